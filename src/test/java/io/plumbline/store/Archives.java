package io.plumbline.store;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

/** Unpacks backups as an operator does. */
public final class Archives {
  private Archives() {}

  public static void unpack(Path zip, Path folder) throws IOException {
    Files.createDirectories(folder);
    try (var archive = FileSystems.newFileSystem(zip);
        var files = Files.list(archive.getPath("/"))) {
      for (var file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName().toString()));
      }
    }
  }
}
