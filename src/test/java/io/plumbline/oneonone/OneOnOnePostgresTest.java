package io.plumbline.oneonone;

import io.plumbline.store.Database;
import io.plumbline.testing.TestDatabase;

final class OneOnOnePostgresTest extends OneOnOneContract {
  @Override
  protected Database open() {
    return TestDatabase.postgres();
  }
}
