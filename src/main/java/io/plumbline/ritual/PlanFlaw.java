package io.plumbline.ritual;

import io.plumbline.team.Ritual;
import java.time.Instant;
import java.time.LocalDate;

/** What is wrong with a skip or a move as it was filled in. */
public sealed interface PlanFlaw {
  /** The most characters that a reason has. */
  int MOST_WHY = 300;

  /** A reason is needed, since so many in a row were skipped or moved. */
  record WhyMissing(int inARow) implements PlanFlaw {}

  record WhyTooLong() implements PlanFlaw {}

  /**
   * The chosen time has passed.
   *
   * @param dayToo whether its day has as well
   */
  record Past(boolean dayToo) implements PlanFlaw {}

  /** It begins at that time already. */
  record AsBefore() implements PlanFlaw {}

  /** The clocks go forward over that time. */
  record NoSuchTime() implements PlanFlaw {}

  /** The team does not work on that day. */
  record DayOff(LocalDate day) implements PlanFlaw {}

  /**
   * Another occurrence of the same ritual is on that day, or between the two.
   *
   * @param isAfter whether it is the one after the moved one, rather than the one before
   */
  record OntoAnother(Instant at, boolean isAfter) implements PlanFlaw {}

  /** Another ritual of the team takes place at that time. */
  record Overlaps(Ritual ritual, Instant at) implements PlanFlaw {}
}
