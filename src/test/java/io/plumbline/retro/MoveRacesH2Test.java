package io.plumbline.retro;

import io.plumbline.store.Database;
import io.plumbline.testing.TestDatabase;

final class MoveRacesH2Test extends MoveRacesContract {
  @Override
  protected Database open() {
    return TestDatabase.h2();
  }
}
