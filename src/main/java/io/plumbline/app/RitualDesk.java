package io.plumbline.app;

import io.plumbline.ritual.ComingUp;
import io.plumbline.ritual.Occurrence;
import io.plumbline.ritual.RunNow;
import io.plumbline.team.RunsRituals;
import io.plumbline.team.Team;
import io.plumbline.team.TeamId;
import io.plumbline.team.WhatComes;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.List;

/** Answers what the team's screens ask of its rituals: what comes, and to run one now. */
final class RitualDesk implements WhatComes, RunsRituals {
  private final ComingUp comingUp;
  private final RunNow runNow;

  RitualDesk(ComingUp comingUp, RunNow runNow) {
    this.comingUp = comingUp;
    this.runNow = runNow;
  }

  @Override
  public List<Coming> of(Team team, Instant from, Instant until) {
    return comingUp.withSkipped(team, from, until).stream().map(RitualDesk::coming).toList();
  }

  private static Coming coming(ComingUp.Coming coming) {
    var by = coming.lastWord().map(Occurrence.Word::by).orElse(null);
    return new Coming(
        coming.ritual(), coming.at(), coming.occurrenceId(), coming.day(), standing(coming), by);
  }

  private static Standing standing(ComingUp.Coming coming) {
    if (coming.calledOff()) {
      return Standing.SKIPPED;
    }
    if (coming.byHand()) {
      return Standing.MOVED;
    }
    return coming.moved() ? Standing.OFF_ITS_DAY : Standing.BY_RHYTHM;
  }

  @Override
  public RunsRituals.Outcome run(TeamId team, long occurrenceId, MemberId by) {
    var outcome = runNow.run(team.workspace(), occurrenceId, by);
    if (outcome instanceof RunNow.Outcome.Started started) {
      return new Outcome.Started(started.occurrence().ritual());
    }
    if (outcome instanceof RunNow.Outcome.AlreadyRunning running) {
      return new Outcome.AlreadyStarted(running.ritual());
    }
    if (outcome instanceof RunNow.Outcome.NotAllThere absent) {
      return new Outcome.NotAllThere(absent.ritual());
    }
    return switch (((RunNow.Outcome.Refused) outcome).reason()) {
      case NOT_ALLOWED -> new Outcome.NotAllowed();
      case NOT_PLANNED -> new Outcome.NotPlanned();
    };
  }
}
