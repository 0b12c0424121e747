package io.plumbline.app;

import io.plumbline.audit.OpenAudit;
import io.plumbline.ritual.Lateness;
import io.plumbline.ritual.Occurrence;
import io.plumbline.ritual.RitualStart;
import io.plumbline.team.Ritual;
import io.plumbline.team.Team;
import java.time.Duration;
import java.time.Instant;

/** The audit as a ritual that the calendar starts. */
final class ScheduledAudit implements RitualStart {
  private final OpenAudit audit;

  ScheduledAudit(OpenAudit audit) {
    this.audit = audit;
  }

  @Override
  public Ritual ritual() {
    return Ritual.AUDIT;
  }

  @Override
  public Duration lateness() {
    return Lateness.QUARTERLY;
  }

  @Override
  public Start begin(Team team, Occurrence occurrence, Instant now) {
    return audit.begin(team, occurrence.period(), now) ? Start.BEGUN : Start.ALREADY_RUNNING;
  }
}
