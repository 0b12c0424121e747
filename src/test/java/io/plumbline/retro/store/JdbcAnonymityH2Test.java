package io.plumbline.retro.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.store.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the embedded database the bytes of its files are read too. */
final class JdbcAnonymityH2Test extends AnonymityContract {
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

  @Test
  void a_backup_holds_nothing_of_the_time_before_the_reveal(@TempDir Path other) throws Exception {
    var before = written("builds take 40 minutes");
    var digest = cells("select author_digest from retro_card").get(0);
    var zip = other.resolve("backup.zip");
    assertThat(database.backUp(zip)).isTrue();
    assertThat(file(zip)).contains(digest);

    revealed();
    assertThat(database.backUp(zip)).isTrue();

    assertThat(file(zip))
        .contains("builds take 40 minutes")
        .doesNotContain(digest)
        .doesNotContain(Long.toString(before.value()));
  }

  @Test
  void no_file_and_no_backup_ever_holds_the_key_but_its_own_and_that_ends(@TempDir Path other)
      throws Exception {
    written("builds take 40 minutes");
    var name = cells("select key_name from retro_author_key").get(0);
    var key = HexFormat.of().formatHex(database.keys().find(name).orElseThrow());
    var zip = other.resolve("backup.zip");
    assertThat(database.backUp(zip)).isTrue();

    assertThat(file(zip)).doesNotContain(key);
    assertThat(text(folder.resolve("plumbline.mv.db"))).doesNotContain(key);
    assertThat(folder.resolve("plumbline.keys").resolve(name)).hasContent(key);
    revealed();
    assertThat(folder.resolve("plumbline.keys").resolve(name)).doesNotExist();
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
