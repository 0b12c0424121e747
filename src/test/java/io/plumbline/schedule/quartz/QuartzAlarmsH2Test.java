package io.plumbline.schedule.quartz;

import io.plumbline.store.Database;
import io.plumbline.testing.TestDatabase;

final class QuartzAlarmsH2Test extends QuartzAlarmsContract {
  @Override
  protected Database open() {
    return TestDatabase.h2();
  }
}
