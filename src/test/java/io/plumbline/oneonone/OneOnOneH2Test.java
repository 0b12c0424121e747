package io.plumbline.oneonone;

import io.plumbline.store.Database;
import io.plumbline.testing.TestDatabase;

final class OneOnOneH2Test extends OneOnOneContract {
  @Override
  protected Database open() {
    return TestDatabase.h2();
  }
}
