package io.plumbline.app;

import io.plumbline.commitment.RenewCommitment;
import io.plumbline.ritual.Lateness;
import io.plumbline.ritual.Occurrence;
import io.plumbline.ritual.RitualStart;
import io.plumbline.team.Ritual;
import io.plumbline.team.Team;
import java.time.Duration;
import java.time.Instant;

/** The renewal of the commitment as a ritual that the calendar starts. */
final class ScheduledRenewal implements RitualStart {
  private final RenewCommitment renewal;

  ScheduledRenewal(RenewCommitment renewal) {
    this.renewal = renewal;
  }

  @Override
  public Ritual ritual() {
    return Ritual.COMMITMENT;
  }

  @Override
  public Duration lateness() {
    return Lateness.QUARTERLY;
  }

  @Override
  public Start begin(Team team, Occurrence occurrence, Instant now) {
    return renewal.begin(team, now) ? Start.BEGUN : Start.ALREADY_RUNNING;
  }
}
