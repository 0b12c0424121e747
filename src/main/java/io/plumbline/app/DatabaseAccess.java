package io.plumbline.app;

import io.plumbline.store.Database;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** Where the truth is kept. */
sealed interface DatabaseAccess {
  /**
   * Opens it.
   *
   * @throws io.plumbline.store.DatabaseRefused where it cannot be used
   */
  Database open();

  /** Begins to open it: the longest part of a start, beside which the rest is built. */
  default CompletableFuture<Database> opening() {
    return CompletableFuture.supplyAsync(this::open);
  }

  /** H2 in a file of this folder. */
  record Embedded(Path folder) implements DatabaseAccess {
    @Override
    public Database open() {
      return Database.embedded(folder);
    }
  }

  /** A PostgreSQL database by its JDBC address. */
  record Postgres(String url, String user, Secret password) implements DatabaseAccess {
    @Override
    public Database open() {
      return Database.postgres(url, user, password.value());
    }
  }
}
