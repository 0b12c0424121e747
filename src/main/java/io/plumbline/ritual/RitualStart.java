package io.plumbline.ritual;

import io.plumbline.surface.Place;
import io.plumbline.team.Ritual;
import io.plumbline.team.Team;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

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

  /**
   * Whether those who hold it are there, for whoever wants it begun before its time. At its time it
   * is begun either way, and says itself what comes of it.
   */
  default boolean canBeHeld(Team team, Instant now) {
    return true;
  }

  /**
   * When a planned occurrence wants to be woken before it begins; empty for never. A moment that
   * has passed is at once. One that was prepared is not prepared again, even when it is moved.
   */
  default Optional<Instant> prepareAt(Team team, Occurrence occurrence) {
    return Optional.empty();
  }

  /**
   * Prepares it, once, within the transaction that writes this down. Not called where the
   * occurrence could be looked at only after it should have begun.
   */
  default void prepare(Team team, Occurrence occurrence, Instant now) {}

  /**
   * Somebody has moved or skipped it, or holds it after all; within the transaction of the change.
   */
  default void changed(Team team, Occurrence occurrence, Instant now) {}

  /** Where people are told that an occurrence was skipped, moved or missed. */
  default List<Place> toldAt(Team team) {
    return List.of(new Place.InChannel(team.channel()));
  }

  /**
   * After how many skipped or moved occurrences in a row the next skip or move needs a word of why;
   * empty for never.
   */
  default OptionalInt asksWhyAfter() {
    return OptionalInt.empty();
  }

  /** What came of it. */
  enum Start {
    BEGUN,
    /** One is under way already, started by hand, say; it counts for this occurrence's period. */
    ALREADY_RUNNING
  }
}
