package io.plumbline.commitment.store;

import io.plumbline.store.Database;
import io.plumbline.testing.TestDatabase;

final class JdbcCommitmentsH2Test extends JdbcCommitmentsContract {
  @Override
  Database open() {
    return TestDatabase.h2();
  }
}
