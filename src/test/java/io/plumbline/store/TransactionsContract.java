package io.plumbline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.plumbline.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What acts may rely on; run on each database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TransactionsContract extends PokesContract {
  private Database database;

  @Override
  Transactions transactions() {
    return database.transactions();
  }

  abstract Database open();

  @BeforeAll
  void openOnce() {
    database = open();
  }

  @AfterAll
  void close() {
    database.close();
  }

  @BeforeEach
  void clear() throws SQLException {
    TestDatabase.clear(database);
  }

  @Test
  void an_exception_rolls_everything_back_and_pokes_nobody() {
    var poked = new StringBuilder();

    assertThatThrownBy(
            () ->
                database
                    .transactions()
                    .run(
                        () -> {
                          insertTeam();
                          database.transactions().afterCommit(() -> poked.append("poked"));
                          throw new IllegalStateException("no");
                        }))
        .hasMessage("no");

    assertThat(teams()).isZero();
    assertThat(poked).isEmpty();
  }

  @Test
  void an_act_inside_an_act_joins_it_and_pokes_come_after_the_outer_commit() {
    var seen = new ArrayList<Integer>();

    database
        .transactions()
        .run(
            () -> {
              database.transactions().run(this::insertTeam);
              database.transactions().afterCommit(() -> seen.add(teams()));
              seen.add(-1);
            });

    assertThat(seen).containsExactly(-1, 1);
  }

  @Test
  void two_acts_that_lock_each_other_out_both_get_done() throws Exception {
    insertTeam();
    insertTeam();
    var ids = teamIds();
    var bothHoldOne = new CyclicBarrier(2);

    var threads = Executors.newFixedThreadPool(2);
    try {
      var there = threads.submit(() -> renameBoth(ids.get(0), ids.get(1), bothHoldOne));
      var back = threads.submit(() -> renameBoth(ids.get(1), ids.get(0), bothHoldOne));

      assertThat(there.get() + back.get()).as("an act ran again").isGreaterThanOrEqualTo(3);
      assertThat(versions()).containsExactly(3, 3);
    } finally {
      threads.shutdown();
    }
  }

  /** Takes one team and then the other; returns how often it had to begin. */
  private int renameBoth(long first, long second, CyclicBarrier bothHoldOne) {
    var begun = new AtomicInteger();
    database
        .transactions()
        .run(
            () -> {
              raiseVersion(first);
              if (begun.incrementAndGet() == 1) {
                meet(bothHoldOne);
              }
              raiseVersion(second);
            });
    return begun.get();
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await(10, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void an_act_that_fails_for_its_own_reasons_is_not_tried_again() {
    var begun = new AtomicInteger();

    assertThatThrownBy(
            () ->
                database
                    .transactions()
                    .run(
                        () -> {
                          begun.incrementAndGet();
                          database.jdbi().useHandle(db -> db.execute("select * from nowhere"));
                        }))
        .isInstanceOf(JdbiException.class);

    assertThat(begun).hasValue(1);
  }

  @Test
  void clicks_get_connections_while_the_background_has_taken_all_of_its_own() throws Exception {
    var threads = Executors.newCachedThreadPool();
    var release = new CountDownLatch(1);
    var holding = new AtomicInteger();
    try {
      for (int i = 0; i < 20; i++) {
        threads.execute(() -> database.inBackground(() -> hold(holding, release)));
      }
      await().until(() -> holding.get() == 6);

      database.transactions().run(this::insertTeam);

      assertThat(teams()).isEqualTo(1);
    } finally {
      release.countDown();
      threads.shutdown();
      assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  private void hold(AtomicInteger holding, CountDownLatch release) {
    database
        .transactions()
        .run(
            () -> {
              holding.incrementAndGet();
              try {
                assertThat(release.await(20, TimeUnit.SECONDS)).isTrue();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
  }

  @Test
  void a_click_that_gets_no_connection_is_told_within_its_time() throws Exception {
    var threads = Executors.newCachedThreadPool();
    var release = new CountDownLatch(1);
    var holding = new AtomicInteger();
    try {
      for (int i = 0; i < 5; i++) {
        threads.execute(() -> hold(holding, release));
      }
      await().until(() -> holding.get() == 5);

      assertThatThrownBy(() -> database.transactions().run(this::insertTeam))
          .isInstanceOf(JdbiException.class);
      assertThat(database.<Integer>inBackground(this::teams)).isZero();
    } finally {
      release.countDown();
      threads.shutdown();
      assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void quartz_has_connections_of_its_own() throws SQLException {
    try (var connection = database.quartzDataSource().getConnection();
        var statement = connection.createStatement()) {
      assertThat(statement.execute("select count(*) from team")).isTrue();
    }
  }

  @Test
  void readiness_is_a_row_that_commits_again_and_again() {
    assertThat(database.commits()).isTrue();
    assertThat(database.commits()).isTrue();

    var beats =
        database
            .jdbi()
            .withHandle(
                db -> db.createQuery("select beats from heartbeat").mapTo(Integer.class).list());
    assertThat(beats).containsExactly(2);
  }

  @Test
  void an_instant_comes_back_as_it_was_in_the_hour_that_happens_twice() {
    var zone = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
      var first = Instant.parse("2026-10-25T00:30:00.123456789Z");
      var second = first.plus(Duration.ofHours(1));

      assertThat(stored(first)).isEqualTo(Instant.parse("2026-10-25T00:30:00.123456Z"));
      assertThat(stored(second)).isEqualTo(Instant.parse("2026-10-25T01:30:00.123456Z"));
    } finally {
      TimeZone.setDefault(zone);
    }
  }

  private Instant stored(Instant moment) {
    return database
        .jdbi()
        .withHandle(
            db -> {
              db.execute("delete from heartbeat");
              db.createUpdate(
                      """
                      insert into heartbeat (instance, beats, beat_at)
                      values ('test', 1, :at)
                      """)
                  .bind("at", moment)
                  .execute();
              return db.createQuery("select beat_at from heartbeat").mapTo(Instant.class).one();
            });
  }

  private void raiseVersion(long id) {
    database
        .jdbi()
        .useHandle(db -> db.execute("update team set version = version + 1 where id = ?", id));
  }

  private List<Long> teamIds() {
    return database
        .jdbi()
        .withHandle(
            db -> db.createQuery("select id from team order by id").mapTo(Long.class).list());
  }

  private List<Integer> versions() {
    return database
        .jdbi()
        .withHandle(db -> db.createQuery("select version from team").mapTo(Integer.class).list());
  }

  private void insertTeam() {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    """
                    insert into team (workspace_id, name, channel_id, zone, working_days,
                      hours_from, hours_to, sprint_start, sprint_weeks, version)
                    values ('T1', 'Checkout', 'C1', 'Europe/Berlin', 'MONDAY',
                      time '09:00', time '17:00', date '2026-11-02', 2, 1)
                    """));
  }

  private int teams() {
    return database
        .jdbi()
        .withHandle(h -> h.createQuery("select count(*) from team").mapTo(Integer.class).one());
  }
}
