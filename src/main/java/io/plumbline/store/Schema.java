package io.plumbline.store;

import java.sql.SQLException;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** The tables, brought to the version of this program by Flyway. */
final class Schema {
  private static final String HISTORY = "flyway_schema_history";

  private final DataSource source;
  private final Flyway flyway;
  private final String name;

  /** Whose dialect the migrations are in. */
  enum Vendor {
    H2("classpath:db/h2", false),
    POSTGRESQL("classpath:db/postgresql", true);

    private final String migrations;
    private final boolean rollsTablesBack;

    Vendor(String migrations, boolean rollsTablesBack) {
      this.migrations = migrations;
      this.rollsTablesBack = rollsTablesBack;
    }
  }

  /** How refusals call the database is its {@code name}. */
  Schema(DataSource source, Vendor vendor, String name) {
    this.source = source;
    this.name = name;
    this.flyway =
        Flyway.configure()
            .dataSource(source)
            .locations("classpath:db/migration", vendor.migrations)
            .failOnMissingLocations(true)
            .validateMigrationNaming(true)
            .cleanDisabled(true)
            // an upgrade is done whole or not at all, where the database can
            .group(vendor.rollsTablesBack)
            .load();
  }

  /** Refuses tables that are not ours or that a newer program has made; writes nothing. */
  void refuseForeign() {
    if (isForeign()) {
      throw new DatabaseRefused(
          name
              + " has tables but none of Plumbline's: give Plumbline an empty database of its own.");
    }
    var newer = Arrays.stream(applied()).filter(Schema::isNewer).reduce((first, last) -> last);
    if (newer.isPresent()) {
      throw new DatabaseRefused(
          name
              + " was upgraded to version "
              + newer.get().getVersion()
              + " by a newer Plumbline than this one: start that one, or restore the backup from"
              + " before the upgrade.");
    }
  }

  private MigrationInfo[] applied() {
    return flyway.info().applied();
  }

  private static boolean isNewer(MigrationInfo migration) {
    return migration.getState() == MigrationState.FUTURE_SUCCESS
        || migration.getState() == MigrationState.FUTURE_FAILED;
  }

  private boolean isForeign() {
    try (var connection = source.getConnection();
        var statement =
            connection.prepareStatement(
                """
                select count(*), count(case when table_name = ? then 1 end)
                  from information_schema.tables
                 where table_schema = 'public'
                """)) {
      statement.setString(1, HISTORY);
      try (var row = statement.executeQuery()) {
        return row.next() && row.getInt(1) > 0 && row.getInt(2) == 0;
      }
    } catch (SQLException e) {
      throw new IllegalStateException("cannot read the tables of the database", e);
    }
  }

  /** Whether {@link #migrate} has something to do. */
  boolean isBehind() {
    return flyway.info().pending().length > 0;
  }

  /** Brings the tables to the newest version; waits where another instance is doing it. */
  void migrate() {
    try {
      flyway.migrate();
    } catch (FlywayException e) {
      throw new DatabaseRefused(
          name
              + " could not be upgraded to this version of Plumbline and is as it was before: start"
              + " the Plumbline that you had, and report what the log says.",
          e);
    }
  }
}
