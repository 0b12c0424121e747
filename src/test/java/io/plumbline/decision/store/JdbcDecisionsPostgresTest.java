package io.plumbline.decision.store;

import io.plumbline.store.Database;
import io.plumbline.testing.TestDatabase;

final class JdbcDecisionsPostgresTest extends JdbcDecisionsContract {
  @Override
  Database open() {
    return TestDatabase.postgres();
  }
}
