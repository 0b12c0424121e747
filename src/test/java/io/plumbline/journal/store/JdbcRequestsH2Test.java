package io.plumbline.journal.store;

import io.plumbline.store.Database;
import io.plumbline.testing.TestDatabase;

final class JdbcRequestsH2Test extends JdbcRequestsContract {
  @Override
  Database open() {
    return TestDatabase.h2();
  }
}
