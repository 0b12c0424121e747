package io.plumbline.audit.slack;

import io.plumbline.audit.Question;
import io.plumbline.audit.Result;
import io.plumbline.audit.record.AuditExporter;
import io.plumbline.audit.record.TrendExporter;
import io.plumbline.audit.record.TrendWords;
import io.plumbline.export.AskExport;
import io.plumbline.export.Export;
import io.plumbline.export.Format;
import io.plumbline.slack.Answer;
import io.plumbline.slack.Caller;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Limits;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Phrases;
import io.plumbline.slack.Rendered;
import io.plumbline.team.Team;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The verbs of {@code /audit} that send files: the trend with its chart, exports. */
final class AuditFiles {
  /** A chart of one point shows no trend. */
  private static final int FEWEST_POINTS = 2;

  private final AuditDesk desk;
  private final AskExport askExport;

  AuditFiles(AuditDesk desk, AskExport askExport) {
    this.desk = desk;
    this.askExport = askExport;
  }

  Answer trend(Team team, Caller by) {
    var visible = desk.results().visible(team, by.member());
    if (visible.isEmpty()) {
      return Answer.say(nothing(team));
    }
    boolean chart = withScores(visible) >= FEWEST_POINTS;
    if (chart) {
      askExport.ask(
          new Export.Ask(
              team.id(), by.member(), TrendExporter.RITUAL, Export.ALL, Set.of(Format.MARKDOWN)),
          by.key());
    }
    return Answer.say(trend(team, visible, chart));
  }

  private static long withScores(List<Result> visible) {
    return visible.stream()
        .filter(shown -> shown.published().engineering(Question.WHY).isPresent())
        .count();
  }

  static Rendered.Message trend(Team team, List<Result> visible, boolean chart) {
    var title = "The audits of %s".formatted(Phrases.name(team));
    var sentence = TrendWords.sentence(visible);
    var lines = String.join("\n", TrendWords.lines(visible));
    var picture =
        chart
            ? "The chart comes by direct message."
            : "There is a chart once two audits have scores that are shown.";
    return new Rendered.Message(
        Limits.cut(String.join("\n", title + ".", sentence, lines), Limits.MESSAGE_TEXT),
        Layout.blocks(
            Layout.section("*%s*\n*%s*".formatted(title, sentence)),
            Layout.section(lines),
            Layout.context(picture)));
  }

  /** {@code all}, and the names of formats; every format where none is named. */
  Answer export(String rest, Team team, Caller by) {
    var formats = EnumSet.noneOf(Format.class);
    boolean all = false;
    for (var word : rest.toLowerCase(Locale.ROOT).split("[\\s,]+")) {
      var format = Format.named(word);
      format.ifPresent(formats::add);
      all |= word.equals("all");
      if (format.isEmpty() && !word.isEmpty() && !word.equals("all") && !word.equals("and")) {
        return Answer.say(
            "I cannot export as “%s”. Say `/audit export` with markdown, csv or json, and `all` for every audit."
                .formatted(Mrkdwn.escape(Limits.cut(word, 40))));
      }
    }
    var visible = desk.results().visible(team, by.member());
    if (visible.isEmpty()) {
      return Answer.say(nothing(team));
    }
    var wanted = formats.isEmpty() ? EnumSet.allOf(Format.class) : formats;
    long which = all ? Export.ALL : visible.get(0).audit().id().value();
    askExport.ask(
        new Export.Ask(team.id(), by.member(), AuditExporter.RITUAL, which, wanted), by.key());
    var as = wanted.stream().sorted().map(Format::title).collect(Collectors.joining(", "));
    return Answer.say(
        "I send you %s of %s by direct message: %s."
            .formatted(
                all ? "the results of all audits" : "the result of the last audit",
                Phrases.name(team),
                as));
  }

  private static String nothing(Team team) {
    return "There is no result of %s that you can see. Product managers and leads see them first and can post them: %s."
        .formatted(Phrases.name(team), Phrases.planners(team));
  }
}
