package io.plumbline.slack.delivery;

import io.plumbline.store.Database;
import io.plumbline.testing.TestDatabase;

final class DispatcherPostgresTest extends DispatcherContract {
  @Override
  protected Database open() {
    return TestDatabase.postgres();
  }
}
