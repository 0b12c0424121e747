package io.plumbline.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until a test moves it. */
public final class SettableClock implements InstantSource {
  private volatile Instant now;

  private SettableClock(Instant now) {
    this.now = now;
  }

  public static SettableClock at(Instant now) {
    return new SettableClock(now);
  }

  public synchronized void advance(Duration by) {
    now = now.plus(by);
  }

  public void set(Instant moment) {
    now = moment;
  }

  @Override
  public Instant instant() {
    return now;
  }
}
