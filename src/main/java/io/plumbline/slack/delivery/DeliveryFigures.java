package io.plumbline.slack.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** What operators see of delivery. */
final class DeliveryFigures {
  private static final Duration BETWEEN_COUNTS = Duration.ofSeconds(5);

  private final MeterRegistry registry;
  private final Timer lag;
  private final AtomicLong pending = new AtomicLong();
  private final AtomicLong oldestMillis = new AtomicLong();
  private Instant countedAt = Instant.EPOCH;

  /** What became of one delivery. */
  enum Outcome {
    SENT,
    UNCHANGED,
    LIMITED,
    RETRY,
    UNCLEAR,
    FOUND,
    NOT_FOUND,
    POSTED_AGAIN,
    PARKED,
    REFUSED,
    STOPPED,
    LATE_ANSWER,
    FAILED
  }

  DeliveryFigures(MeterRegistry registry, WorkspaceStops stops) {
    this.registry = registry;
    this.lag =
        Timer.builder("plumbline.surfaces.lag")
            .description("from a change to the moment it stands in Slack")
            .publishPercentileHistogram()
            .register(registry);
    Gauge.builder("plumbline.surfaces.pending", pending, AtomicLong::get)
        .description("surfaces that do not show the truth yet")
        .register(registry);
    Gauge.builder("plumbline.surfaces.oldest", oldestMillis, millis -> millis.get() / 1000.0)
        .description("how long the oldest of them has waited")
        .baseUnit("seconds")
        .register(registry);
    Gauge.builder("plumbline.slack.stopped", stops, all -> all.stops().size())
        .description("workspaces, or methods of one, that take no calls")
        .register(registry);
  }

  void count(Outcome outcome, SlackMethod method) {
    registry
        .counter(
            "plumbline.deliveries",
            "outcome",
            outcome.name().toLowerCase(Locale.ROOT),
            "method",
            method.id())
        .increment();
  }

  void limited(SlackMethod method) {
    registry.counter("plumbline.slack.limited", "method", method.id()).increment();
  }

  void shown(Instant staleSince, Instant now) {
    var waited = Duration.between(staleSince, now);
    lag.record(waited.isNegative() ? Duration.ZERO : waited);
  }

  /** Counts what waits, unless that was counted some seconds ago; for one thread. */
  void countBacklog(DeliveryStore store, Instant now) {
    if (Duration.between(countedAt, now).abs().compareTo(BETWEEN_COUNTS) < 0) {
      return;
    }
    countedAt = now;
    var backlog = store.query(deliveries -> deliveries.backlog(now));
    pending.set(backlog.waiting());
    oldestMillis.set(Math.max(0, Duration.between(backlog.oldest(), now).toMillis()));
  }
}
