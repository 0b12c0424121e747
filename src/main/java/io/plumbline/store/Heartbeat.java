package io.plumbline.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A row of this instance that is written again and again: proof that a click could commit now. */
final class Heartbeat {
  private static final Logger log = LoggerFactory.getLogger(Heartbeat.class);

  private final Jdbi jdbi;
  private final Transactions transactions;
  private final String instance = UUID.randomUUID().toString();

  Heartbeat(Jdbi jdbi, Transactions transactions) {
    this.jdbi = jdbi;
    this.transactions = transactions;
  }

  boolean commits() {
    try {
      transactions.run(this::beat);
      return true;
    } catch (RuntimeException e) {
      log.warn("the database does not commit", e);
      return false;
    }
  }

  private void beat() {
    jdbi.useHandle(
        db -> {
          int known =
              db.createUpdate(
                      """
                      update heartbeat
                         set beats = beats + 1,
                             beat_at = current_timestamp
                       where instance = :instance
                      """)
                  .bind("instance", instance)
                  .execute();
          if (known == 0) {
            begin(db);
          }
        });
  }

  /** Sweeps up after instances that were killed, too. */
  private void begin(Handle db) {
    db.execute("delete from heartbeat where beat_at < current_timestamp - interval '1' day");
    db.createUpdate(
            """
            insert into heartbeat (instance, beats, beat_at)
            values (:instance, 1, current_timestamp)
            on conflict do nothing
            """)
        .bind("instance", instance)
        .execute();
  }

  /** The database's clock minus ours; a positive one means that the database is ahead. */
  Duration clockSkew(InstantSource clock) {
    return jdbi.withHandle(
        db -> {
          var before = clock.instant();
          var there = db.createQuery("select current_timestamp").mapTo(Instant.class).one();
          var after = clock.instant();
          return Duration.between(before.plus(Duration.between(before, after).dividedBy(2)), there);
        });
  }
}
