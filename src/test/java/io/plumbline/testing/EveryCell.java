package io.plumbline.testing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** All that a database holds. */
public final class EveryCell {
  private EveryCell() {}

  /**
   * The values of each column as text, by {@code table.column}; {@code null} where there is none.
   */
  public static Map<String, List<String>> of(Jdbi jdbi) {
    var cells = new TreeMap<String, List<String>>();
    jdbi.useHandle(
        db ->
            columns(db)
                .forEach(
                    column ->
                        cells.put(
                            String.join(".", column), values(db, column.get(0), column.get(1)))));
    return cells;
  }

  private static List<List<String>> columns(Handle db) {
    return db.createQuery(
            """
            select c.table_name, c.column_name
              from information_schema.columns c
              join information_schema.tables t
                on t.table_schema = c.table_schema and t.table_name = c.table_name
             where c.table_schema = 'public'
               and t.table_type = 'BASE TABLE'
            """)
        .map((row, context) -> List.of(row.getString(1), row.getString(2)))
        .list();
  }

  private static List<String> values(Handle db, String table, String column) {
    return db
        .createQuery("select cast(\"%s\" as varchar) from \"%s\"".formatted(column, table))
        .mapTo(String.class)
        .list()
        .stream()
        .map(String::valueOf)
        .toList();
  }
}
