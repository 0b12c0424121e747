package io.plumbline.action.store;

import io.plumbline.store.Database;
import io.plumbline.testing.TestDatabase;

final class JdbcActionsPostgresTest extends JdbcActionsContract {
  @Override
  Database open() {
    return TestDatabase.postgres();
  }
}
