package io.plumbline.store;

import org.jdbi.v3.core.Handle;

/** Changes what a database says about its version. */
final class SchemaVersions {
  static final String NEWEST_TABLE = "ritual_plan_edition";

  private SchemaVersions() {}

  /** As a newer program leaves it. */
  static void pretendNewer(Handle db) {
    db.execute(
        """
        insert into "flyway_schema_history" ("installed_rank", "version", "description", "type",
          "script", "checksum", "installed_by", "execution_time", "success")
        values (900, '900', 'from the future', 'SQL', 'V900__from_the_future.sql', 1, 'test', 1,
          true)
        """);
  }

  /** The newest migration that makes a table has to run, and cannot: the table is there. */
  static void forgetNewestTable(Handle db) {
    db.execute(
        """
        delete from "flyway_schema_history"
         where "installed_rank" >= (select max("installed_rank")
                                      from "flyway_schema_history"
                                     where "description" like 'create %')
        """);
  }

  /** Without that table, and with nothing known of it. */
  static void undoNewestTable(Handle db) {
    forgetNewestTable(db);
    db.execute("drop table " + NEWEST_TABLE);
  }

  /** As a program from before the first table leaves an embedded database. */
  static void undoAll(Handle db) {
    db.execute("drop all objects");
  }
}
