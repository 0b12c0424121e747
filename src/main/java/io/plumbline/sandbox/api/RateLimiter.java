package io.plumbline.sandbox.api;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Token buckets by method (and by channel for posts): a minute's worth may come at once, then at
 * the tier's pace.
 */
public final class RateLimiter {
  private static final int LENIENCE = 5;
  private static final int CHANNEL_BURST = 5;

  private static final class Bucket {
    private final double capacity;
    private final double perSecond;
    private double tokens;
    private Instant filled;

    Bucket(double capacity, double perSecond, Instant now) {
      this.capacity = capacity;
      this.perSecond = perSecond;
      this.tokens = capacity;
      this.filled = now;
    }

    Optional<Duration> take(Instant now) {
      double seconds = Math.max(0, Duration.between(filled, now).toNanos() / 1e9);
      tokens = Math.min(capacity, tokens + seconds * perSecond);
      filled = now;
      if (tokens >= 1) {
        tokens--;
        return Optional.empty();
      }
      long wait = (long) Math.ceil((1 - tokens) / perSecond);
      return Optional.of(Duration.ofSeconds(Math.max(1, wait)));
    }
  }

  private final Map<String, Bucket> buckets = new HashMap<>();
  private final InstantSource clock;
  private volatile LimiterMode mode;

  RateLimiter(InstantSource clock, LimiterMode mode) {
    this.clock = clock;
    this.mode = mode;
  }

  public void mode(LimiterMode now) {
    mode = now;
  }

  public LimiterMode mode() {
    return mode;
  }

  /** Empty when the call may go on, else how long to wait. */
  synchronized Optional<Duration> take(String method, Tier tier, String channel) {
    if (mode == LimiterMode.OFF) {
      return Optional.empty();
    }
    int times = mode == LimiterMode.LENIENT ? LENIENCE : 1;
    var now = clock.instant();
    if (tier == Tier.POSTING) {
      var wait = bucket(method + " " + channel, CHANNEL_BURST * times, times, now).take(now);
      if (wait.isPresent()) {
        return wait;
      }
    }
    double perMinute = (double) tier.perMinute() * times;
    return bucket(method, perMinute, perMinute / 60, now).take(now);
  }

  /** The stricter limit of history for apps that are distributed outside the Marketplace. */
  synchronized Optional<Duration> takeRestricted(String method) {
    var now = clock.instant();
    return mode == LimiterMode.OFF
        ? Optional.empty()
        : bucket(method + " restricted", 1, 1.0 / 60, now).take(now);
  }

  private Bucket bucket(String key, double capacity, double perSecond, Instant now) {
    return buckets.computeIfAbsent(mode + " " + key, k -> new Bucket(capacity, perSecond, now));
  }
}
