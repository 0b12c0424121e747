package io.plumbline.scope;

import io.plumbline.store.Database;
import io.plumbline.testing.TestDatabase;

final class GatePostgresTest extends GateContract {
  @Override
  Database open() {
    return TestDatabase.postgres();
  }
}
