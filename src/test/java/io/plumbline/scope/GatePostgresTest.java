package io.plumbline.scope;

import io.plumbline.store.Database;
import io.plumbline.testing.TestDatabase;

final class GatePostgresTest extends GateContract {
  @Override
  protected Database open() {
    return TestDatabase.postgres();
  }
}
