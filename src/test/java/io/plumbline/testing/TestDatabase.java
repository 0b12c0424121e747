package io.plumbline.testing;

import io.plumbline.store.Database;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A fresh, migrated database for a test class, closed with it. */
public final class TestDatabase {
  private static @Nullable EmbeddedPostgres postgres;
  private static int databases;

  private TestDatabase() {}

  /** The embedded database in a new folder, with the settings of production. */
  public static Database h2() {
    try {
      return Database.embedded(Files.createTempDirectory("plumbline-test"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A new database on one PostgreSQL server that all test classes of this JVM share. */
  public static Database postgres() {
    return Database.postgres(emptyPostgres(), "postgres", "postgres");
  }

  /** The JDBC address of a new database on that server, without a table yet. */
  public static synchronized String emptyPostgres() {
    try {
      if (postgres == null) {
        postgres =
            EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
      }
      var name = "plumbline_" + ++databases;
      try (var connection = postgres.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("create database " + name);
      }
      return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + name;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot create a test database", e);
    }
  }

  /** Empties every table, in an order that no foreign key minds. */
  public static void clear(Database database) throws SQLException {
    database
        .jdbi()
        .useHandle(
            handle -> {
              boolean h2 =
                  handle.getConnection().getMetaData().getDatabaseProductName().equals("H2");
              var tables =
                  handle
                      .createQuery(
                          """
                          select table_name
                            from information_schema.tables
                           where table_schema = 'public'
                             and table_type = 'BASE TABLE'
                             and table_name <> 'flyway_schema_history'
                          """)
                      .mapTo(String.class)
                      .list();
              if (h2) {
                handle.execute("set referential_integrity false");
                tables.forEach(table -> handle.execute("truncate table " + table));
                handle.execute("set referential_integrity true");
              } else if (!tables.isEmpty()) {
                handle.execute("truncate table " + String.join(", ", tables) + " cascade");
              }
            });
  }
}
