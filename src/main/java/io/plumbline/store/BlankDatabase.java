package io.plumbline.store;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.h2.engine.Constants;

/**
 * An embedded database with all tables and no rows that the build has made by the migrations. A
 * first start copies it: making the tables then would be a third of the start.
 */
final class BlankDatabase {
  private static final String FILE = "blank.mv.db";
  private static final String FINGERPRINT = "blank.sha256";

  /** No secret: each copy gets a password of its own. */
  static final String PASSWORD = "blank";

  private final byte[] bytes;

  private BlankDatabase(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Writes it into the file, which only its owner may read. */
  void copyTo(Path database) throws IOException {
    PrivateFiles.write(database, bytes);
  }

  /** Empty where the program brings none along, or one that older migrations made. */
  static Optional<BlankDatabase> packaged() throws IOException {
    if (isOutdated()) {
      return Optional.empty();
    }
    try (var file = BlankDatabase.class.getResourceAsStream("/db/" + FILE)) {
      return file == null ? Optional.empty() : Optional.of(new BlankDatabase(file.readAllBytes()));
    }
  }

  /** In a jar the two belong together; in a folder that is worked on a migration may be newer. */
  private static boolean isOutdated() throws IOException {
    var made = BlankDatabase.class.getResource("/db/" + FINGERPRINT);
    return made == null
        || (made.getProtocol().equals("file") && !isMadeOf(Path.of(URI.create(made.toString()))));
  }

  private static boolean isMadeOf(Path fingerprint) throws IOException {
    var folder = fingerprint.getParent();
    return folder == null || isCurrent(folder);
  }

  /** Whether the folder's blank database was made by the migrations that are there now. */
  static boolean isCurrent(Path folder) throws IOException {
    return Files.exists(folder.resolve(FILE))
        && Files.exists(folder.resolve(FINGERPRINT))
        && Files.readString(folder.resolve(FINGERPRINT)).equals(fingerprint(folder));
  }

  /** Of all files that say how the tables are made, and of what makes them. */
  private static String fingerprint(Path folder) throws IOException {
    var digest = sha256();
    digest.update(Constants.FULL_VERSION.getBytes(StandardCharsets.UTF_8));
    for (var migrations : new String[] {"h2", "migration"}) {
      try (var files = Files.list(folder.resolve(migrations))) {
        for (var file : files.sorted().toList()) {
          digest.update(String.valueOf(file.getFileName()).getBytes(StandardCharsets.UTF_8));
          digest.update(Files.readAllBytes(file));
        }
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Makes the folder's blank database out of a database that has its tables and is closed. */
  static void keep(Path database, Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve(FINGERPRINT));
    Files.copy(database, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(folder.resolve(FINGERPRINT), fingerprint(folder));
  }
}
