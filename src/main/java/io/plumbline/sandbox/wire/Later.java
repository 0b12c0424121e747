package io.plumbline.sandbox.wire;

import java.time.Instant;
import java.time.InstantSource;
import java.util.PriorityQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does things when the stand-in's clock has come to their time; a clock that is moved on brings
 * them forward.
 */
public final class Later implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Later.class);
  private static final long LOOK_EVERY_MILLIS = 50;

  private record Due(Instant at, long number, Runnable work) implements Comparable<Due> {
    @Override
    public int compareTo(Due other) {
      int byTime = at.compareTo(other.at);
      return byTime == 0 ? Long.compare(number, other.number) : byTime;
    }
  }

  private final PriorityQueue<Due> queue = new PriorityQueue<>();
  private final InstantSource clock;
  private final ScheduledExecutorService thread;
  private long count;

  public Later(InstantSource clock) {
    this.clock = clock;
    this.thread =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              var made = new Thread(work, "sandbox-later");
              made.setDaemon(true);
              return made;
            });
    var ignored =
        thread.scheduleWithFixedDelay(
            this::look, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  public synchronized void at(Instant time, Runnable work) {
    queue.add(new Due(time, count++, work));
  }

  /** Does something over and over by the real clock. */
  void every(long seconds, Runnable work) {
    var ignored =
        thread.scheduleWithFixedDelay(() -> run(work), seconds, seconds, TimeUnit.SECONDS);
  }

  private void look() {
    for (var due = next(); due != null; due = next()) {
      run(due.work());
    }
  }

  private synchronized @Nullable Due next() {
    var first = queue.peek();
    return first != null && !first.at().isAfter(clock.instant()) ? queue.poll() : null;
  }

  private static void run(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      log.warn("something that was put off has failed", e);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
