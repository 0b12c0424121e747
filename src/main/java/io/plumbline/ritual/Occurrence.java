package io.plumbline.ritual;

import io.plumbline.team.Ritual;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One occurrence of a team's ritual.
 *
 * @param period the key of its period; a team has at most one occurrence of a ritual in each, and
 *     one that is moved keeps its own
 * @param day the day that the rhythm gives, before a day off or somebody moved it
 * @param plannedAt when it begins
 * @param moved whether a day off moved it to another day
 * @param byHand whether somebody chose its time
 * @param prepared whether it was prepared, which is done once
 * @param word of who changed it last; null where nobody has
 */
public record Occurrence(
    long id,
    TeamId team,
    Ritual ritual,
    String period,
    LocalDate day,
    Instant plannedAt,
    boolean moved,
    State state,
    boolean byHand,
    boolean prepared,
    @Nullable Word word) {
  /** Where an occurrence stands. */
  public enum State {
    /** It waits for its time. */
    PLANNED,
    /** It began, by its time or by hand. */
    STARTED,
    /** It was left out because a newer one was due by the time it could be looked at. */
    SKIPPED,
    /** Its time passed while nothing could start it. */
    MISSED,
    /** Somebody skipped it; until its time it can be held after all. */
    CALLED_OFF
  }

  /**
   * What somebody said who changed it.
   *
   * @param why as typed; may be empty
   */
  public record Word(MemberId by, String why) {}

  public Optional<Word> lastWord() {
    return Optional.ofNullable(word);
  }

  boolean waits() {
    return state == State.PLANNED;
  }

  /** Whether people left the rhythm with it: they skipped it, or chose another time. */
  boolean isOutOfRhythm() {
    return state == State.CALLED_OFF || byHand;
  }
}
