package io.plumbline.app;

import io.plumbline.oneonone.AgendaItem;
import io.plumbline.oneonone.AgendaSource;
import io.plumbline.sprint.Goals;
import io.plumbline.sprint.Question;
import io.plumbline.sprint.SprintPlans;
import io.plumbline.team.Team;
import io.plumbline.team.TeamId;
import io.plumbline.team.Teams;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;

/** The questions for a why that product has not answered in the sprint that runs. */
record UnansweredWhys(SprintPlans plans, Goals goals, Teams teams, InstantSource clock)
    implements AgendaSource {
  @Override
  public List<AgendaItem> open(TeamId id, Instant since) {
    return teams.find(id).stream().flatMap(team -> unanswered(team).stream()).toList();
  }

  private List<AgendaItem> unanswered(Team team) {
    var today = LocalDate.ofInstant(clock.instant(), team.calendar().zone());
    return plans.at(team.id(), today).stream()
        .flatMap(plan -> goals.questions(plan.id()).stream())
        .filter(Question::isOpen)
        .map(question -> item(team, question))
        .toList();
  }

  private AgendaItem item(Team team, Question question) {
    var goal =
        goals
            .find(team.id().workspace(), question.goal())
            .map(found -> found.says().what() + ": ")
            .orElse("");
    return new AgendaItem(
        "why-" + question.id(), "Unanswered why", goal + question.text(), question.askedAt());
  }
}
