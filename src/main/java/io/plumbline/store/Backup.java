package io.plumbline.store;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * A consistent copy of the embedded database while it works: an archive to unpack into an empty
 * data folder. It holds everything, the database's password included, and only its owner may read
 * it.
 */
final class Backup {
  private final Connection connection;
  private final Path passwordFile;

  Backup(Connection connection, Path passwordFile) {
    this.connection = connection;
    this.passwordFile = passwordFile;
  }

  /** Replaces the archive once the new one is complete. */
  void to(Path zip) throws IOException, SQLException {
    var target = zip.toAbsolutePath().normalize();
    var draft = target.resolveSibling(target.getFileName() + ".new");
    Files.deleteIfExists(draft);
    PrivateFiles.create(draft);
    try {
      write(draft);
      PrivateFiles.replace(draft, target);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private void write(Path draft) throws IOException, SQLException {
    try (var statement = connection.prepareStatement("backup to ?")) {
      statement.setString(1, draft.toString());
      statement.execute();
    }
    try (var archive = FileSystems.newFileSystem(draft)) {
      Files.copy(
          passwordFile,
          archive.getPath(String.valueOf(passwordFile.getFileName())),
          StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
