package io.plumbline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever was flushed is found by a process that opens the file as it stands then. A young file
 * only grows; one older than H2's retention time writes over what it no longer needs, and there H2
 * 2.5.250 and 2.5.252 lose the last commit: their file header names the chunk before.
 */
final class FlushedCommitsTest {
  private static final int COMMITS = 100;
  private static final int BETWEEN_LOOKS = 10;

  @Test
  void what_was_flushed_is_in_the_file_also_where_space_is_used_again(@TempDir Path temp)
      throws IOException {
    var folder = Files.createDirectory(temp.resolve("data"));
    try (var database = Database.embedded(folder)) {
      database.jdbi().useHandle(db -> db.execute("set retention_time 0")); // all is old at once
      for (int number = 1; number <= COMMITS; number++) {
        int last = number;
        database.transactions().run(() -> database.jdbi().useHandle(db -> add(db, last)));
        if (number % BETWEEN_LOOKS == 0) {
          assertThat(inCopyOf(folder, temp.resolve("copy" + number)))
              .as("after commit %d", number)
              .isEqualTo(number);
        }
      }
    }
  }

  /** One row alone: what H2 has to tidy up after a longer transaction would hide the fault. */
  private static void add(Handle db, int number) {
    db.execute(
        """
        insert into request (workspace_id, request_key, claimed_at)
        values ('T1', ?, current_timestamp)
        """,
        Integer.toString(number));
  }

  /** As after a kill: nothing but what stands in the file. */
  private static int inCopyOf(Path folder, Path copy) throws IOException {
    Files.createDirectory(copy);
    try (var files = Files.list(folder)) {
      for (var file : files.filter(each -> !each.toString().endsWith(".lock")).toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    try (var database = Database.embedded(copy)) {
      return database
          .jdbi()
          .withHandle(
              db ->
                  db.createQuery("select count(*) from request where workspace_id = 'T1'")
                      .mapTo(Integer.class)
                      .one());
    }
  }
}
