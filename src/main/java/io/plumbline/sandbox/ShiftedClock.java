package io.plumbline.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Slack's clock: the given one, ahead or behind by as much as it was told. */
final class ShiftedClock implements InstantSource {
  private final InstantSource clock;
  private volatile Duration shift = Duration.ZERO;

  ShiftedClock(InstantSource clock) {
    this.clock = clock;
  }

  synchronized void shift(Duration by) {
    shift = shift.plus(by);
  }

  @Override
  public Instant instant() {
    return clock.instant().plus(shift);
  }
}
