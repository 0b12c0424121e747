package io.plumbline.schedule;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works off what is due of a kind: our own rows say what, whoever rings or sweeps only asks. Where
 * a crowd is due, several threads share it, and things that allow it share a transaction. What one
 * thread has in hand, no other takes.
 */
public final class DueWork implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(DueWork.class);

  static final int BATCH = 500;

  /** Fewer than these one thread wakes by itself. */
  private static final int CROWD = 50;

  /** Beside the thread that asks, and well within the connections of the background. */
  private static final int HELPERS = 2;

  private final Waker waker;
  private final InstantSource clock;
  private final Background background;
  private final Set<AlarmKey> inHand = ConcurrentHashMap.newKeySet();
  private final ExecutorService helpers =
      Executors.newFixedThreadPool(
          HELPERS,
          work -> {
            var helper = new Thread(work, "due-work");
            helper.setDaemon(true);
            return helper;
          });
  private volatile boolean closing;

  public DueWork(Waker waker, InstantSource clock, Background background) {
    this.waker = waker;
    this.clock = clock;
    this.background = background;
  }

  /**
   * What one look found.
   *
   * @param keys that were due
   * @param failed those of them that could not be woken
   */
  record Look(List<AlarmKey> keys, Set<AlarmKey> failed) {}

  /** An alarm of this kind rang: wakes all that is due of it now, each once. */
  public void ring(String kind) {
    waker
        .wakeable(kind)
        .ifPresentOrElse(this::workOff, () -> log.warn("nothing wakes things of kind={}", kind));
  }

  private void workOff(Wakeable wakeable) {
    var tried = new HashSet<AlarmKey>();
    var now = clock.instant();
    while (!closing) {
      // what fails stays due and must not crowd out the rest
      var look = some(wakeable, now, BATCH + tried.size(), tried);
      if (look.keys().isEmpty()) {
        return;
      }
      tried.addAll(look.keys());
    }
  }

  /** Wakes up to so many that are due by then, but for those that were tried. */
  Look some(Wakeable wakeable, Instant until, int most, Set<AlarmKey> tried) {
    var due =
        waiting(wakeable, until, most).stream()
            .map(Wakeable.Waiting::key)
            .filter(key -> !tried.contains(key))
            .toList();
    var queue = new ConcurrentLinkedQueue<>(due);
    var failed = ConcurrentHashMap.<AlarmKey>newKeySet();
    boolean isCrowd = due.size() >= CROWD;
    int together = isCrowd ? wakeable.together() : 1;
    var helping = new ArrayList<CompletableFuture<Void>>();
    for (int i = 0; isCrowd && i < HELPERS; i++) {
      helping.add(help(() -> wakeThose(queue, together, failed)));
    }
    wakeThose(queue, together, failed);
    helping.forEach(CompletableFuture::join);
    return new Look(due, failed);
  }

  private CompletableFuture<Void> help(Runnable work) {
    try {
      return CompletableFuture.runAsync(work, helpers);
    } catch (RejectedExecutionException e) {
      return CompletableFuture.completedFuture(null); // closing: what is due stays due
    }
  }

  private void wakeThose(Queue<AlarmKey> queue, int together, Set<AlarmKey> failed) {
    for (var next = take(queue, together); !next.isEmpty(); next = take(queue, together)) {
      try {
        failed.addAll(waker.wake(next));
      } finally {
        next.forEach(inHand::remove);
      }
    }
  }

  /** The next ones that nobody has in hand, of one workspace; empty where none is left. */
  private List<AlarmKey> take(Queue<AlarmKey> queue, int most) {
    var taken = new ArrayList<AlarmKey>(most);
    while (taken.size() < most && !closing) {
      var next = queue.peek();
      if (next == null || !isOfTheSame(taken, next)) {
        return taken;
      }
      if (queue.remove(next) && inHand.add(next)) {
        taken.add(next);
      }
    }
    return taken;
  }

  private static boolean isOfTheSame(List<AlarmKey> taken, AlarmKey next) {
    return taken.isEmpty() || taken.get(0).workspace().equals(next.workspace());
  }

  List<Wakeable.Waiting> waiting(Wakeable wakeable, Instant until, int limit) {
    var found = new WaitingHolder();
    background.run(() -> found.items = wakeable.waiting(until, limit));
    return found.items;
  }

  /** Finishes what is in hand and takes nothing more. */
  @Override
  public void close() {
    closing = true;
    helpers.shutdown();
  }

  private static final class WaitingHolder {
    private List<Wakeable.Waiting> items = List.of();
  }
}
