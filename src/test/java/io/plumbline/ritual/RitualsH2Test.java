package io.plumbline.ritual;

import io.plumbline.store.Database;
import io.plumbline.testing.TestDatabase;

final class RitualsH2Test extends RitualsContract {
  @Override
  protected Database open() {
    return TestDatabase.h2();
  }
}
