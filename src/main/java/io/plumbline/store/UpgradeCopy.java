package io.plumbline.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A copy of the database file from before an upgrade. H2 cannot roll table changes back, so an
 * upgrade that fails or is killed is undone by putting the file back.
 */
final class UpgradeCopy {
  private final Path database;
  private final Path unfinished;
  private final Path previous;

  UpgradeCopy(Path database) {
    this.database = database;
    this.unfinished = database.resolveSibling("plumbline.upgrading.mv.db");
    this.previous = database.resolveSibling("plumbline.before-upgrade.mv.db");
  }

  void keep() throws IOException {
    PrivateFiles.copy(database, unfinished);
  }

  /** Before the first tables there is nothing: an empty copy says so. */
  void keepNothing() throws IOException {
    PrivateFiles.create(unfinished);
  }

  /** Undoes an upgrade that did not finish; true where there was one. */
  boolean putBack() throws IOException {
    if (!Files.exists(unfinished)) {
      return false;
    }
    if (isOfNothing()) {
      Files.deleteIfExists(database);
      Files.delete(unfinished);
    } else {
      PrivateFiles.replace(unfinished, database);
    }
    return true;
  }

  /** The upgrade is done; the copy stays for an operator who wants to go back. */
  void finished() throws IOException {
    if (!Files.exists(unfinished)) {
      return;
    }
    if (isOfNothing()) {
      Files.delete(unfinished);
    } else {
      PrivateFiles.replace(unfinished, previous);
    }
  }

  private boolean isOfNothing() throws IOException {
    return Files.size(unfinished) == 0;
  }
}
