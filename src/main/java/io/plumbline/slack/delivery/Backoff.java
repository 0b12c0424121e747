package io.plumbline.slack.delivery;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before the next try: twice as long after each failure, and never in step. */
final class Backoff {
  private static final long FIRST_MILLIS = 2_000;
  private static final long LONGEST_MILLIS = 300_000;
  private static final int MOST_DOUBLINGS = 8;

  private final RandomGenerator random;

  Backoff(RandomGenerator random) {
    this.random = random;
  }

  /**
   * @param failures in a row before this one
   */
  Duration after(int failures) {
    long millis = FIRST_MILLIS << Math.min(failures, MOST_DOUBLINGS);
    return spread(Duration.ofMillis(Math.min(millis, LONGEST_MILLIS)));
  }

  /** What Slack asked for and up to a second more. */
  Duration atLeast(Duration asked) {
    return asked.plusMillis(random.nextInt(1_000));
  }

  /** Between three quarters and five quarters of it. */
  private Duration spread(Duration middle) {
    long half = middle.toMillis() / 2;
    return middle.minusMillis(half / 2).plusMillis(random.nextLong(half + 1));
  }
}
