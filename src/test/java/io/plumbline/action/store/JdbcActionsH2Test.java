package io.plumbline.action.store;

import io.plumbline.store.Database;
import io.plumbline.testing.TestDatabase;

final class JdbcActionsH2Test extends JdbcActionsContract {
  @Override
  Database open() {
    return TestDatabase.h2();
  }
}
