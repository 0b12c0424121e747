package io.plumbline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class KeyFilesTest extends PerishableKeysContract {
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
  void its_bytes_are_overwritten_before_the_file_goes() throws Exception {
    var name = keys().make("retro");
    var key = HexFormat.of().formatHex(keys().find(name).orElseThrow());
    var file = folder.resolve("plumbline.keys").resolve(name);
    var sameBytes = folder.resolve("another-name");
    Files.createLink(sameBytes, file);
    assertThat(sameBytes).hasContent(key);

    keys().destroy(name);

    assertThat(file).doesNotExist();
    assertThat(Files.readAllBytes(sameBytes)).containsOnly(0);
  }

  @Test
  void what_a_crash_left_is_destroyed_and_another_purpose_keeps_its_keys() {
    var kept = keys().make("retro");
    var left = keys().make("retro");
    var other = keys().make("survey");

    keys().keepOnly("retro", Set.of(kept));

    assertThat(keys().find(kept)).isPresent();
    assertThat(keys().find(left)).isEmpty();
    assertThat(keys().find(other)).isPresent();
  }

  @Test
  void only_the_owner_may_read_them() throws Exception {
    var name = keys().make("retro");
    var keyFolder = folder.resolve("plumbline.keys");

    assertThat(Files.getPosixFilePermissions(keyFolder)).hasSize(3);
    assertThat(Files.getPosixFilePermissions(keyFolder.resolve(name))).hasSize(2);
  }
}
