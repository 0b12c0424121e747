package io.plumbline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process is killed with SIGKILL again and again while it commits. What it had said to be
 * committed, which this process has read and remembers, is there afterwards.
 */
final class KilledProcessTest {
  private static final int KILLS = 8;

  private Path folder;

  @BeforeEach
  void name(@TempDir Path temp) {
    folder = temp;
  }

  @Test
  void whatever_was_confirmed_is_there_after_each_kill_and_nothing_is_half_there()
      throws Exception {
    var confirmed = new HashSet<String>();
    var moments = new Random(20261122);

    for (int run = 0; run < KILLS; run++) {
      confirmed.addAll(killAfter(run, 1 + moments.nextInt(400)));

      try (var database = Database.embedded(folder)) {
        var first = rows(database, "a");
        assertThat(first).as("kill %d", run).containsAll(confirmed);
        assertThat(rows(database, "b")).as("both rows of a transaction").isEqualTo(first);
        assertNoHoles(first);
      }
    }
    assertThat(confirmed).hasSizeGreaterThan(KILLS);
  }

  @Test
  void a_second_process_is_refused_and_the_file_is_left_to_the_first() throws Exception {
    var child = start(0);
    try (var said = child.inputReader(StandardCharsets.UTF_8)) {
      assertThat(said.readLine()).isEqualTo("open");

      assertThatThrownBy(() -> Database.embedded(folder))
          .isInstanceOf(DatabaseRefused.class)
          .hasMessageContaining("is in use by another process");

      for (int i = 0; i < 20; i++) {
        assertThat(said.readLine()).startsWith("0 ");
      }
    } finally {
      child.destroyForcibly().waitFor();
    }
  }

  @Test
  void a_second_program_that_knows_nothing_of_our_lock_is_told_apart_by_h2s_own() throws Exception {
    var child = start(0);
    try (var said = child.inputReader(StandardCharsets.UTF_8)) {
      assertThat(said.readLine()).isEqualTo("open");
      Files.delete(folder.resolve("plumbline.lock"));

      assertThatThrownBy(() -> Database.embedded(folder))
          .isInstanceOf(DatabaseRefused.class)
          .hasMessageContaining("is in use by another process");
    } finally {
      child.destroyForcibly().waitFor();
    }
  }

  /** What the process confirmed until it was killed, which comes after that many confirmations. */
  private List<String> killAfter(int run, int confirmations) throws Exception {
    var said = folder.resolve("said-" + run + ".txt");
    var child = program(run).redirectOutput(said.toFile()).start();
    try {
      await().atMost(Duration.ofMinutes(1)).until(() -> whole(said).size() > confirmations);
    } finally {
      child.destroyForcibly();
    }
    assertThat(child.waitFor()).as("killed, not ended").isEqualTo(128 + 9);
    var lines = whole(said);
    assertThat(lines.get(0)).isEqualTo("open");
    return lines.subList(1, lines.size());
  }

  /** The lines that were written to their end; the last one may be cut off by the kill. */
  private static List<String> whole(Path said) throws IOException {
    var text = Files.readString(said);
    return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
  }

  private Process start(int run) throws IOException {
    return program(run).start();
  }

  private ProcessBuilder program(int run) {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx128m",
            "-XX:TieredStopAtLevel=1",
            "-Duser.timezone=UTC",
            "-cp",
            System.getProperty("java.class.path"),
            CommitsUntilKilled.class.getName(),
            folder.toString(),
            String.valueOf(run))
        .redirectError(ProcessBuilder.Redirect.INHERIT);
  }

  private static Set<String> rows(Database database, String half) {
    return database
        .jdbi()
        .withHandle(
            db ->
                db.createQuery("select request_key from request where workspace_id = :half")
                    .bind("half", half)
                    .mapTo(String.class)
                    .collect(Collectors.toSet()));
  }

  /** Each thread of each run has written 0, 1, 2 and so on. */
  private static void assertNoHoles(Set<String> rows) {
    Map<String, Integer> count = new HashMap<>();
    Map<String, Integer> highest = new HashMap<>();
    for (var row : rows) {
      int space = row.lastIndexOf(' ');
      count.merge(row.substring(0, space), 1, Integer::sum);
      highest.merge(
          row.substring(0, space), 1 + Integer.parseInt(row.substring(space + 1)), Math::max);
    }
    assertThat(count).isEqualTo(highest);
  }
}
