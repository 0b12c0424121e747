package io.plumbline.ritual;

import io.plumbline.store.Database;
import io.plumbline.testing.TestDatabase;

final class PlanChangesPostgresTest extends PlanChangesContract {
  @Override
  protected Database open() {
    return TestDatabase.postgres();
  }
}
