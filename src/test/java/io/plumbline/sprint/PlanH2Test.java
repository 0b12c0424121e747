package io.plumbline.sprint;

import io.plumbline.store.Database;
import io.plumbline.testing.TestDatabase;

final class PlanH2Test extends PlanContract {
  @Override
  protected Database open() {
    return TestDatabase.h2();
  }
}
