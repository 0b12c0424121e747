package io.plumbline.journal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.journal.Requests;
import io.plumbline.store.Database;
import io.plumbline.testing.TestDatabase;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same in a database: with the act's transaction, and when all come at once. */
abstract class JdbcRequestsContract extends RequestsContract {
  private static final int AT_ONCE = 5;
  private Database database;

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

  @Override
  Requests requests() {
    return new JdbcRequests(database.jdbi(), clock);
  }

  @Test
  void a_claim_that_is_rolled_back_was_never_made() {
    assertThatThrownBy(
            () ->
                database
                    .transactions()
                    .run(
                        () -> {
                          requests().claim(WORKSPACE, KEY);
                          throw new IllegalStateException("no");
                        }))
        .hasMessage("no");

    assertThat(requests().claim(WORKSPACE, KEY)).isTrue();
  }

  @Test
  void an_act_goes_on_in_its_transaction_after_a_lost_claim() {
    requests().claim(WORKSPACE, KEY);

    var other =
        database
            .transactions()
            .inTransaction(
                () -> {
                  assertThat(requests().claim(WORKSPACE, KEY)).isFalse();
                  return requests().claim(OTHER, KEY);
                });

    assertThat(other).isTrue();
  }

  @Test
  void of_many_at_once_one_wins() throws Exception {
    var go = new CountDownLatch(1);
    var threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      Callable<Boolean> claim =
          () -> {
            go.await();
            return database.transactions().inTransaction(() -> requests().claim(WORKSPACE, KEY));
          };
      var claims = IntStream.range(0, AT_ONCE).mapToObj(i -> threads.submit(claim)).toList();
      go.countDown();

      assertThat(claims).extracting(Future::get).containsOnlyOnce(true).hasSize(AT_ONCE);
    } finally {
      threads.shutdown();
    }
  }
}
