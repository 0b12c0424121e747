package io.plumbline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class GroupedSyncTest {
  private final SlowDisk disk = new SlowDisk();
  private final GroupedSync sync = new GroupedSync(disk);
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void end() {
    disk.mayEnd.release(1000);
    threads.shutdown();
    sync.close();
  }

  @Test
  void each_commit_that_comes_alone_has_its_own_sync() {
    disk.mayEnd.release(2);

    sync.await();
    sync.await();

    assertThat(disk.ended).hasValue(2);
  }

  @Test
  void commits_during_a_sync_share_the_next_one() throws Exception {
    var first = threads.submit(sync::await);
    await().until(() -> disk.begun.get() == 1);
    var later = arrive(20);

    disk.mayEnd.release();
    first.get();
    await().until(() -> disk.begun.get() == 2);
    disk.mayEnd.release();
    for (var each : later) {
      each.get();
    }

    assertThat(disk.ended).hasValue(2);
  }

  @Test
  void a_sync_that_began_before_the_commit_is_not_enough() throws Exception {
    var first = threads.submit(sync::await);
    await().until(() -> disk.begun.get() == 1);
    var second = arrive(1).get(0);

    disk.mayEnd.release();
    first.get();
    await().until(() -> disk.begun.get() == 2);

    assertThat(second.isDone()).isFalse();
  }

  @Test
  void after_a_failed_sync_those_who_waited_try_themselves() throws Exception {
    disk.failures.set(1);
    var first = threads.submit(sync::await);
    await().until(() -> disk.begun.get() == 1);
    var second = arrive(1).get(0);

    disk.mayEnd.release(2);

    assertThatThrownBy(first::get).hasRootCauseMessage("the disk is gone");
    second.get();
    assertThat(disk.ended).hasValue(1);
  }

  @Test
  void an_interrupted_commit_still_waits_and_stays_interrupted() throws Exception {
    disk.mayEnd.release();
    var interrupted =
        threads.submit(
            () -> {
              Thread.currentThread().interrupt();
              sync.await();
              return Thread.currentThread().isInterrupted();
            });

    assertThat(interrupted.get()).isTrue();
    assertThat(disk.ended).hasValue(1);
  }

  @Test
  void many_who_say_soon_are_synced_once_and_nobody_waits() {
    disk.mayEnd.release(5);

    IntStream.range(0, 100).forEach(i -> sync.soon());

    await().until(() -> disk.ended.get() == 1);
    assertThat(disk.begun).hasValue(1);
  }

  /** Threads that are waiting for a sync when this returns. */
  private List<Future<?>> arrive(int count) {
    var waiting = new Waiting();
    List<Future<?>> arrived =
        IntStream.range(0, count).<Future<?>>mapToObj(i -> threads.submit(waiting)).toList();
    await().until(() -> waiting.threads().size() == count && waiting.allWait());
    return arrived;
  }

  private final class Waiting implements Runnable {
    private final List<Thread> threads = new CopyOnWriteArrayList<>();

    List<Thread> threads() {
      return threads;
    }

    boolean allWait() {
      return threads.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING);
    }

    @Override
    public void run() {
      threads.add(Thread.currentThread());
      sync.await();
    }
  }

  /** A disk whose syncs end when the test says so. */
  private static final class SlowDisk implements GroupedSync.Disk {
    final AtomicInteger begun = new AtomicInteger();
    final AtomicInteger ended = new AtomicInteger();
    final AtomicInteger failures = new AtomicInteger();
    final Semaphore mayEnd = new Semaphore(0);

    @Override
    public void sync() throws SQLException {
      begun.incrementAndGet();
      mayEnd.acquireUninterruptibly();
      if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        throw new SQLException("the disk is gone");
      }
      ended.incrementAndGet();
    }
  }
}
