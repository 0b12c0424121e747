package io.plumbline.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keys as files beside the embedded database. H2 leaves what was deleted in its file until it needs
 * the room, and copies that into backups; a file of its own is overwritten and gone, and is in no
 * backup.
 */
final class KeyFiles implements PerishableKeys {
  private final Path folder;
  private final Transactions transactions;
  private final SecureRandom random = new SecureRandom();

  KeyFiles(Path folder, Transactions transactions) {
    this.folder = folder;
    this.transactions = transactions;
  }

  @Override
  public String make(String purpose) {
    var name = purpose + "-" + randomHex(16);
    try {
      PrivateFiles.createFolder(folder);
      PrivateFiles.write(folder.resolve(name), randomHex(LENGTH));
      return name;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String randomHex(int bytes) {
    var fresh = new byte[bytes];
    random.nextBytes(fresh);
    return HexFormat.of().formatHex(fresh);
  }

  @Override
  public Optional<byte[]> find(String name) {
    try {
      return Optional.of(HexFormat.of().parseHex(Files.readString(folder.resolve(name))));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void destroy(String name) {
    transactions.afterCommit(() -> erase(folder.resolve(name)));
  }

  @Override
  public void keepOnly(String purpose, Set<String> names) {
    for (var file : filesOf(purpose)) {
      if (!names.contains(String.valueOf(file.getFileName()))) {
        erase(file);
      }
    }
  }

  private List<Path> filesOf(String purpose) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> String.valueOf(file.getFileName()).startsWith(purpose + "-"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Overwrites it first: a file system that only forgets a file keeps its bytes. */
  private static void erase(Path file) {
    try {
      try (var out = FileChannel.open(file, StandardOpenOption.WRITE)) {
        out.write(ByteBuffer.allocate(Math.toIntExact(out.size())), 0);
        out.force(true);
      }
      Files.deleteIfExists(file);
    } catch (NoSuchFileException e) {
      return;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
