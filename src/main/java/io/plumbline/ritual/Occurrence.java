package io.plumbline.ritual;

import io.plumbline.team.Ritual;
import io.plumbline.team.TeamId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One occurrence of a team's ritual.
 *
 * @param period the key of its period; a team has at most one occurrence of a ritual in each
 * @param day the day that the rhythm gives, before a day off moved it
 * @param plannedAt when it begins
 * @param moved whether a day off moved it to another day
 */
public record Occurrence(
    long id,
    TeamId team,
    Ritual ritual,
    String period,
    LocalDate day,
    Instant plannedAt,
    boolean moved,
    State state) {
  /** Where an occurrence stands. */
  public enum State {
    /** It waits for its time. */
    PLANNED,
    /** It began, by its time or by hand. */
    STARTED,
    /** It was left out because a newer one was due by the time it could be looked at. */
    SKIPPED,
    /** Its time passed while nothing could start it. */
    MISSED
  }
}
