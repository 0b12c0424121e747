package io.plumbline.app;

import io.plumbline.web.Readiness;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Feels the bot's pulse every few seconds (R20): a write that commits, a piece of work that passes
 * through the pool on which requests run, a sweep that ran. Readiness reads what was felt last; a
 * pool that stays deaf ends the process, so that whoever supervises it starts it anew.
 */
final class Vitals implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Vitals.class);
  private static final Duration INTERVAL = Duration.ofSeconds(5);
  private static final int STALE_AFTER = 3;
  private static final int DEAF_AFTER = 6;

  private final BooleanSupplier database;
  private final Executor workers;
  private final Runnable onDeaf;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            var thread = new Thread(work, "vitals");
            thread.setDaemon(true);
            return thread;
          });
  private final Duration interval;
  private final Beat commits;
  private final Beat work;
  private int missed;

  /**
   * Prepares the checks.
   *
   * @param database writes a row and says whether that committed
   * @param workers the pool on which requests of Slack run
   * @param onDeaf called when nothing came through that pool for half a minute
   */
  Vitals(BooleanSupplier database, Executor workers, Runnable onDeaf) {
    this(database, workers, onDeaf, INTERVAL);
  }

  Vitals(BooleanSupplier database, Executor workers, Runnable onDeaf, Duration interval) {
    this.interval = interval;
    this.commits = new Beat(interval.multipliedBy(STALE_AFTER));
    this.work = new Beat(interval.multipliedBy(STALE_AFTER));
    this.database = database;
    this.workers = workers;
    this.onDeaf = onDeaf;
  }

  /** Adds the checks of this, of the sweep and of the way to Slack to what readiness asks. */
  void report(
      Readiness readiness,
      Supplier<Optional<Duration>> sinceSweep,
      Duration sweepLimit,
      Supplier<Optional<String>> slack) {
    readiness
        .add("database", () -> commits.problem("no write has committed for"))
        .add("workers", () -> work.problem("nothing has passed through the worker pool for"))
        .add("sweep", () -> sweepProblem(sinceSweep.get(), sweepLimit))
        .add("slack", slack);
  }

  private static Optional<String> sweepProblem(Optional<Duration> since, Duration limit) {
    if (since.isEmpty()) {
      return Optional.of("the sweep has not run yet");
    }
    return since
        .filter(elapsed -> elapsed.compareTo(limit) > 0)
        .map(elapsed -> "the sweep has not run for " + elapsed.toSeconds() + " s");
  }

  void start() {
    var unused =
        timer.scheduleWithFixedDelay(this::feel, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void feel() {
    try {
      probeWorkers();
      if (database.getAsBoolean()) {
        commits.felt();
      }
    } catch (Throwable e) {
      log.error("the vital signs could not be read", e);
    }
  }

  private void probeWorkers() {
    missed = work.isFresh() ? 0 : missed + 1;
    if (missed >= DEAF_AFTER) {
      log.error("nothing passes through the worker pool any more: giving up");
      onDeaf.run();
    }
    try {
      workers.execute(work::felt);
    } catch (RejectedExecutionException e) {
      log.warn("the worker pool is full");
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }

  /** When something last went well, by the monotonic clock. */
  private static final class Beat {
    private final Duration stale;
    private volatile long atNanos = System.nanoTime();
    private volatile boolean ever;

    Beat(Duration stale) {
      this.stale = stale;
    }

    void felt() {
      atNanos = System.nanoTime();
      ever = true;
    }

    boolean isFresh() {
      return since().compareTo(stale) <= 0;
    }

    Optional<String> problem(String words) {
      if (!ever) {
        return Optional.of("not checked yet");
      }
      return isFresh() ? Optional.empty() : Optional.of(words + " " + since().toSeconds() + " s");
    }

    private Duration since() {
      return Duration.ofNanos(System.nanoTime() - atNanos);
    }
  }
}
