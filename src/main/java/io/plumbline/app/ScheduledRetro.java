package io.plumbline.app;

import io.plumbline.retro.RetroStart;
import io.plumbline.ritual.Lateness;
import io.plumbline.ritual.Occurrence;
import io.plumbline.ritual.RitualStart;
import io.plumbline.team.Ritual;
import io.plumbline.team.Team;
import java.time.Duration;
import java.time.Instant;

/** The retro as a ritual that the calendar starts. */
final class ScheduledRetro implements RitualStart {
  private final RetroStart retro;

  ScheduledRetro(RetroStart retro) {
    this.retro = retro;
  }

  @Override
  public Ritual ritual() {
    return Ritual.RETRO;
  }

  @Override
  public Duration lateness() {
    return Lateness.MONTHLY;
  }

  @Override
  public Start begin(Team team, Occurrence occurrence, Instant now) {
    return retro.begin(team, occurrence.period(), now) ? Start.BEGUN : Start.ALREADY_RUNNING;
  }
}
