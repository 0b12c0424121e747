package io.plumbline.audit.record;

import static io.plumbline.export.file.InertText.line;
import static io.plumbline.export.file.InertText.lines;

import io.plumbline.audit.record.AuditRecords.AuditRecord;
import io.plumbline.audit.record.AuditRecords.NamedRecord;
import io.plumbline.audit.record.AuditRecords.ScoreRecord;
import java.util.List;

/** Results as a text to read. */
final class AuditMarkdown {
  private AuditMarkdown() {}

  static String of(AuditRecords records) {
    var text = new StringBuilder();
    text.append("# Alignment audits of ").append(line(records.team())).append("\n");
    records.audits().forEach(audit -> audit(audit, text));
    return text.toString();
  }

  private static void audit(AuditRecord audit, StringBuilder text) {
    text.append("\n## ").append(line(audit.period()));
    text.append(", closed on ").append(audit.closedOn()).append("\n\n");
    text.append(
        audit.answered() == null
            ? "Too few answered for their number to be told."
            : "%d of %d answered, %d said not this time."
                .formatted(audit.answered(), audit.asked(), audit.declined()));
    text.append(" It was about Sprint ").append(audit.sprint()).append(".\n");
    list("Scores", audit.scores().stream().map(AuditMarkdown::score).toList(), text);
    list(
        "Texts, in random order",
        audit.texts().stream()
            .map(each -> "*%s*\\\n  %s".formatted(line(each.question()), lines(each.text(), "  ")))
            .toList(),
        text);
    list("By name", audit.named().stream().map(AuditMarkdown::named).toList(), text);
    list(
        "What came of it",
        audit.actions().stream()
            .map(
                each ->
                    "%s: %s, by %s, %s"
                        .formatted(line(each.what()), line(each.owner()), each.due(), each.state()))
            .toList(),
        text);
  }

  private static void list(String title, List<String> items, StringBuilder text) {
    if (!items.isEmpty()) {
      text.append("\n### ").append(title).append("\n\n");
      items.forEach(item -> text.append("- ").append(item).append("\n"));
    }
  }

  private static String score(ScoreRecord score) {
    var mean =
        score.from() == score.to()
            ? "%s of 5".formatted(score.from())
            : "%s to %s of 5".formatted(score.from(), score.to());
    var answers = score.answers() == null ? "" : ", %d answers".formatted(score.answers());
    return "%s %s (%s%s)".formatted(line(score.question()), mean, score.group(), answers);
  }

  private static String named(NamedRecord named) {
    var score = named.score() == null ? "" : " %d.".formatted(named.score());
    var said = named.text().isEmpty() ? "" : "\\\n  " + lines(named.text(), "  ");
    return "%s (%s), on *%s*:%s%s"
        .formatted(line(named.name()), named.as(), line(named.question()), score, said);
  }
}
