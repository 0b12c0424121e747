package io.plumbline.sandbox.page;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.jetty.util.component.Graceful;

/** The threads that write to open pages. A stopping server ends them first, so it need not wait. */
final class LiveFeeds implements Graceful {
  private final ExecutorService writers = Executors.newCachedThreadPool(LiveFeeds::thread);

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "sandbox-page-live");
    thread.setDaemon(true);
    return thread;
  }

  void write(LiveFeed feed) {
    writers.execute(feed);
  }

  void end() {
    writers.shutdownNow();
  }

  @Override
  public CompletableFuture<Void> shutdown() {
    end();
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public boolean isShutdown() {
    return writers.isShutdown();
  }
}
