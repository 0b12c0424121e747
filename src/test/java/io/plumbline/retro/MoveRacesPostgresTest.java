package io.plumbline.retro;

import io.plumbline.store.Database;
import io.plumbline.testing.TestDatabase;

final class MoveRacesPostgresTest extends MoveRacesContract {
  @Override
  protected Database open() {
    return TestDatabase.postgres();
  }
}
