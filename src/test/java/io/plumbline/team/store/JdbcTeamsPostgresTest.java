package io.plumbline.team.store;

import io.plumbline.store.Database;
import io.plumbline.testing.TestDatabase;

final class JdbcTeamsPostgresTest extends JdbcTeamsContract {
  @Override
  Database open() {
    return TestDatabase.postgres();
  }
}
