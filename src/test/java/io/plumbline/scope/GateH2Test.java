package io.plumbline.scope;

import io.plumbline.store.Database;
import io.plumbline.testing.TestDatabase;

final class GateH2Test extends GateContract {
  @Override
  protected Database open() {
    return TestDatabase.h2();
  }
}
