package io.plumbline.scope.record;

import io.plumbline.export.file.InertText;
import io.plumbline.scope.record.ScopeRecords.Line;
import io.plumbline.scope.record.ScopeRecords.SprintRecord;

/** The ledger as a text to read. */
final class ScopeMarkdown {
  private ScopeMarkdown() {}

  static String of(ScopeRecords records) {
    var text = new StringBuilder();
    text.append("# Scope of ").append(InertText.line(records.team())).append("\n");
    records.sprints().forEach(sprint -> sprint(sprint, text));
    return text.toString();
  }

  private static void sprint(SprintRecord sprint, StringBuilder text) {
    text.append("\n## Sprint ").append(sprint.number());
    text.append(", ").append(sprint.firstDay()).append(" to ").append(sprint.lastDay());
    text.append("\n\n");
    text.append(
        "%d of %d items unchanged since the lock. Changes: %d agreed, %d rejected, %d expedited, %d unannounced.\n\n"
            .formatted(
                sprint.unchanged(),
                sprint.itemsAtLock(),
                sprint.agreed(),
                sprint.rejected(),
                sprint.expedited(),
                sprint.unannounced()));
    sprint.lines().forEach(line -> line(line, text));
  }

  private static void line(Line line, StringBuilder text) {
    text.append(line.number()).append(". ").append(line.at()).append(" *");
    text.append(line.kind().replace('_', ' ')).append("*");
    if (line.request() != 0) {
      text.append(" request %d, version %d".formatted(line.request(), line.version()));
    }
    if (!line.by().isEmpty()) {
      text.append(" by ").append(InertText.line(line.by()));
    }
    if (!line.standingInFor().isEmpty()) {
      text.append(" for ").append(InertText.line(line.standingInFor()));
    }
    if (!line.words().isEmpty()) {
      text.append("\\\n   ").append(InertText.lines(line.words(), "   "));
    }
    text.append("\n");
  }
}
