package io.plumbline.ritual;

import io.plumbline.team.Ritual;
import io.plumbline.team.Team;
import java.time.Duration;
import java.time.Instant;

/** What it means to start a ritual; each feature that has one says so for its own. */
public interface RitualStart {
  Ritual ritual();

  /**
   * How late it may still start. A team that holds the ritual more often has less time: see {@link
   * Lateness}.
   */
  Duration lateness();

  /**
   * Starts it for the team, within the transaction that marks the occurrence as started. An
   * exception rolls both back, and starting is tried again.
   */
  Start begin(Team team, Occurrence occurrence, Instant now);

  /** What came of it. */
  enum Start {
    BEGUN,
    /** One is under way already, started by hand, say; it counts for this occurrence's period. */
    ALREADY_RUNNING
  }
}
