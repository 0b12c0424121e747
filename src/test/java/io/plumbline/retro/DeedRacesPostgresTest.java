package io.plumbline.retro;

import io.plumbline.store.Database;
import io.plumbline.testing.TestDatabase;

final class DeedRacesPostgresTest extends DeedRacesContract {
  @Override
  protected Database open() {
    return TestDatabase.postgres();
  }
}
