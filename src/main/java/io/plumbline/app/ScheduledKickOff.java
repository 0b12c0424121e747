package io.plumbline.app;

import io.plumbline.ritual.Lateness;
import io.plumbline.ritual.Occurrence;
import io.plumbline.ritual.RitualStart;
import io.plumbline.sprint.KickOff;
import io.plumbline.team.Ritual;
import io.plumbline.team.Team;
import java.time.Duration;
import java.time.Instant;

/** The kick-off message as a ritual that the calendar starts on a sprint's first day. */
final class ScheduledKickOff implements RitualStart {
  private final KickOff kickOff;

  ScheduledKickOff(KickOff kickOff) {
    this.kickOff = kickOff;
  }

  @Override
  public Ritual ritual() {
    return Ritual.KICK_OFF;
  }

  @Override
  public Duration lateness() {
    return Lateness.WEEKLY;
  }

  @Override
  public Start begin(Team team, Occurrence occurrence, Instant now) {
    return kickOff.begin(team, now) ? Start.BEGUN : Start.ALREADY_RUNNING;
  }
}
