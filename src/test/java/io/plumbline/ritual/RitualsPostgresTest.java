package io.plumbline.ritual;

import io.plumbline.store.Database;
import io.plumbline.testing.TestDatabase;

final class RitualsPostgresTest extends RitualsContract {
  @Override
  protected Database open() {
    return TestDatabase.postgres();
  }
}
