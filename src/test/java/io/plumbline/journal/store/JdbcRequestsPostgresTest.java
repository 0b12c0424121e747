package io.plumbline.journal.store;

import io.plumbline.store.Database;
import io.plumbline.testing.TestDatabase;

final class JdbcRequestsPostgresTest extends JdbcRequestsContract {
  @Override
  Database open() {
    return TestDatabase.postgres();
  }
}
