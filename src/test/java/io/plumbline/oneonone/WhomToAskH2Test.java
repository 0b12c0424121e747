package io.plumbline.oneonone;

import io.plumbline.store.Database;
import io.plumbline.testing.TestDatabase;

final class WhomToAskH2Test extends WhomToAskContract {
  @Override
  protected Database open() {
    return TestDatabase.h2();
  }
}
