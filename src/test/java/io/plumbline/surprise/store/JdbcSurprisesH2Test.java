package io.plumbline.surprise.store;

import io.plumbline.store.Database;
import io.plumbline.testing.TestDatabase;

final class JdbcSurprisesH2Test extends JdbcSurprisesContract {
  @Override
  Database open() {
    return TestDatabase.h2();
  }
}
