package io.plumbline.audit.record;

import io.plumbline.audit.Audit.Turnout;
import io.plumbline.audit.Part;
import io.plumbline.audit.Published.Figure;
import io.plumbline.audit.Published.Named;
import io.plumbline.audit.Question;
import io.plumbline.audit.ReadResults;
import io.plumbline.audit.Result;
import io.plumbline.audit.record.AuditRecords.ActionRecord;
import io.plumbline.audit.record.AuditRecords.AuditRecord;
import io.plumbline.audit.record.AuditRecords.NamedRecord;
import io.plumbline.audit.record.AuditRecords.ScoreRecord;
import io.plumbline.audit.record.AuditRecords.TextRecord;
import io.plumbline.export.Export;
import io.plumbline.export.ExportFile;
import io.plumbline.export.Exporter;
import io.plumbline.export.Format;
import io.plumbline.export.file.Json;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The results of a team's audits that the person may see: one, or all of them, newest first. */
public final class AuditExporter implements Exporter {
  public static final String RITUAL = "audit";

  private static final double TENTHS = 10.0;

  private final ReadResults results;

  public AuditExporter(ReadResults results) {
    this.results = results;
  }

  @Override
  public String ritual() {
    return RITUAL;
  }

  @Override
  public Optional<Content> export(Team team, Export.Ask ask) {
    boolean all = ask.subject() == Export.ALL;
    var wanted =
        results.visible(team, ask.by()).stream()
            .filter(each -> all || each.audit().id().value() == ask.subject())
            .toList();
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    var newest = wanted.get(0).audit();
    var title =
        all
            ? "The results of all %d audits of %s".formatted(wanted.size(), team.name())
            : "The result of the audit of %s, %s"
                .formatted(team.name(), FigureWords.quarter(newest));
    var name = all ? "audits" : "audit-" + newest.period().toLowerCase(Locale.ROOT);
    return Optional.of(new Content(title, names -> files(team, ask, wanted, name, names)));
  }

  private static List<ExportFile> files(
      Team team,
      Export.Ask ask,
      List<Result> wanted,
      String name,
      Function<MemberId, String> names) {
    var records =
        new AuditRecords(
            AuditRecords.FORMAT,
            AuditRecords.VERSION,
            team.name(),
            wanted.stream().map(each -> audit(each, names)).toList());
    return ask.formats().stream()
        .sorted()
        .map(format -> new ExportFile(name + "." + format.extension(), content(format, records)))
        .toList();
  }

  private static String content(Format format, AuditRecords records) {
    return switch (format) {
      case MARKDOWN -> AuditMarkdown.of(records);
      case CSV -> AuditTable.of(records);
      case JSON -> Json.of(records);
    };
  }

  private static AuditRecord audit(Result result, Function<MemberId, String> names) {
    var audit = result.audit();
    var turnout = audit.turnout();
    var closed = audit.closed().map(closing -> closing.at()).orElse(audit.closesAt());
    return new AuditRecord(
        audit.period(),
        LocalDate.ofInstant(closed, result.team().calendar().zone()).toString(),
        audit.about().sprint().number(),
        turnout.map(Turnout::asked).orElse(null),
        turnout.map(Turnout::answered).orElse(null),
        turnout.map(Turnout::declined).orElse(null),
        result.published().figures().stream().map(each -> score(result, each)).toList(),
        result.published().texts().stream()
            .map(each -> new TextRecord(words(result, each.question()), each.body()))
            .toList(),
        result.published().named().stream().map(each -> named(result, each, names)).toList(),
        result.filed().stream()
            .map(
                each ->
                    new ActionRecord(
                        each.what(),
                        names.apply(each.owner()),
                        each.due().toString(),
                        each.state().name().toLowerCase(Locale.ROOT)))
            .toList());
  }

  private static ScoreRecord score(Result result, Figure figure) {
    var score = figure.score();
    return new ScoreRecord(
        words(result, figure.question()),
        figure.circle().name().toLowerCase(Locale.ROOT),
        score.low() / TENTHS,
        score.high() / TENTHS,
        score.count().orElse(null));
  }

  private static NamedRecord named(Result result, Named named, Function<MemberId, String> names) {
    return new NamedRecord(
        words(result, named.question()),
        names.apply(named.member()),
        named.part() == Part.MIRROR ? "product's view" : "lead",
        named.score() == 0 ? null : named.score(),
        named.body());
  }

  private static String words(Result result, String key) {
    return Question.of(result.audit()).stream()
        .filter(question -> question.key().equals(key))
        .map(Question::words)
        .findFirst()
        .orElse(key);
  }
}
