package io.plumbline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.store.Database;
import io.plumbline.testing.TestDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * Commits a second with one thread and with sixteen, each waiting for the disk: what the grouped
 * sync gains (bar P3: at least four times). Interleaved, because only ratios of one run compare.
 */
final class GroupedSyncBenchmark {
  private static final int ROUNDS = 5;
  private static final int MANY = 16;
  private static final long ROUND_NANOS = TimeUnit.SECONDS.toNanos(2);

  private final AtomicInteger row = new AtomicInteger();

  @Test
  void commits_a_second() throws Exception {
    System.out.println("grouped sync, " + Machine.andDate());
    try (var h2 = TestDatabase.h2();
        var postgres = TestDatabase.postgres()) {
      compare("H2", h2);
      compare("PostgreSQL", postgres);
    }
  }

  private void compare(String name, Database database) throws Exception {
    commits(database, MANY);
    var one = new ArrayList<Double>();
    var many = new ArrayList<Double>();
    for (int round = 0; round < ROUNDS; round++) {
      one.add(commits(database, 1));
      many.add(commits(database, MANY));
    }
    System.out.printf(
        "%-10s 1 thread %,.0f/s, %d threads %,.0f/s, ratio %.1f (medians of %d rounds)%n",
        name, median(one), MANY, median(many), median(many) / median(one), ROUNDS);
    assertThat(rows(database)).isPositive();
  }

  private double commits(Database database, int threads) throws Exception {
    var pool = Executors.newFixedThreadPool(threads);
    var go = new CountDownLatch(1);
    try {
      List<Future<Integer>> counts = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        counts.add(
            pool.submit(
                () -> {
                  go.await();
                  return commitForARound(database);
                }));
      }
      long began = System.nanoTime();
      go.countDown();
      int commits = 0;
      for (var count : counts) {
        commits += count.get();
      }
      return commits * 1e9 / (System.nanoTime() - began);
    } finally {
      pool.shutdown();
    }
  }

  private int commitForARound(Database database) {
    long began = System.nanoTime();
    int commits = 0;
    while (System.nanoTime() - began < ROUND_NANOS) {
      database.transactions().run(() -> insert(database));
      commits++;
    }
    return commits;
  }

  private void insert(Database database) {
    database
        .jdbi()
        .useHandle(
            db ->
                db.execute(
                    """
                    insert into request (workspace_id, request_key, claimed_at)
                    values ('T1', ?, current_timestamp)
                    """,
                    String.valueOf(row.incrementAndGet())));
  }

  private static int rows(Database database) {
    return database
        .jdbi()
        .withHandle(
            db -> db.createQuery("select count(*) from request").mapTo(Integer.class).one());
  }

  private static double median(List<Double> figures) {
    var sorted = new ArrayList<>(figures);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }
}
