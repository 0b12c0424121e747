package io.plumbline.app;

import io.plumbline.schedule.Background;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes through the plans of all teams once after the start, beside everything else: with thousands
 * of teams it takes minutes. At once where this program or the rules of the time zones are others
 * than those that planned; else it hardly ever finds something, and leaves the start the machine.
 */
final class Planning implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Planning.class);
  private static final int GRACE_SECONDS = 3;

  private final Consumer<BooleanSupplier> planAll;
  private final BooleanSupplier upToDate;
  private final Duration afterTheStart;
  private final Background background;
  private final CountDownLatch toClose = new CountDownLatch(1);
  private final CompletableFuture<Void> done = new CompletableFuture<>();
  private volatile boolean begun;

  /**
   * @param upToDate whether the plans were made as this program makes them
   * @param afterTheStart how long it waits then
   */
  Planning(
      Consumer<BooleanSupplier> planAll,
      BooleanSupplier upToDate,
      Duration afterTheStart,
      Background background) {
    this.planAll = planAll;
    this.upToDate = upToDate;
    this.afterTheStart = afterTheStart;
    this.background = background;
  }

  void start() {
    begun = true;
    var thread = new Thread(this::run, "planning");
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    try {
      background.run(this::chooseTheTime);
      background.run(() -> planAll.accept(() -> toClose.getCount() > 0));
    } catch (RuntimeException e) {
      log.error("the plans of the teams could not be gone through", e);
    } finally {
      done.complete(null);
    }
  }

  private void chooseTheTime() {
    if (upToDate.getAsBoolean()) {
      try {
        var unused = toClose.await(afterTheStart.toMillis(), TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Whether all have been gone through. */
  boolean isDone() {
    return done.isDone();
  }

  /** Ends it after the team that it is at. */
  @Override
  public void close() {
    toClose.countDown();
    if (!begun) {
      return;
    }
    try {
      done.get(GRACE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      log.warn("the plans of the teams were still being gone through", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
