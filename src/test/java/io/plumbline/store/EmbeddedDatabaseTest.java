package io.plumbline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the embedded database is made, kept, refused and brought back. */
final class EmbeddedDatabaseTest {
  private Path folder;
  private Path file;

  @BeforeEach
  void name(@TempDir Path temp) {
    folder = temp.resolve("data");
    file = folder.resolve("plumbline.mv.db");
  }

  @Test
  void only_the_owner_may_read_what_lies_in_the_folder() throws Exception {
    try (var database = Database.embedded(folder)) {
      addNote(database);

      assertThat(permissions(folder)).isEqualTo("rwx------");
      try (var files = Files.list(folder)) {
        assertThat(files).isNotEmpty().allMatch(each -> permissions(each).equals("rw-------"));
      }
    }
  }

  @Test
  void what_was_written_is_there_after_a_restart() {
    try (var database = Database.embedded(folder)) {
      addNote(database);
    }

    try (var database = Database.embedded(folder)) {
      addNote(database);
      assertThat(notes(database)).isEqualTo(2);
    }
  }

  @Test
  void the_password_is_random_and_needed() throws Exception {
    Database.embedded(folder).close();
    var password = Files.readString(folder.resolve("plumbline.password")).strip();
    Files.writeString(folder.resolve("plumbline.password"), "another");

    assertThat(password).hasSize(48);
    assertRefused("does not take the password in").doesNotContain("another");
  }

  @Test
  void a_lost_password_file_is_asked_for() throws Exception {
    Database.embedded(folder).close();
    Files.delete(folder.resolve("plumbline.password"));

    assertRefused("plumbline.password of the database is missing");
  }

  @Test
  void a_missing_file_is_not_replaced_by_a_new_database() throws Exception {
    Database.embedded(folder).close();
    Files.delete(file);

    assertThatThrownBy(() -> Database.embedded(folder))
        .isInstanceOf(DatabaseRefused.class)
        .hasMessageContaining("is missing, though it was there before")
        .hasMessageContaining("restore a backup");
    assertThat(file).doesNotExist();
  }

  @Test
  void an_empty_file_is_refused() throws Exception {
    Database.embedded(folder).close();
    Files.write(file, new byte[0]);

    assertRefused("is empty");
  }

  @Test
  void a_file_that_lost_any_part_of_its_end_is_refused() throws Exception {
    Database.embedded(folder).close();
    var whole = Files.readAllBytes(file);

    for (int lost : List.of(1, 4096, whole.length / 2, whole.length - 1)) {
      Files.write(file, Arrays.copyOf(whole, whole.length - lost));
      assertRefused("so a part is lost: restore a backup");
    }
  }

  @Test
  void garbage_is_refused() throws Exception {
    Database.embedded(folder).close();
    var garbage = new byte[(int) Files.size(file) + 1];
    new Random(1).nextBytes(garbage);
    Files.write(file, garbage);

    assertRefused("it is damaged or no database: restore a backup");
  }

  @Test
  void a_file_of_another_format_is_refused() throws Exception {
    Database.embedded(folder).close();
    var bytes = Files.readAllBytes(file);
    StoreHeaders.setFormat(bytes, 9);
    Files.write(file, bytes);

    assertRefused("was written by a version of H2 that this Plumbline cannot read");
  }

  @Test
  void a_database_that_a_newer_program_upgraded_is_refused() throws Exception {
    try (var database = Database.embedded(folder)) {
      database.jdbi().useHandle(SchemaVersions::pretendNewer);
    }

    assertRefused("was upgraded to version 900 by a newer Plumbline");
  }

  @Test
  void another_programs_database_is_refused() throws Exception {
    try (var database = Database.embedded(folder)) {
      database.jdbi().useHandle(db -> db.execute("drop table \"flyway_schema_history\""));
    }

    assertRefused("has tables but none of Plumbline's");
  }

  @Test
  void a_folder_that_is_in_use_is_refused() throws Exception {
    try (var database = Database.embedded(folder)) {
      assertThatThrownBy(() -> Database.embedded(folder))
          .isInstanceOf(DatabaseRefused.class)
          .hasMessageContaining("is in use by another process: stop the other Plumbline first");
      assertThat(database.commits()).isTrue();
    }
  }

  @Test
  void a_folder_whose_name_would_be_a_setting_is_refused() {
    var odd = folder.resolve("x;INIT=create table broken (id int)");

    assertThatThrownBy(() -> Database.embedded(odd))
        .isInstanceOf(DatabaseRefused.class)
        .hasMessageContaining("semicolon");
    assertThat(folder).doesNotExist();
  }

