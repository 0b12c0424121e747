package io.plumbline.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;

/** Makes the {@link BlankDatabase} that the program brings along; a step of the build. */
public final class BlankDatabaseBuild {
  private BlankDatabaseBuild() {}

  /**
   * @param args the folder {@code db} of the compiled resources, with the migrations in it
   */
  public static void main(String[] args) throws IOException, SQLException {
    var resources = Path.of(args[0]);
    if (BlankDatabase.isCurrent(resources)) {
      return;
    }
    var work = Files.createTempDirectory("plumbline-blank");
    try {
      Database.embedded(work).close();
      var file = new EmbeddedFile(work);
      try (var connection = file.writable(false).connect();
          var statement = connection.createStatement()) {
        file.choosePassword(connection, BlankDatabase.PASSWORD);
        statement.execute("shutdown compact");
      }
      BlankDatabase.keep(file.database(), resources);
    } finally {
      remove(work);
    }
  }

  private static void remove(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
