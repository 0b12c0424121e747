package io.plumbline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which commits wait for the disk. */
final class EmbeddedFlushTest {
  private final AtomicInteger syncs = new AtomicInteger();
  private final GroupedSync sync = new GroupedSync(syncs::incrementAndGet);
  private final JdbcDataSource source = new JdbcDataSource();
  private final Lanes lanes = new Lanes(source, source);
  private final Jdbi jdbi = Jdbi.create(lanes);
  private final Transactions transactions =
      new DurableTransactions(jdbi, new EmbeddedFlush(sync, lanes));

  @BeforeEach
  void create() {
    source.setURL("jdbc:h2:mem:flush;DB_CLOSE_DELAY=-1");
    jdbi.useHandle(db -> db.execute("create table note (id int)"));
  }

  @AfterEach
  void drop() {
    sync.close();
    jdbi.useHandle(db -> db.execute("drop all objects"));
  }

  @Test
  void an_act_that_wrote_waits_for_one_sync_after_its_commit_and_before_its_pokes() {
    transactions.run(
        () -> {
          write();
          transactions.run(this::write);
          assertThat(syncs).hasValue(0);
          transactions.afterCommit(() -> assertThat(syncs.getAndIncrement()).isEqualTo(1));
        });

    assertThat(syncs).hasValue(2);
  }

  @Test
  void an_act_that_only_read_pays_for_no_sync() {
    transactions.run(
        () -> jdbi.useHandle(db -> db.select("select id from note").mapToMap().list()));
    transactions.run(() -> jdbi.useHandle(db -> db.execute("delete from note where id = 7")));

    assertThat(syncs).hasValue(0);
  }

  @Test
  void an_act_that_failed_pays_for_no_sync() {
    try {
      transactions.run(
          () -> {
            write();
            throw new IllegalStateException("no");
          });
    } catch (IllegalStateException e) {
      assertThat(e).hasMessage("no");
    }

    assertThat(syncs).hasValue(0);
  }

  @Test
  void work_in_the_background_does_not_wait_and_is_synced_soon() {
    int atReturn =
        lanes.inBackground(
            () -> {
              transactions.run(this::write);
              return syncs.get();
            });

    assertThat(atReturn).isZero();
    Awaitility.await().until(() -> syncs.get() == 1);
  }

  private void write() {
    jdbi.useHandle(db -> db.execute("insert into note values (1)"));
  }
}
