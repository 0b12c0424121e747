package io.plumbline.slack.delivery;

import java.time.Duration;
import java.time.Instant;

/** A span in which nothing is called. Where the clock is set back it begins anew. */
record Rest(Instant since, Duration length) {
  Instant end() {
    return since.plus(length);
  }

  Rest asOf(Instant now) {
    return now.isBefore(since) ? new Rest(now, length) : this;
  }

  /** What is left of it; zero once it is over. */
  Duration left(Instant now) {
    var left = Duration.between(now, end());
    return left.isNegative() ? Duration.ZERO : left;
  }
}
