package io.plumbline.action.slack;

import io.plumbline.action.Action;
import io.plumbline.action.ActionId;
import io.plumbline.action.KeptActions;
import io.plumbline.team.Team;
import io.plumbline.team.Teams;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;

/** Looks up an action with its team, as of today. */
record ActionDesk(KeptActions actions, Teams teams, InstantSource clock) {
  <T> Optional<T> look(ActionId id, BiFunction<Action, Team, T> answer) {
    return actions
        .find(id)
        .flatMap(action -> teams.find(action.team()).map(team -> answer.apply(action, team)));
  }

  LocalDate today(Team team) {
    return LocalDate.ofInstant(clock.instant(), team.calendar().zone());
  }
}
