package io.plumbline.retro.store;

import io.plumbline.store.Database;
import io.plumbline.testing.TestDatabase;

final class JdbcRetrosPostgresTest extends JdbcRetrosContract {
  @Override
  Database open() {
    return TestDatabase.postgres();
  }
}
