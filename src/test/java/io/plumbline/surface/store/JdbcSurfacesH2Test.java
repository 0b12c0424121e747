package io.plumbline.surface.store;

import io.plumbline.store.Database;
import io.plumbline.testing.TestDatabase;

final class JdbcSurfacesH2Test extends JdbcSurfacesContract {
  @Override
  Database open() {
    return TestDatabase.h2();
  }
}
