package io.plumbline.slack.bolt;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The pause before the next line to Slack is opened: twice as long after each failure, never in
 * step with others', at least as long as Slack asks. For one thread.
 */
final class Pause {
  private final Duration first;
  private final Duration longest;
  private Duration next;
  private long untilNanos = System.nanoTime();

  Pause(Duration first, Duration longest) {
    this.first = first;
    this.longest = longest;
    this.next = first;
  }

  boolean isOver() {
    return System.nanoTime() - untilNanos >= 0;
  }

  /** How long the next one is, where Slack asks for nothing longer. */
  Duration next() {
    return next;
  }

  /** Begins it. */
  void begin(Duration asked) {
    var pause = asked.compareTo(next) > 0 ? asked : next;
    long jitter = ThreadLocalRandom.current().nextLong(pause.toNanos() / 4 + 1);
    untilNanos = System.nanoTime() + pause.toNanos() + jitter;
    var doubled = next.multipliedBy(2);
    next = doubled.compareTo(longest) < 0 ? doubled : longest;
  }

  /** It goes well again. */
  void forget() {
    next = first;
  }
}
