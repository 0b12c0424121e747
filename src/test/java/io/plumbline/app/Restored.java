package io.plumbline.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.store.Archives;
import io.plumbline.store.Database;
import java.io.IOException;
import java.nio.file.Path;

/** What somebody finds who gets hold of a backup. */
final class Restored {
  private Restored() {}

  /** A backup of the database, opened as a database of its own in the folder. */
  static Database backupOf(Database database, Path folder) throws IOException {
    var zip = folder.resolve("backup.zip");
    assertThat(database.backUp(zip)).isTrue();
    var restored = folder.resolve("restored");
    Archives.unpack(zip, restored);
    return Database.embedded(restored);
  }
}
