package io.plumbline.app;

import io.plumbline.store.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.regex.Pattern;

/** Copies of the embedded database beside it, one a day while the bot works, the newest kept. */
final class DailyBackup {
  /** How many days one can go back. */
  static final int KEPT = 7;

  private static final Pattern OURS = Pattern.compile("plumbline-\\d{4}-\\d\\d-\\d\\d\\.zip");

  private final Path folder;
  private final InstantSource clock;

  DailyBackup(Path dataFolder, InstantSource clock) {
    this.folder = dataFolder.resolve("backups");
    this.clock = clock;
  }

  /** Writes today's, in place of one that was written earlier today, and deletes the oldest. */
  void write(Database database) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    if (database.backUp(folder.resolve("plumbline-%s.zip".formatted(today)))) {
      deleteOld();
    }
  }

  private void deleteOld() {
    try (var files = Files.list(folder)) {
      var old =
          files
              .filter(file -> OURS.matcher(String.valueOf(file.getFileName())).matches())
              .sorted(Comparator.<Path>naturalOrder().reversed())
              .skip(KEPT)
              .toList();
      for (var file : old) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
