package io.plumbline.app;

import io.plumbline.journal.Requests;
import io.plumbline.schedule.Background;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forgets the requests that Slack will not repeat any more, so that their table does not grow for
 * ever: at the start and then daily.
 */
final class Forgetting implements AutoCloseable {
  /** Slack repeats an event for some minutes; a form may stay open for a day. */
  static final Duration KEPT = Duration.ofDays(2);

  private static final Logger log = LoggerFactory.getLogger(Forgetting.class);
  private static final Duration EVERY = Duration.ofDays(1);

  private final Requests requests;
  private final InstantSource clock;
  private final Background background;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            var thread = new Thread(work, "forgetting");
            thread.setDaemon(true);
            return thread;
          });

  Forgetting(Requests requests, InstantSource clock, Background background) {
    this.requests = requests;
    this.clock = clock;
    this.background = background;
  }

  void start() {
    var unused = timer.scheduleWithFixedDelay(this::forget, 0, EVERY.toSeconds(), TimeUnit.SECONDS);
  }

  /** Once; a failure is logged and waits for the next day. */
  void forget() {
    try {
      background.run(() -> requests.forgetBefore(clock.instant().minus(KEPT)));
    } catch (RuntimeException e) {
      log.warn("old requests could not be forgotten, trying again tomorrow", e);
    }
  }

  /** Finishes what runs: an interrupt would close the embedded database's file under it. */
  @Override
  public void close() {
    timer.shutdown();
    try {
      if (!timer.awaitTermination(5, TimeUnit.SECONDS)) {
        log.warn("forgetting old requests did not end in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
