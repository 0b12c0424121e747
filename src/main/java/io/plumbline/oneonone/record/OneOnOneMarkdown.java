package io.plumbline.oneonone.record;

import io.plumbline.export.file.InertText;
import io.plumbline.workspace.MemberId;
import java.util.List;
import java.util.function.Function;

/** The record as a text to read. */
final class OneOnOneMarkdown {
  private OneOnOneMarkdown() {}

  static String of(String team, List<Entry> entries, Function<MemberId, String> names) {
    var text = new StringBuilder();
    text.append("# 1:1s of ").append(InertText.line(team)).append("\n");
    entries.forEach(entry -> entry(entry, names, text));
    return text.toString();
  }

  private static void entry(Entry entry, Function<MemberId, String> names, StringBuilder text) {
    text.append("\n## ").append(entry.day()).append(", ");
    text.append(InertText.line(names.apply(entry.manager()))).append(" and ");
    text.append(InertText.line(names.apply(entry.lead()))).append("\n\n");
    text.append(entry.held() ? "It took place.\n" : "It did not take place.\n");
    if (entry.said().isEmpty()) {
      text.append("What was said stays between the two.\n");
    }
    entry.said().orElse(List.of()).forEach(said -> said(said, names, text));
  }

  private static void said(Entry.Said said, Function<MemberId, String> names, StringBuilder text) {
    text.append("- *").append(InertText.line(said.what())).append("*");
    said.author().map(names).ifPresent(by -> text.append(" ").append(InertText.line(by)));
    text.append(": ").append(InertText.lines(said.words(), "  "));
    text.append(said.done() ? "\n" : " (open)\n");
  }
}
