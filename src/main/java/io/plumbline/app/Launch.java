package io.plumbline.app;

import java.time.Clock;
import java.util.concurrent.CountDownLatch;

/** Starts the program, says where it is, and stops it in order when it is told to. */
final class Launch {
  private Launch() {}

  /** Runs until the process is told to end. Refusals are thrown before anything runs. */
  static int run(Settings settings) throws InterruptedException {
    if (settings.jsonLog()) {
      System.setProperty(LogSetup.FORMAT, LogSetup.Format.JSON.name());
    }
    var running = start(settings);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  running.close();
                  Runtime.getRuntime().halt(0);
                },
                "stop"));
    System.out.println(running.greeting());
    new CountDownLatch(1).await();
    return 0;
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
