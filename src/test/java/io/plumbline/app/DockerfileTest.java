package io.plumbline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the container promises to whoever runs it. */
final class DockerfileTest {
  private final String last = lastStage();

  @Test
  void the_jvm_ends_where_memory_ends_and_leaves_no_dump_with_tokens() {
    assertThat(last)
        .contains(
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-HeapDumpOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Duser.timezone=UTC");
  }

  @Test
  void it_is_not_root_has_one_volume_and_says_whether_it_is_ready() {
    assertThat(last).contains("USER plumbline", "VOLUME /var/lib/plumbline", "/readyz");
    assertThat(last.lines().filter(line -> line.startsWith("VOLUME"))).hasSize(1);
    assertThat(last).doesNotContain("xoxb-", "xapp-", "SLACK_");
  }

  private static String lastStage() {
    try {
      var all = Files.readString(Path.of("Dockerfile"), StandardCharsets.UTF_8);
      return all.substring(all.lastIndexOf("\nFROM "));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
