package io.plumbline.retro.store;

import io.plumbline.store.Database;
import io.plumbline.testing.TestDatabase;

final class JdbcRetrosH2Test extends JdbcRetrosContract {
  @Override
  Database open() {
    return TestDatabase.h2();
  }
}
