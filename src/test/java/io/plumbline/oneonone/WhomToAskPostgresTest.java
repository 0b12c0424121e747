package io.plumbline.oneonone;

import io.plumbline.store.Database;
import io.plumbline.testing.TestDatabase;

final class WhomToAskPostgresTest extends WhomToAskContract {
  @Override
  protected Database open() {
    return TestDatabase.postgres();
  }
}
