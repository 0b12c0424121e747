package io.plumbline.feed;

import io.plumbline.store.Database;
import io.plumbline.testing.TestDatabase;

final class FeedPostgresTest extends FeedContract {
  @Override
  protected Database open() {
    return TestDatabase.postgres();
  }
}
