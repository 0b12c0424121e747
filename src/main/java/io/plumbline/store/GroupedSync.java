package io.plumbline.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings commits to the disk, many with one sync. Whoever arrives while a sync runs may have
 * written after it began, so waits for the next one, which the arrivals of that time share: one of
 * them leads and does it, the others wait. Alone, a thread leads at once and loses nothing.
 */
final class GroupedSync implements AutoCloseable {
  /** Writes everything that is committed through to the disk. */
  interface Disk {
    void sync() throws SQLException;
  }

  private static final Logger log = LoggerFactory.getLogger(GroupedSync.class);
  private static final Duration SOON = Duration.ofSeconds(1);

  private final Disk disk;
  private final AtomicBoolean planned = new AtomicBoolean();
  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(
          1, GroupedSync::thread, new ThreadPoolExecutor.DiscardPolicy());

  private long started;
  private long finished;
  private boolean running;

  GroupedSync(Disk disk) {
    this.disk = disk;
    timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "grouped-sync");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Returns when a sync that began after this call has ended. An interrupt does not end the wait:
   * the commit is done and its caller must learn whether it is safe; the interrupt is kept.
   */
  void await() {
    if (leads()) {
      lead();
    }
  }

  /** True once this thread is to sync for everybody; false when another did it for this thread. */
  private synchronized boolean leads() {
    long mine = started + 1;
    boolean interrupted = false;
    while (running && finished < mine) {
      try {
        wait();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (finished >= mine) {
      return false;
    }
    started++;
    running = true;
    return true;
  }

  private void lead() {
    boolean synced = false;
    try {
      disk.sync();
      synced = true;
    } catch (SQLException e) {
      throw new IllegalStateException("committed, but not known to be on the disk", e);
    } finally {
      done(synced);
    }
  }

  /** After a failed sync those who waited for it lead one of their own, and get its own failure. */
  private synchronized void done(boolean synced) {
    running = false;
    if (synced) {
      finished = started;
    }
    notifyAll();
  }

  /** Sees to it that what is committed now reaches the disk within about a second. */
  void soon() {
    if (planned.compareAndSet(false, true)) {
      var unused = timer.schedule(this::catchUp, SOON.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void catchUp() {
    planned.set(false);
    try {
      await();
    } catch (RuntimeException e) {
      log.error("the database could not be synced to the disk", e);
    }
  }

  /** Ends the timer; what is still due is synced by the one who closes the database. */
  @Override
  public void close() {
    timer.shutdown();
  }
}
