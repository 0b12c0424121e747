package io.plumbline.scope.record;

import io.plumbline.export.file.Csv;
import java.util.List;

/** The ledger as a table, a row a line. */
final class ScopeTable {
  private static final List<String> COLUMNS =
      List.of(
          "sprint",
          "line",
          "at",
          "request",
          "version",
          "said",
          "by",
          "standing in for",
          "words",
          "hash");

  private ScopeTable() {}

  static String of(ScopeRecords records) {
    return Csv.of(
        COLUMNS,
        records.sprints().stream()
            .flatMap(sprint -> sprint.lines().stream().map(line -> row(sprint.number(), line)))
            .toList());
  }

  private static List<String> row(int sprint, ScopeRecords.Line line) {
    return List.of(
        Integer.toString(sprint),
        Long.toString(line.number()),
        line.at(),
        line.request() == 0 ? "" : Long.toString(line.request()),
        line.version() == 0 ? "" : Integer.toString(line.version()),
        line.kind(),
        line.by(),
        line.standingInFor(),
        line.words(),
        line.hash());
  }
}
