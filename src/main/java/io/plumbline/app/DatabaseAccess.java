package io.plumbline.app;

import java.nio.file.Path;

/** Where the truth is kept. */
sealed interface DatabaseAccess {
  /** H2 in a file of this folder. */
  record Embedded(Path folder) implements DatabaseAccess {}

  /** A PostgreSQL database by its JDBC address. */
  record Postgres(String url, String user, Secret password) implements DatabaseAccess {}
}
