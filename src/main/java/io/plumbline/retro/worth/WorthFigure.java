package io.plumbline.retro.worth;

import java.util.Optional;

/**
 * What people found a retro worth, as it may be shown.
 *
 * @param tenths the mean in tenths, 14 to 46: what lies beyond is shown as the bound
 */
public record WorthFigure(int tenths, int answers) {
  /**
   * Fewer answers than this are never shown: of two, each would know the other's from the mean; of
   * three, nobody can tell the other two apart.
   */
  public static final int FEWEST_ANSWERS = 3;

  /**
   * A mean of 5.0 would say of everybody what they answered, and so would 1.0. With the fewest
   * answers the next mean is 4.7 (or 1.3): within the bounds several tallies always look alike.
   */
  private static final int UPPER_BOUND = 46;

  private static final int LOWER_BOUND = 14;

  public WorthFigure {
    if (tenths < LOWER_BOUND || tenths > UPPER_BOUND || answers < FEWEST_ANSWERS) {
      throw new IllegalArgumentException("not to be shown: %d of %d".formatted(tenths, answers));
    }
  }

  /** The figure of a question that is closed; empty where too few have answered. */
  public static Optional<WorthFigure> of(Tally tally) {
    int answers = tally.answers();
    if (answers < FEWEST_ANSWERS) {
      return Optional.empty();
    }
    int tenths = Math.round(10f * tally.total() / answers);
    int shown = Math.max(LOWER_BOUND, Math.min(UPPER_BOUND, tenths));
    return Optional.of(new WorthFigure(shown, answers));
  }

  /** Whether the mean is this much or more. */
  public boolean isAtLeast() {
    return tenths == UPPER_BOUND;
  }

  /** Whether the mean is this much or less. */
  public boolean isAtMost() {
    return tenths == LOWER_BOUND;
  }

  public double mean() {
    return tenths / 10.0;
  }
}
