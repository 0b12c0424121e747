package io.plumbline.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * A small file beside the embedded database. While it is there, a database that is missing is an
 * accident and no reason to create a new one. After an orderly close it knows how long the database
 * file was, since H2 opens a file that lost its end as if it had never been longer.
 */
final class Marker {
  private static final String CLOSED_AT = "closed-at-bytes=";
  private static final String MEANING =
      """
      The database of Plumbline is the file plumbline.mv.db in this folder. While this marker is
      here, Plumbline refuses to start without it rather than begin anew.
      """;

  private final Path file;

  Marker(Path file) {
    this.file = file;
  }

  Path file() {
    return file;
  }

  boolean exists() {
    return Files.exists(file);
  }

  /** The database is open: from now on its file may have any length. */
  void opened() throws IOException {
    PrivateFiles.write(file, MEANING);
  }

  void closed(long bytes) throws IOException {
    PrivateFiles.write(file, MEANING + CLOSED_AT + bytes + "\n");
  }

  /** There is no database any more, and that is right. */
  void remove() throws IOException {
    Files.deleteIfExists(file);
  }

  /** Absent where the last process was killed, or where there is no marker. */
  OptionalLong closedAt() throws IOException {
    if (!exists()) {
      return OptionalLong.empty();
    }
    return Files.readAllLines(file).stream()
        .filter(line -> line.startsWith(CLOSED_AT))
        .map(line -> line.substring(CLOSED_AT.length()))
        .filter(bytes -> bytes.matches("\\d{1,18}"))
        .mapToLong(Long::parseLong)
        .findFirst();
  }
}
