package io.plumbline.slack.delivery;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The threads that make the calls: so many and no queue before them. */
final class Hands implements Round.Hands {
  private final int count;
  private final Semaphore free;
  private final ExecutorService threads;
  private final Runnable whenFree;

  Hands(int count, Runnable whenFree) {
    this.count = count;
    this.free = new Semaphore(count);
    this.whenFree = whenFree;
    this.threads =
        Executors.newFixedThreadPool(
            count,
            work -> {
              var thread = new Thread(work, "delivery");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Works at once, on the thread of the walk. */
  static Round.Hands ownThread() {
    return new Round.Hands() {
      @Override
      public boolean areFull() {
        return false;
      }

      @Override
      public void take(Runnable work) {
        work.run();
      }
    };
  }

  @Override
  public boolean areFull() {
    return free.availablePermits() == 0;
  }

  @Override
  public void take(Runnable work) {
    free.acquireUninterruptibly();
    threads.execute(
        () -> {
          try {
            work.run();
          } finally {
            free.release();
            whenFree.run();
          }
        });
  }

  /** Takes no more, and waits for what runs; false where it did not end in time. */
  boolean finish(Duration grace) {
    try {
      boolean idle = free.tryAcquire(count, grace.toMillis(), TimeUnit.MILLISECONDS);
      threads.shutdown();
      return idle;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      threads.shutdown();
      return false;
    }
  }
}
