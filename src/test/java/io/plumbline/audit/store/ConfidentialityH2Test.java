package io.plumbline.audit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.store.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the embedded database the bytes of its files and of its backups are read too. */
final class ConfidentialityH2Test extends ConfidentialityContract {
  private final Path folder = newFolder();

  @Override
  protected Database open() {
    return Database.embedded(folder);
  }

  private static Path newFolder() {
    try {
      return Files.createTempDirectory("plumbline-test");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Two backups with one answer between them would give it away, if they could be read. */
  @Test
  void a_backup_of_a_running_audit_holds_no_answer_and_no_key(@TempDir Path other)
      throws Exception {
    var wish = "A wish that no other test publishes";
    answered(wish);
    var zip = other.resolve("backup.zip");
    assertThat(database.backUp(zip)).isTrue();

    assertThat(file(zip).contains("audit-")).isTrue();
    for (var typed : List.of(wish, DRAFT)) {
      assertThat(file(zip).contains(typed)).isFalse();
      assertThat(text(folder.resolve("plumbline.mv.db")).contains(typed)).isFalse();
    }
  }

  @Test
  void a_backup_after_the_close_holds_nothing_of_the_time_before(@TempDir Path other)
      throws Exception {
    var audit = answered();
    var digest = cells("select digest from audit_sealed").get(0);
    var key = cells("select key_name from audit").get(0);
    assertThat(folder.resolve("plumbline.keys").resolve(key)).exists();

    world.closes(audit);
    var zip = other.resolve("backup.zip");
    assertThat(database.backUp(zip)).isTrue();

    assertThat(file(zip).contains(WISH)).isTrue();
    assertThat(file(zip).contains(DRAFT)).isFalse();
    assertThat(file(zip).contains(digest)).isFalse();
    assertThat(folder.resolve("plumbline.keys").resolve(key)).doesNotExist();
  }

  @Test
  void a_key_that_a_crash_left_is_destroyed_at_the_start() {
    var left = database.keys().make("audit");
    var audit = answered();
    var ours = cells("select key_name from audit").get(0);

    world.sealed.destroyLeftOver();

    assertThat(database.keys().find(left)).isEmpty();
    assertThat(database.keys().find(ours)).isPresent();
    assertThat(world.closes(audit).published().figures()).isNotEmpty();
  }

  private static String file(Path zip) throws IOException {
    try (var archive = FileSystems.newFileSystem(zip)) {
      return text(archive.getPath("plumbline.mv.db"));
    }
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
  }
}
