package io.plumbline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.plumbline.web.Readiness;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each check of readiness turns red by itself, for its own reason, and green again. */
final class VitalsTest {
  private final AtomicBoolean commits = new AtomicBoolean(true);
  private final AtomicReference<Optional<Duration>> sweep =
      new AtomicReference<>(Optional.of(Duration.ofSeconds(20)));
  private final AtomicReference<Optional<String>> slack = new AtomicReference<>(Optional.empty());
  private final AtomicInteger deaf = new AtomicInteger();
  private final ExecutorService workers = Executors.newSingleThreadExecutor();
  private final Readiness readiness = new Readiness();
  private final Vitals vitals =
      new Vitals(commits::get, workers, deaf::incrementAndGet, Duration.ofMillis(100));

  @BeforeEach
  void start() {
    vitals.report(readiness, sweep::get, Duration.ofSeconds(65), slack::get);
    assertThat(readiness.problems()).containsKeys("database", "workers");
    vitals.start();
    await().until(() -> readiness.problems().isEmpty());
  }

  @AfterEach
  void stop() {
    vitals.close();
    workers.shutdownNow();
  }

  @Test
  void a_database_that_does_not_commit() {
    commits.set(false);
    awaitOnly("database", "no write has committed for");

    commits.set(true);
    awaitReady();
    assertThat(deaf).hasValue(0);
  }

  @Test
  void workers_that_all_hang() throws Exception {
    var release = new CountDownLatch(1);
    workers.execute(() -> hang(release));
    awaitOnly("workers", "nothing has passed through the worker pool for");
    await().until(() -> deaf.get() > 0);

    release.countDown();
    awaitReady();
  }

  @Test
  void a_worker_pool_that_takes_nothing_more() {
    workers.shutdown();

    awaitOnly("workers", "nothing has passed");
  }

  @Test
  void a_sweep_that_stopped_or_never_ran() {
    sweep.set(Optional.of(Duration.ofSeconds(66)));
    awaitOnly("sweep", "the sweep has not run for 66 s");
    sweep.set(Optional.empty());
    awaitOnly("sweep", "the sweep has not run yet");

    sweep.set(Optional.of(Duration.ZERO));
    awaitReady();
  }

  @Test
  void slack_that_cannot_be_reached() {
    slack.set(Optional.of("cannot connect"));
    awaitOnly("slack", "cannot connect");

    slack.set(Optional.empty());
    awaitReady();
  }

  @Test
  void a_check_that_fails_is_a_problem_too() {
    readiness.add(
        "other",
        () -> {
          throw new IllegalStateException("secret");
        });

    awaitOnly("other", "could not be checked (IllegalStateException)");
  }

  private void awaitOnly(String name, String words) {
    await()
        .untilAsserted(
            () -> {
              assertThat(readiness.problems()).containsOnlyKeys(name);
              assertThat(readiness.problems().get(name)).contains(words);
            });
  }

  private void awaitReady() {
    await().until(() -> readiness.problems().isEmpty());
  }

  private static void hang(CountDownLatch release) {
    try {
      release.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
