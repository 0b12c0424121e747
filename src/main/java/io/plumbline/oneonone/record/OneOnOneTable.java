package io.plumbline.oneonone.record;

import io.plumbline.export.file.Csv;
import io.plumbline.workspace.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The record as a table: a row a thing that was said, or one where that stays between the two. */
final class OneOnOneTable {
  private static final List<String> COLUMNS =
      List.of("day", "product manager", "lead", "held", "what", "by", "words", "done");

  private OneOnOneTable() {}

  static String of(List<Entry> entries, Function<MemberId, String> names) {
    var rows = new ArrayList<List<String>>();
    for (var entry : entries) {
      var said = entry.said().orElse(List.of());
      if (said.isEmpty()) {
        var what = entry.said().isPresent() ? "" : "between the two";
        rows.add(row(entry, names, List.of(what, "", "", "")));
      }
      for (var each : said) {
        var by = each.author().map(names).orElse("");
        var done = each.done() ? "yes" : "no";
        rows.add(row(entry, names, List.of(each.what(), by, each.words(), done)));
      }
    }
    return Csv.of(COLUMNS, rows);
  }

  private static List<String> row(
      Entry entry, Function<MemberId, String> names, List<String> rest) {
    var row = new ArrayList<String>();
    row.add(entry.day().toString());
    row.add(names.apply(entry.manager()));
    row.add(names.apply(entry.lead()));
    row.add(entry.held() ? "yes" : "no");
    row.addAll(rest);
    return row;
  }
}
