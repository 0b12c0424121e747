package io.plumbline.retro.store;

import io.plumbline.store.Database;
import io.plumbline.testing.TestDatabase;

final class ClosingH2Test extends ClosingContract {
  @Override
  protected Database open() {
    return TestDatabase.h2();
  }
}
