package io.plumbline.slack.delivery;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notices a clock that was set back, after which everything would wait too long. */
final class ClockWatch {
  private static final Logger log = LoggerFactory.getLogger(ClockWatch.class);
  private static final Duration TOLERATED = Duration.ofSeconds(10);
  private static final Duration BETWEEN_SWEEPS = Duration.ofSeconds(30);

  /** Nothing waits longer than this of its own accord. */
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(16);

  private final DeliveryStore store;
  private @Nullable Instant last;
  private @Nullable Instant swept;

  ClockWatch(DeliveryStore store) {
    this.store = store;
  }

  synchronized void look(Instant now) {
    boolean setBack = last != null && now.isBefore(last.minus(TOLERATED));
    if (setBack) {
      log.warn("the clock was set back to {}", now);
      pullIn(now, now);
    } else if (swept == null || !now.isBefore(swept.plus(BETWEEN_SWEEPS))) {
      pullIn(now.plus(LONGEST_WAIT), now); // set back while we did not run
    }
    last = now;
  }

  private void pullIn(Instant horizon, Instant now) {
    swept = now;
    store.inTransaction(
        deliveries -> {
          deliveries.pullIn(horizon, now, now.plus(Deliverer.LEASE));
          return true;
        });
  }
}
