package io.plumbline.surprise.store;

import io.plumbline.store.Database;
import io.plumbline.testing.TestDatabase;

final class JdbcSurprisesPostgresTest extends JdbcSurprisesContract {
  @Override
  Database open() {
    return TestDatabase.postgres();
  }
}
