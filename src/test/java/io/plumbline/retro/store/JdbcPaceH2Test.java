package io.plumbline.retro.store;

import io.plumbline.store.Database;
import io.plumbline.testing.TestDatabase;

final class JdbcPaceH2Test extends JdbcPaceContract {
  @Override
  Database open() {
    return TestDatabase.h2();
  }
}
