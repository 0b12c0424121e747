package io.plumbline.audit;

import io.plumbline.store.Database;
import io.plumbline.testing.TestDatabase;

final class ChangesH2Test extends ChangesContract {
  @Override
  protected Database open() {
    return TestDatabase.h2();
  }
}
