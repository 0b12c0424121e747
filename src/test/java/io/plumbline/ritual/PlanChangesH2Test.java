package io.plumbline.ritual;

import io.plumbline.store.Database;
import io.plumbline.testing.TestDatabase;

final class PlanChangesH2Test extends PlanChangesContract {
  @Override
  protected Database open() {
    return TestDatabase.h2();
  }
}
