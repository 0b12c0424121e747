package io.plumbline.slack.delivery;

import java.time.Duration;
import java.time.Instant;

/** Lets calls through at a steady rate, and a few at once after a rest. Not for several threads. */
final class TokenBucket {
  private static final double MILLIS_A_MINUTE = 60_000;

  private final int burst;
  private final double perMilli;
  private double tokens;
  private Instant filledAt;

  TokenBucket(int burst, int perMinute, Instant now) {
    this.burst = burst;
    this.perMilli = perMinute / MILLIS_A_MINUTE;
    this.tokens = burst;
    this.filledAt = now;
  }

  /** How long until a call may go; zero where one may go now. */
  Duration untilNext(Instant now) {
    fill(now);
    return tokens >= 1
        ? Duration.ZERO
        : Duration.ofMillis((long) Math.ceil((1 - tokens) / perMilli));
  }

  void take(Instant now) {
    fill(now);
    tokens -= 1;
  }

  void giveBack() {
    tokens = Math.min(burst, tokens + 1);
  }

  /** A clock that was set back fills nothing; one that was set forward fills it once. */
  private void fill(Instant now) {
    long millis = Math.max(0, Duration.between(filledAt, now).toMillis());
    tokens = Math.min(burst, tokens + millis * perMilli);
    filledAt = now;
  }
}
