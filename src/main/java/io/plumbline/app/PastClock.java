package io.plumbline.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock of the past that moves only as the history does. */
final class PastClock implements InstantSource {
  private Instant now;

  PastClock(Instant start) {
    this.now = start;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  @Override
  public Instant instant() {
    return now;
  }
}