  @Test
  void a_folder_that_cannot_be_made_is_refused() throws Exception {
    Files.createFile(folder);

    assertThatThrownBy(() -> Database.embedded(folder))
        .isInstanceOf(DatabaseRefused.class)
        .hasMessageContaining("cannot be used");
  }

  @Test
  void an_upgrade_that_fails_leaves_the_file_as_it_was() throws Exception {
    try (var database = Database.embedded(folder)) {
      addNote(database);
      database.jdbi().useHandle(SchemaVersions::forgetNewestTable);
    }

    assertRefused("could not be upgraded to this version of Plumbline and is as it was before");
  }

  @Test
  void an_upgrade_keeps_a_copy_from_before() throws Exception {
    try (var database = Database.embedded(folder)) {
      database.jdbi().useHandle(SchemaVersions::undoAll);
    }
    var before = hash();

    try (var database = Database.embedded(folder)) {
      assertThat(database.commits()).isTrue();
    }

    assertThat(hash(folder.resolve("plumbline.before-upgrade.mv.db"))).isEqualTo(before);
  }

  @Test
  void an_upgrade_that_was_killed_is_undone_and_done_again() throws Exception {
    try (var database = Database.embedded(folder)) {
      addNote(database);
    }
    Files.copy(file, folder.resolve("plumbline.upgrading.mv.db"));
    Files.write(file, new byte[] {1});

    try (var database = Database.embedded(folder)) {
      assertThat(notes(database)).isEqualTo(1);
    }
  }

  @Test
  void a_first_start_that_was_killed_begins_anew() throws Exception {
    Database.embedded(folder).close();
    Files.createFile(folder.resolve("plumbline.upgrading.mv.db"));
    Files.write(file, new byte[0]);

    try (var database = Database.embedded(folder)) {
      assertThat(database.commits()).isTrue();
    }
  }

  @Test
  void a_backup_made_during_work_is_a_database_to_start_with(@TempDir Path other) throws Exception {
    var zip = other.resolve("backup.zip");
    try (var database = Database.embedded(folder)) {
      addNote(database);
      assertThat(database.backUp(zip)).isTrue();
      addNote(database);
      assertThat(notes(database)).isEqualTo(2);
    }

    Archives.unpack(zip, other.resolve("restored"));

    assertThat(permissions(zip)).isEqualTo("rw-------");
    try (var database = Database.embedded(other.resolve("restored"))) {
      assertThat(notes(database)).isEqualTo(1);
    }
  }

  @Test
  void an_interrupted_thread_does_not_take_the_database_down() {
    try (var database = Database.embedded(folder)) {
      database
          .transactions()
          .run(
              () -> {
                insertNote(database);
                Thread.currentThread().interrupt();
              });
      assertThat(Thread.interrupted()).isTrue();

      addNote(database);
      assertThat(notes(database)).isEqualTo(2);
    }
  }

  @Test
  void an_interrupted_thread_closes_in_order() {
    var database = Database.embedded(folder);
    addNote(database);

    Thread.currentThread().interrupt();
    database.close();

    assertThat(Thread.interrupted()).isTrue();
    try (var again = Database.embedded(folder)) {
      assertThat(notes(again)).isEqualTo(1);
    }
  }

  @Test
  void h2_confirms_nothing_that_it_has_not_written() {
    try (var database = Database.embedded(folder)) {
      var delay =
          database
              .jdbi()
              .withHandle(
                  db ->
                      db.createQuery(
                              """
                              select setting_value
                                from information_schema.settings
                               where setting_name = 'WRITE_DELAY'
                              """)
                          .mapTo(String.class)
                          .one());
      assertThat(delay).isEqualTo("0");
    }
  }

  @Test
  void closing_twice_is_harmless_and_ends_commits() {
    var database = Database.embedded(folder);

    database.close();
    database.close();

    assertThat(database.commits()).isFalse();
  }

  private AbstractStringAssert<?> assertRefused(String why)
      throws IOException, NoSuchAlgorithmException {
    var before = hash();
    var refused = catchThrowable(() -> Database.embedded(folder));
    assertThat(refused).isInstanceOf(DatabaseRefused.class).hasMessageContaining(why);
    assertThat(hash()).as("the file is not touched").isEqualTo(before);
    return assertThat(String.valueOf(refused.getMessage())).contains(folder.toString());
  }

  private String hash() throws IOException, NoSuchAlgorithmException {
    return hash(file);
  }

  private static String hash(Path of) throws IOException, NoSuchAlgorithmException {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(of)));
  }

  private static String permissions(Path of) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(of));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void addNote(Database database) {
    database.transactions().run(() -> insertNote(database));
  }

  private static void insertNote(Database database) {
    database.jdbi().useHandle(Notes::insert);
  }

  private static int notes(Database database) {
    return database.jdbi().withHandle(Notes::count);
  }
}
