package io.plumbline.testing;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

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

  /** It is ten on the coming Monday there, whenever the test runs. */
  public static RunningClock onMondayMorning(ZoneId zone) {
    var monday =
        ZonedDateTime.ofInstant(InstantSource.system().instant(), zone)
            .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
            .with(LocalTime.of(10, 0));
    return new RunningClock(monday.toInstant());
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
