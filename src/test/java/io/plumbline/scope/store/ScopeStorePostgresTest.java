package io.plumbline.scope.store;

import io.plumbline.store.Database;
import io.plumbline.testing.TestDatabase;

final class ScopeStorePostgresTest extends ScopeStoreContract {
  @Override
  protected Database open() {
    return TestDatabase.postgres();
  }
}
