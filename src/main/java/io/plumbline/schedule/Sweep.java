package io.plumbline.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
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

  private static final int BATCH = 500;

  /** Fewer than these one thread wakes by itself. */
  private static final int CROWD = 50;

  /** Beside the sweep's own thread, and well within the connections of the background. */
  private static final int HELPERS = 2;

  private final Waker waker;
  private final Alarms alarms;
  private final InstantSource clock;
  private final Background background;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          work -> {
            var sweeper = new Thread(work, "sweep");
            sweeper.setDaemon(true);
            return sweeper;
          });
  private final ExecutorService helpers =
      Executors.newFixedThreadPool(
          HELPERS,
          work -> {
            var helper = new Thread(work, "sweep-helper");
            helper.setDaemon(true);
            return helper;
          });
  private final Semaphore hurry = new Semaphore(0);
  private final Set<AlarmKey> failing = new HashSet<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile long lastSignNanos = Long.MIN_VALUE;
  private volatile boolean wholeSoFar = true;

  public Sweep(Waker waker, Alarms alarms, InstantSource clock, Background background) {
    this.waker = waker;
    this.alarms = alarms;
    this.clock = clock;
    this.background = background;
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
    int most = BATCH + failing.size();
    var due = waiting(wakeable, overdue, most);
    var queue = new ConcurrentLinkedQueue<>(due);
    var helping = new ArrayList<CompletableFuture<Void>>();
    for (int i = 0; due.size() >= CROWD && i < HELPERS; i++) {
      helping.add(CompletableFuture.runAsync(() -> wakeThose(queue, failed), helpers));
    }
    wakeThose(queue, failed);
    helping.forEach(CompletableFuture::join);
    if (due.size() == most) {
      crowded.set(true);
    }
  }

  private void wakeThose(Queue<Wakeable.Waiting> queue, Set<AlarmKey> failed) {
    for (var next = queue.poll(); next != null && closing.getCount() > 0; next = queue.poll()) {
      if (waker.wake(next.key())) {
        sign();
      } else {
        failed.add(next.key());
      }
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
      for (var waiting : waiting(wakeable, until, BATCH)) {
        alarms.set(waiting.key(), waiting.at());
      }
    }
  }

  /** Finishes the round that runs, for a few seconds at most, and begins no other. */
  @Override
  public void close() {
    // no interrupt: it would close the embedded database's file under whoever writes
    closing.countDown();
    hurry();
    thread.shutdown();
    try {
      if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
        log.warn("the sweep did not end in time");
      }
      helpers.shutdown();
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

  private List<Wakeable.Waiting> waiting(Wakeable wakeable, Instant until, int limit) {
    var found = new WaitingHolder();
    background.run(() -> found.items = wakeable.waiting(until, limit));
    return found.items;
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

  private static final class WaitingHolder {
    private List<Wakeable.Waiting> items = List.of();
  }
}
