package io.plumbline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.plumbline.testing.SettableClock;
import io.plumbline.testing.TestDatabase;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.assertj.core.api.AbstractThrowableAssert;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a PostgreSQL server is taken into use, or refused. */
final class PostgresDatabaseTest {
  private static final String SECRET = "correct-horse";
  private String url;

  @BeforeEach
  void create() {
    url = TestDatabase.emptyPostgres();
  }

  @Test
  void two_instances_that_start_at_once_migrate_once() throws Exception {
    var together = new CyclicBarrier(2);
    Callable<Integer> start =
        () -> {
          together.await();
          try (var database = Database.postgres(url, "postgres", "postgres")) {
            assertThat(database.commits()).isTrue();
            return database.jdbi().withHandle(PostgresDatabaseTest::migrations);
          }
        };

    var threads = Executors.newFixedThreadPool(2);
    try {
      var one = threads.submit(start);
      var two = threads.submit(start);
      assertThat(one.get()).isPositive().isEqualTo(two.get());
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void a_wrong_password_is_refused_without_telling_it() throws Exception {
    requirePassword(guest());

    assertRefused(url, guest(), SECRET + "-but-wrong")
        .hasMessageContaining("does not let the user " + guest() + " in")
        .hasMessageNotContaining(SECRET)
        .hasNoCause();
  }

  @Test
  void a_server_that_is_not_there_is_refused() throws IOException {
    int free;
    try (var socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }

    assertRefused("jdbc:postgresql://localhost:" + free + "/plumbline", "postgres", SECRET)
        .hasMessageContaining("cannot be reached (SQLSTATE 08001)")
        .hasMessageContaining("PLUMBLINE_DATABASE_URL")
        .hasMessageNotContaining(SECRET);
  }

  @Test
  void a_database_that_does_not_exist_is_refused() {
    assertRefused(url + "_no", "postgres", SECRET).hasMessageContaining("does not exist");
  }

  @Test
  void an_address_of_something_else_is_refused_without_repeating_it() {
    assertRefused("postgres://me:" + SECRET + "@db/plumbline", "me", SECRET)
        .hasMessageContaining("jdbc:postgresql://db.example.com:5432/plumbline")
        .hasMessageNotContaining(SECRET);
  }

  @Test
  void an_address_with_a_password_is_refused_without_repeating_it() {
    assertRefused(url + "?Password=" + SECRET, "postgres", SECRET)
        .hasMessageContaining("PLUMBLINE_DATABASE_PASSWORD")
        .hasMessageNotContaining(SECRET);
    assertRefused(url.replace("//", "//me:" + SECRET + "@"), "postgres", SECRET)
        .hasMessageContaining("PLUMBLINE_DATABASE_PASSWORD")
        .hasMessageNotContaining(SECRET);
  }

  @Test
  void a_database_that_a_newer_program_upgraded_is_refused_and_not_written_to() {
    int before;
    try (var database = Database.postgres(url, "postgres", "postgres")) {
      database.jdbi().useHandle(SchemaVersions::undoNewestTable);
      database.jdbi().useHandle(SchemaVersions::pretendNewer);
      before = database.jdbi().withHandle(PostgresDatabaseTest::migrations);
    }

    assertRefused(url, "postgres", "postgres")
        .hasMessageContaining("was upgraded to version 900 by a newer Plumbline");
    assertThat(count("flyway_schema_history where success")).isEqualTo(before);
    assertThat(
            count(
                "information_schema.tables where table_name = '%s'"
                    .formatted(SchemaVersions.NEWEST_TABLE)))
        .isZero();
  }

  @Test
  void another_programs_database_is_refused_and_not_written_to() {
    execute("create table customer (id int)");

    assertRefused(url, "postgres", "postgres")
        .hasMessageContaining("has tables but none of Plumbline's");
    assertThat(count("information_schema.tables where table_schema = 'public'")).isEqualTo(1);
  }

  @Test
  void an_upgrade_that_fails_leaves_everything_as_it_was() {
    try (var database = Database.postgres(url, "postgres", "postgres")) {
      database.jdbi().useHandle(SchemaVersions::forgetNewestTable);
    }
    var before = count("flyway_schema_history");

    assertRefused(url, "postgres", "postgres").hasMessageContaining("is as it was before");
    assertThat(count("flyway_schema_history")).isEqualTo(before);
  }

  @Test
  void commits_are_durable_even_where_the_server_would_not_wait() {
    execute("alter database " + name() + " set synchronous_commit = off");

    try (var database = Database.postgres(url, "postgres", "postgres")) {
      var setting =
          database
              .jdbi()
              .withHandle(
                  db -> db.createQuery("show synchronous_commit").mapTo(String.class).one());
      assertThat(setting).isEqualTo("on");
    }
  }

  @Test
  void a_clock_that_is_behind_the_servers_is_noticed() {
    try (var database = Database.postgres(url, "postgres", "postgres")) {
      InstantSource right = InstantSource.system();
      var hourBehind = SettableClock.at(right.instant().minus(Duration.ofHours(1)));

      assertThat(database.clockSkew(right).abs()).isLessThan(Duration.ofSeconds(5));
      assertThat(database.clockSkew(hourBehind))
          .isBetween(Duration.ofMinutes(59), Duration.ofMinutes(61));
    }
  }

  @Test
  void the_embedded_database_has_no_clock_of_its_own() {
    try (var database = TestDatabase.h2()) {
      assertThat(database.clockSkew(SettableClock.at(Instant.EPOCH))).isZero();
    }
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(
      String url, String user, String password) {
    return assertThat(catchThrowable(() -> Database.postgres(url, user, password)))
        .isInstanceOf(DatabaseRefused.class);
  }

  private static int migrations(Handle db) {
    return db.createQuery("select count(*) from flyway_schema_history where success")
        .mapTo(Integer.class)
        .one();
  }

  private String name() {
    return url.substring(url.lastIndexOf('/') + 1);
  }

  private String guest() {
    return "guest_" + url.substring(url.lastIndexOf('_') + 1);
  }

  /** The test server lets everybody in; this one has to say a password. */
  private void requirePassword(String user) throws IOException {
    execute("create role " + user + " login password '" + SECRET + "'");
    var rules = Path.of(ask("show hba_file"));
    Files.writeString(rules, "host all " + user + " all scram-sha-256\n" + Files.readString(rules));
    execute("select pg_reload_conf()");
  }

  private int count(String what) {
    return Integer.parseInt(ask("select count(*) from " + what));
  }

  private String ask(String query) {
    try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
        var statement = connection.createStatement();
        var row = statement.executeQuery(query)) {
      assertThat(row.next()).isTrue();
      return row.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void execute(String sql) {
    try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
