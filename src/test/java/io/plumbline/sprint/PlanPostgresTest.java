package io.plumbline.sprint;

import io.plumbline.store.Database;
import io.plumbline.testing.TestDatabase;

final class PlanPostgresTest extends PlanContract {
  @Override
  protected Database open() {
    return TestDatabase.postgres();
  }
}
