package io.plumbline.retro.worth;

import java.util.Optional;

/** How much somebody found a retro worth: 1 (not worth the time) to 5 (well worth it). */
public record Score(int value) {
  public static final int LOWEST = 1;
  public static final int HIGHEST = 5;

  public Score {
    if (value < LOWEST || value > HIGHEST) {
      throw new IllegalArgumentException("a score is %d to %d".formatted(LOWEST, HIGHEST));
    }
  }

  /** The score that a button carries; empty where it carries none. */
  public static Optional<Score> of(int value) {
    return value < LOWEST || value > HIGHEST ? Optional.empty() : Optional.of(new Score(value));
  }
}
