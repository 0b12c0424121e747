package io.plumbline.audit.store;

import io.plumbline.store.Database;
import io.plumbline.testing.TestDatabase;

final class ConfidentialityPostgresTest extends ConfidentialityContract {
  @Override
  protected Database open() {
    return TestDatabase.postgres();
  }
}
