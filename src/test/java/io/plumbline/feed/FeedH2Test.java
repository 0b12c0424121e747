package io.plumbline.feed;

import io.plumbline.store.Database;
import io.plumbline.testing.TestDatabase;

final class FeedH2Test extends FeedContract {
  @Override
  protected Database open() {
    return TestDatabase.h2();
  }
}
