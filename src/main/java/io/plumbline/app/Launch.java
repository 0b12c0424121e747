package io.plumbline.app;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Starts the program, says where it is, and stops it in order when it is told to. */
final class Launch {
  private static final Duration START_PATIENCE = Duration.ofSeconds(20);

  private Launch() {}

  /**
   * Runs until the process is told to end, which may be before it stands. Refusals are thrown
   * before anything runs.
   */
  static int run(Settings settings) throws InterruptedException {
    if (settings.jsonLog()) {
      System.setProperty(LogSetup.FORMAT, LogSetup.Format.JSON.name());
    }
    var started = new CompletableFuture<Running>();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(started), "stop"));
    try {
      started.complete(start(settings));
    } finally {
      started.cancel(false); // does nothing to what has started
    }
    System.out.println(started.join().greeting());
    new CountDownLatch(1).await();
    return 0;
  }

  /** A program that was refused keeps its own exit code. */
  private static void stop(CompletableFuture<Running> started) {
    try {
      started.get(START_PATIENCE.toSeconds(), TimeUnit.SECONDS).close();
      Runtime.getRuntime().halt(0);
    } catch (CancellationException | ExecutionException | TimeoutException e) {
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Running start(Settings settings) throws InterruptedException {
    if (settings.slack() instanceof SlackAccess.Sandbox) {
      return SandboxRun.start(settings, Clock.systemUTC());
    }
    return WorkspaceRun.start(settings, Clock.systemUTC());
  }

  /** A program that runs. */
  interface Running extends AutoCloseable {
    /** What to print once it stands; its last line is the address to open. */
    String greeting();

    @Override
    void close();
  }
}
