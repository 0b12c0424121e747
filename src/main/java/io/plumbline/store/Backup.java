package io.plumbline.store;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.mvstore.MVStoreTool;

/**
 * A consistent copy of the embedded database while it works: an archive to unpack into an empty
 * data folder. It holds everything, the database's password included, and only its owner may read
 * it.
 */
final class Backup {
  /** How H2 calls the file in its archive. */
  private static final String DATABASE = "plumbline.mv.db";

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
    PrivateFiles.createFolder(target.resolveSibling(""));
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
      withoutRemains(
          archive.getPath(DATABASE), draft.resolveSibling(draft.getFileName() + ".work"));
      Files.copy(
          passwordFile,
          archive.getPath(String.valueOf(passwordFile.getFileName())),
          StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /**
   * H2 copies its file as it is, with what was deleted and not yet overwritten; here a file is made
   * anew of what the tables hold. The database itself is not touched.
   */
  private static void withoutRemains(Path archived, Path work) throws IOException {
    PrivateFiles.createFolder(work);
    var copy = work.resolve(DATABASE);
    try {
      Files.copy(archived, copy, StandardCopyOption.REPLACE_EXISTING);
      MVStoreTool.compact(copy.toString(), false);
      Files.copy(copy, archived, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(copy);
      Files.delete(work);
    }
  }
}
