package io.plumbline.audit.store;

import io.plumbline.store.Database;
import io.plumbline.testing.TestDatabase;

final class ConfidentialityPostgresTest extends ConfidentialityContract {
  @Override
  Database open() {
    return TestDatabase.postgres();
  }
}
