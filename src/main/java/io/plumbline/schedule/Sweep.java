package io.plumbline.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes round every 30 seconds and wakes what is overdue, so that a lost alarm costs half a minute
 * and no more. Where a crowd waits, it goes on after a second with several at once, and an alarm
 * that rings late makes it hurry. Its rounds are paced by a clock that nobody can set.
 */
public final class Sweep implements AutoCloseable {
  public static final Duration EVERY = Duration.ofSeconds(30);

  private static final Logger log = LoggerFactory.getLogger(Sweep.class);

  private static final Duration WHILE_A_CROWD_WAITS = Duration.ofSeconds(1);

  /** Younger than this, a thing still waits for its alarm. */
  private static final Duration GRACE = Duration.ofSeconds(2);

  /** How far ahead alarms are set again at the start; later ones the rounds find. */
  private static final Duration HORIZON = Duration.ofDays(2);

  private final Waker waker;
  private final DueWork work;
  private final Alarms alarms;
  private final InstantSource clock;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          work -> {
            var sweeper = new Thread(work, "sweep");
            sweeper.setDaemon(true);
            return sweeper;
          });
  private final Semaphore hurry = new Semaphore(0);
  private final Set<AlarmKey> failing = new HashSet<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile long lastSignNanos = Long.MIN_VALUE;
  private volatile boolean wholeSoFar = true;

  public Sweep(Waker waker, DueWork work, Alarms alarms, InstantSource clock) {
    this.waker = waker;
    this.work = work;
    this.alarms = alarms;
    this.clock = clock;
  }

  /** Sets all alarms of the near future again, then goes round until closed. */
  public void start() {
    thread.execute(
        () -> {
          guarded(this::armAgain);
          while (!closedWithin(sweep() ? WHILE_A_CROWD_WAITS : EVERY)) {
            // the next round
          }
        });
  }

  /**
   * How long ago it finished a round, or woke something in one; empty before the first. For
   * readiness: the round after a long downtime takes minutes.
   */
  public Optional<Duration> sinceLastSign() {
    long last = lastSignNanos;
    return last == Long.MIN_VALUE
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(System.nanoTime() - last));
  }

  /**
   * One round: wakes what is overdue, each on its own. A kind that cannot say what waits does not
   * stop the others, but then the round does not count as finished. Says whether more may wait.
   */
  public synchronized boolean sweep() {
    var overdue = clock.instant().minus(GRACE);
    var failed = ConcurrentHashMap.<AlarmKey>newKeySet();
    var crowded = new AtomicBoolean();
    boolean whole = true;
    for (var wakeable : waker.wakeables()) {
      whole &= guarded(() -> wakeOverdue(wakeable, overdue, failed, crowded));
    }
    failing.clear();
    failing.addAll(failed);
    wholeSoFar = whole;
    sign();
    return crowded.get();
  }

  private void wakeOverdue(
      Wakeable wakeable, Instant overdue, Set<AlarmKey> failed, AtomicBoolean crowded) {
    // those that fail again and again must not crowd out the rest
    int most = DueWork.BATCH + failing.size();
    var look = work.some(wakeable, overdue, most, Set.of());
    failed.addAll(look.failed());
    if (look.keys().size() == most) {
      crowded.set(true);
    }
    if (look.failed().size() < look.keys().size()) {
      sign();
    }
  }

  /** The alarm clock is behind: the next round comes as soon as the last one is a second ago. */
  public void hurry() {
    if (hurry.availablePermits() == 0) {
      hurry.release();
    }
  }

  /** Shows that it gets on, unless something failed to say what waits. */
  private void sign() {
    if (wholeSoFar) {
      lastSignNanos = System.nanoTime();
    }
  }

  /** Sets the alarm of everything that waits within the horizon. */
  public void armAgain() {
    var until = clock.instant().plus(HORIZON);
    for (var wakeable : waker.wakeables()) {
      for (var waiting : work.waiting(wakeable, until, DueWork.BATCH)) {
        alarms.set(waiting.key(), waiting.at());
      }
    }
  }

  /** Finishes the round that runs, for a few seconds at most, and begins no other. */
  @Override
  public void close() {
    // no interrupt: it would close the embedded database's file under whoever writes
    closing.countDown();
    work.close();
    hurry();
    thread.shutdown();
    try {
      if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
        log.warn("the sweep did not end in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean closedWithin(Duration pause) {
    try {
      if (closing.await(WHILE_A_CROWD_WAITS.toMillis(), TimeUnit.MILLISECONDS)) {
        return true;
      }
      var more = pause.minus(WHILE_A_CROWD_WAITS);
      var unused = hurry.tryAcquire(more.toMillis(), TimeUnit.MILLISECONDS);
      return closing.getCount() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** False where it failed, which is logged; the next round comes all the same. */
  private static boolean guarded(Runnable round) {
    try {
      round.run();
      return true;
    } catch (RuntimeException e) {
      log.error("a round of the sweep failed", e);
      return false;
    }
  }
}
