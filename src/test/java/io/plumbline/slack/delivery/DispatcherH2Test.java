package io.plumbline.slack.delivery;

import io.plumbline.store.Database;
import io.plumbline.testing.TestDatabase;

final class DispatcherH2Test extends DispatcherContract {
  @Override
  protected Database open() {
    return TestDatabase.h2();
  }
}
