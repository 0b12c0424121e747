package io.plumbline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables that the program brings along for a first start. */
final class BlankDatabaseTest {
  private Path folder;

  @BeforeEach
  void name(@TempDir Path temp) {
    folder = temp;
  }

  @Test
  void the_build_brings_one_along() throws Exception {
    assertThat(BlankDatabase.packaged()).isPresent();
  }

  @Test
  void a_first_start_has_every_migration_in_it_and_no_row() throws Exception {
    try (var database = Database.embedded(folder.resolve("data"))) {
      assertThat(
              strings(
                  database,
                  """
                  select script
                    from flyway_schema_history
                   where version is not null
                   order by installed_rank
                  """))
          .containsExactlyElementsOf(migrations());
      assertThat(strings(database, "select name from team")).isEmpty();
    }
  }

  private static List<String> migrations() throws Exception {
    var there = BlankDatabase.class.getResource("/db/migration");
    try (var files = Files.list(Path.of(there.toURI()))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static List<String> strings(Database database, String sql) {
    return database.jdbi().withHandle(handle -> handle.createQuery(sql).mapTo(String.class).list());
  }

  @Test
  void each_copy_has_a_password_of_its_own() throws Exception {
    Database.embedded(folder).close();
    var address = new EmbeddedFile(folder).writable(false);

    assertThatThrownBy(() -> address.withPassword(BlankDatabase.PASSWORD).connect())
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("Wrong user name or password");
    address.connect().close();
  }

  @Test
  void it_is_made_anew_where_a_migration_is_added_or_changed() throws Exception {
    var resources = resources();
    assertThat(BlankDatabase.isCurrent(resources)).isFalse();

    BlankDatabaseBuild.main(new String[] {resources.toString()});
    assertThat(BlankDatabase.isCurrent(resources)).isTrue();

    Files.writeString(resources.resolve("migration/V002__more.sql"), "create table c (d int);");
    assertThat(BlankDatabase.isCurrent(resources)).isFalse();
    Files.delete(resources.resolve("migration/V002__more.sql"));
    assertThat(BlankDatabase.isCurrent(resources)).isTrue();
    Files.writeString(resources.resolve("migration/V001__first.sql"), "create table e (f int);");
    assertThat(BlankDatabase.isCurrent(resources)).isFalse();
  }

  private Path resources() throws IOException {
    var resources = Files.createDirectories(folder.resolve("db"));
    Files.createDirectories(resources.resolve("h2"));
    Files.createDirectories(resources.resolve("migration"));
    Files.writeString(resources.resolve("migration/V001__first.sql"), "create table a (b int);");
    return resources;
  }
}
