package io.plumbline.retro.store;

import io.plumbline.store.Database;
import io.plumbline.testing.TestDatabase;

final class AnonymityAttacksH2Test extends AnonymityAttacksContract {
  @Override
  protected Database open() {
    return TestDatabase.h2();
  }
}
