package io.plumbline.store;

import io.plumbline.testing.TestDatabase;

final class TransactionsPostgresTest extends TransactionsContract {
  @Override
  Database open() {
    return TestDatabase.postgres();
  }
}
