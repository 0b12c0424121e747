package io.plumbline.slack.delivery;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the dispatcher; rings that nobody has answered yet count as one. */
public final class Doorbell {
  private final Semaphore rung = new Semaphore(0);

  /** There may be something to deliver. */
  public void ring() {
    rung.release();
  }

  /** Waits for a ring, at most this long. */
  void await(Duration atMost) throws InterruptedException {
    if (rung.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
      rung.drainPermits();
    }
  }
}
