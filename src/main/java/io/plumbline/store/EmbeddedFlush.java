package io.plumbline.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.jdbc.JdbcConnection;

/**
 * H2 hands each commit to the operating system ({@code WRITE_DELAY=0}), which survives the death of
 * the process, unless another thread is writing just then; and only a sync brings it to the disk.
 *
 * <p>A click waits for it, because its ack is a promise. Background work does not: what it records
 * is found again by looking (a message that Slack already shows, an alarm that is due), so a power
 * failure costs it a repetition that is harmless; it is synced within about a second, and a
 * dispatcher that waited for a disk at each message would take the disk from the clicks.
 *
 * <p>An act that only read pays nothing. H2's session knows exactly, and at the price of a field,
 * whether the transaction has changes; watching statements would miss what a function or a raw
 * connection did.
 */
final class EmbeddedFlush implements Flush {
  private final GroupedSync sync;
  private final Lanes lanes;

  EmbeddedFlush(GroupedSync sync, Lanes lanes) {
    this.sync = sync;
    this.lanes = lanes;
  }

  @Override
  public boolean isNeeded(Connection beforeCommit) throws SQLException {
    return beforeCommit.unwrap(JdbcConnection.class).getSession().hasPendingTransaction();
  }

  @Override
  public void flush() {
    if (lanes.isBackground()) {
      sync.soon();
    } else {
      sync.await();
    }
  }
}
