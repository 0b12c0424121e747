package io.plumbline.decision.slack;

import io.plumbline.decision.Askings;
import io.plumbline.decision.Decision;
import io.plumbline.decision.DecisionId;
import io.plumbline.decision.Decisions;
import io.plumbline.surface.Surface;
import io.plumbline.team.Team;
import io.plumbline.team.Teams;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;

/** Looks up a decision with its team and those who were told of it, as of now. */
record DecisionDesk(Decisions decisions, Askings askings, Teams teams, InstantSource clock) {
  Optional<Shown> look(DecisionId id) {
    return decisions.find(id).flatMap(this::with);
  }

  Optional<Shown> look(Surface surface) {
    var subject = surface.subject();
    return look(new DecisionId(subject.workspace(), subject.id()));
  }

  Optional<Shown> with(Decision decision) {
    return teams.find(decision.team()).map(team -> with(decision, team));
  }

  Shown with(Decision decision, Team team) {
    return new Shown(team, decision, askings.of(decision.id()));
  }

  LocalDate today(Team team) {
    return LocalDate.ofInstant(clock.instant(), team.calendar().zone());
  }
}
