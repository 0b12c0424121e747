package io.plumbline.app;

import io.plumbline.schedule.Background;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes through the plans of all teams once after the start, beside everything else: with thousands
 * of teams it takes minutes, and hardly ever finds something.
 */
final class Planning implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Planning.class);
  private static final int GRACE_SECONDS = 3;

  private final Consumer<BooleanSupplier> planAll;
  private final Background background;
  private final CompletableFuture<Void> done = new CompletableFuture<>();
  private volatile boolean begun;
  private volatile boolean closing;

  Planning(Consumer<BooleanSupplier> planAll, Background background) {
    this.planAll = planAll;
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
      background.run(() -> planAll.accept(() -> !closing));
    } catch (RuntimeException e) {
      log.error("the plans of the teams could not be gone through", e);
    } finally {
      done.complete(null);
    }
  }

  /** Whether all have been gone through. */
  boolean isDone() {
    return done.isDone();
  }

  /** Ends it after the team that it is at. */
  @Override
  public void close() {
    closing = true;
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
