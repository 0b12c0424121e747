package io.plumbline.audit.record;

import io.plumbline.audit.record.AuditRecords.AuditRecord;
import io.plumbline.export.file.Csv;
import java.util.ArrayList;
import java.util.List;

/** Results as a table: a row a figure, text, named answer or action. */
final class AuditTable {
  private static final List<String> COLUMNS =
      List.of(
          "period",
          "closed on",
          "kind",
          "question",
          "of",
          "from",
          "to",
          "answers",
          "text",
          "due",
          "state");

  private AuditTable() {}

  static String of(AuditRecords records) {
    var rows = new ArrayList<List<String>>();
    records.audits().forEach(audit -> rows(audit, rows));
    return Csv.of(COLUMNS, rows);
  }

  private static void rows(AuditRecord audit, List<List<String>> rows) {
    for (var score : audit.scores()) {
      rows.add(
          row(
              audit,
              "score",
              score.question(),
              score.group(),
              Double.toString(score.from()),
              Double.toString(score.to()),
              score.answers() == null ? "" : Integer.toString(score.answers()),
              "",
              "",
              ""));
    }
    for (var text : audit.texts()) {
      rows.add(row(audit, "text", text.question(), "", "", "", "", text.text(), "", ""));
    }
    for (var named : audit.named()) {
      var score = named.score() == null ? "" : Integer.toString(named.score());
      var of = named.name() + ", " + named.as();
      rows.add(row(audit, "by name", named.question(), of, score, score, "", named.text(), "", ""));
    }
    for (var action : audit.actions()) {
      rows.add(
          row(
              audit,
              "action",
              "",
              action.owner(),
              "",
              "",
              "",
              action.what(),
              action.due(),
              action.state()));
    }
  }

  private static List<String> row(AuditRecord audit, String... cells) {
    var row = new ArrayList<String>();
    row.add(audit.period());
    row.add(audit.closedOn());
    row.addAll(List.of(cells));
    return row;
  }
}
