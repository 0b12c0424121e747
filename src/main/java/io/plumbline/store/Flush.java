package io.plumbline.store;

import java.sql.Connection;
import java.sql.SQLException;

/** What it takes beyond a commit until its work survives the death of the machine. */
interface Flush {
  /** For a database whose commit is durable by itself, as PostgreSQL's is. */
  Flush NONE =
      new Flush() {
        @Override
        public boolean isNeeded(Connection beforeCommit) {
          return false;
        }

        @Override
        public void flush() {}
      };

  /** Whether the transaction that is about to commit has changed anything. */
  boolean isNeeded(Connection beforeCommit) throws SQLException;

  /** Called after such a commit; when it returns to a click, the work is on the disk. */
  void flush();
}
