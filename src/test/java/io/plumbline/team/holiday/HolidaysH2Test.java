package io.plumbline.team.holiday;

import io.plumbline.store.Database;
import io.plumbline.testing.TestDatabase;

final class HolidaysH2Test extends HolidaysContract {
  @Override
  protected Database open() {
    return TestDatabase.h2();
  }
}
