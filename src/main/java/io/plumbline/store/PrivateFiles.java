package io.plumbline.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that only the account that runs Plumbline may read; on the disk at return. */
final class PrivateFiles {
  private PrivateFiles() {}

  /** Creates what is missing of the folder and its parents, each 0700; leaves what is there. */
  static void createFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, only(folder, "rwx------"));
    }
  }

  /** Creates an empty file, 0600; does nothing where it is there. */
  static void create(Path file) throws IOException {
    try {
      Files.createFile(file, only(file, "rw-------"));
    } catch (FileAlreadyExistsException e) {
      if (!Files.isRegularFile(file)) {
        throw e;
      }
    }
  }

  /** Replaces the whole file, 0600, so that a reader sees the old text or the new one. */
  static void write(Path file, String text) throws IOException {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Same, with bytes. */
  static void write(Path file, byte[] content) throws IOException {
    var draft = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(draft);
    create(draft);
    try (var out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      var bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    }
    replace(draft, file);
  }

  /** Copies the bytes into a file of 0600, replacing it. */
  static void copy(Path from, Path to) throws IOException {
    var draft = to.resolveSibling(to.getFileName() + ".new");
    Files.deleteIfExists(draft);
    create(draft);
    try (var in = FileChannel.open(from, StandardOpenOption.READ);
        var out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      long copied = 0;
      while (copied < in.size()) {
        copied += in.transferTo(copied, in.size() - copied, out);
      }
      out.force(true);
    }
    replace(draft, to);
  }

  static void replace(Path draft, Path file) throws IOException {
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static FileAttribute<?>[] only(Path path, String permissions) {
    if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return new FileAttribute<?>[0];
    }
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
    };
  }
}
