package io.plumbline.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A clock that runs, and that a test can move ahead. It is never behind the machine's own, by which
 * alarms ring.
 */
public final class RunningClock implements InstantSource {
  private final long startedNanos = System.nanoTime();
  private volatile Instant started;

  private RunningClock(Instant started) {
    this.started = started;
  }

  /**
   * It is ten there, on a Monday far ahead of the machine's clock: the same one on whatever day the
   * test runs, and three days before the last Thursday of its month.
   */
  public static RunningClock onMondayMorning(ZoneId zone) {
    return new RunningClock(LocalDate.of(2037, 11, 23).atTime(10, 0).atZone(zone).toInstant());
  }

  /** It is this moment now. */
  public static RunningClock at(Instant moment) {
    return new RunningClock(moment);
  }

  public synchronized void advance(Duration by) {
    started = started.plus(by);
  }

  /** Moves to this moment, which is ahead. */
  public synchronized void moveTo(Instant moment) {
    var ahead = Duration.between(instant(), moment);
    if (ahead.isNegative()) {
      throw new IllegalArgumentException(moment + " is past");
    }
    advance(ahead);
  }

  @Override
  public Instant instant() {
    return started.plusNanos(System.nanoTime() - startedNanos);
  }
}
