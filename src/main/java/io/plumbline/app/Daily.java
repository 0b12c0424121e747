package io.plumbline.app;

import io.plumbline.journal.Requests;
import io.plumbline.schedule.Background;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What keeps the house in order, soon after the start and then once a day. */
final class Daily implements AutoCloseable {
  /** Slack repeats an event for some minutes; a form may stay open for a day. */
  static final Duration REQUESTS_KEPT = Duration.ofDays(2);

  private static final Logger log = LoggerFactory.getLogger(Daily.class);
  private static final Duration EVERY = Duration.ofDays(1);

  private final Background background;
  private final Duration firstAfter;
  private final List<Chore> chores;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            var thread = new Thread(work, "daily");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * @param firstAfter how long after the start the first round begins
   */
  Daily(Background background, Duration firstAfter, List<Chore> chores) {
    this.firstAfter = firstAfter;
    this.background = background;
    this.chores = List.copyOf(chores);
  }

  /**
   * One thing to do.
   *
   * @param name as in "could not ..."
   */
  record Chore(String name, Runnable work) {}

  /** Forgets the requests that Slack will not repeat, so that their table does not grow. */
  static Chore forgetting(Requests requests, InstantSource clock) {
    return new Chore(
        "forget old requests", () -> requests.forgetBefore(clock.instant().minus(REQUESTS_KEPT)));
  }

  void start() {
    var unused =
        timer.scheduleWithFixedDelay(
            this::run, firstAfter.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
  }

  /** Does each once; one that fails is logged, waits for the next day, and stops no other. */
  void run() {
    for (var chore : chores) {
      try {
        background.run(chore.work());
      } catch (RuntimeException e) {
        log.warn("could not {}, trying again tomorrow", chore.name(), e);
      }
    }
  }

  /** Finishes what runs: an interrupt would close the embedded database's file under it. */
  @Override
  public void close() {
    timer.shutdown();
    try {
      if (!timer.awaitTermination(5, TimeUnit.SECONDS)) {
        log.warn("what is done daily did not end in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
