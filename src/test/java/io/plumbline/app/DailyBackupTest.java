package io.plumbline.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.store.Database;
import io.plumbline.testing.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // JUnit fills the folder in
final class DailyBackupTest {
  private final SettableClock clock = SettableClock.at(Instant.parse("2026-11-23T09:00:00Z"));

  @TempDir Path folder;

  @Test
  void there_is_one_of_each_of_the_last_seven_days() throws Exception {
    var backups = folder.resolve("backups");
    try (var database = Database.embedded(folder)) {
      var daily = new DailyBackup(folder, clock);
      daily.write(database);
      Files.writeString(backups.resolve("by-hand.zip"), "mine");
      for (int day = 1; day <= 8; day++) {
        clock.advance(Duration.ofDays(1));
        daily.write(database);
        daily.write(database);
      }
    }
    assertThat(names(backups))
        .hasSize(DailyBackup.KEPT + 1)
        .contains("by-hand.zip", "plumbline-2026-11-25.zip", "plumbline-2026-12-01.zip")
        .doesNotContain("plumbline-2026-11-24.zip");
  }

  private static List<String> names(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(Path::getFileName).map(String::valueOf).toList();
    }
  }
}
