package io.plumbline.store;

import io.plumbline.testing.TestDatabase;

final class TransactionsH2Test extends TransactionsContract {
  @Override
  Database open() {
    return TestDatabase.h2();
  }
}
