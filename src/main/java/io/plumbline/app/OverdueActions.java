package io.plumbline.app;

import io.plumbline.action.Action;
import io.plumbline.action.Actions;
import io.plumbline.oneonone.AgendaItem;
import io.plumbline.oneonone.AgendaSource;
import io.plumbline.team.Team;
import io.plumbline.team.TeamId;
import io.plumbline.team.Teams;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;

/**
 * What the team promised and whose day is past, for the next 1:1; what stays between two is not.
 */
record OverdueActions(Actions actions, Teams teams, InstantSource clock) implements AgendaSource {
  @Override
  public List<AgendaItem> open(TeamId id, Instant since) {
    return teams.find(id).stream().flatMap(team -> overdue(team).stream()).toList();
  }

  private List<AgendaItem> overdue(Team team) {
    var today = LocalDate.ofInstant(clock.instant(), team.calendar().zone());
    return actions.openOf(team.id()).stream()
        .filter(action -> !action.origin().isConfidential())
        .filter(action -> action.isOverdue(today))
        .map(action -> item(action, team))
        .toList();
  }

  private static AgendaItem item(Action action, Team team) {
    var past = action.due().plusDays(1).atStartOfDay(team.calendar().zone()).toInstant();
    return new AgendaItem("action-" + action.id(), "Overdue action", action.what(), past);
  }
}
