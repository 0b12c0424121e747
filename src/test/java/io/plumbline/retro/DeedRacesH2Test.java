package io.plumbline.retro;

import io.plumbline.store.Database;
import io.plumbline.testing.TestDatabase;

final class DeedRacesH2Test extends DeedRacesContract {
  @Override
  protected Database open() {
    return TestDatabase.h2();
  }
}
