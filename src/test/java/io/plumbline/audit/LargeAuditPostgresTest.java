package io.plumbline.audit;

import io.plumbline.store.Database;
import io.plumbline.testing.TestDatabase;

final class LargeAuditPostgresTest extends LargeAuditContract {
  @Override
  protected Database open() {
    return TestDatabase.postgres();
  }
}
