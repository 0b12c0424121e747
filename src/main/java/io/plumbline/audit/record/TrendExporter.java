package io.plumbline.audit.record;

import io.plumbline.audit.Question;
import io.plumbline.audit.ReadResults;
import io.plumbline.audit.Result;
import io.plumbline.audit.ScoreFigure;
import io.plumbline.export.Export;
import io.plumbline.export.ExportFile;
import io.plumbline.export.Exporter;
import io.plumbline.export.file.LinePicture;
import io.plumbline.export.file.LinePicture.Line;
import io.plumbline.surface.Picture;
import io.plumbline.team.Team;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The chart of a team's audits over the quarters, as a picture. */
public final class TrendExporter implements Exporter {
  /** Its own, beside the results; every format of it is the picture. */
  public static final String RITUAL = "audit-trend";

  private static final double TENTHS = 10.0;

  private final ReadResults results;

  public TrendExporter(ReadResults results) {
    this.results = results;
  }

  @Override
  public String ritual() {
    return RITUAL;
  }

  @Override
  public Optional<Content> export(Team team, Export.Ask ask) {
    var visible = results.visible(team, ask.by());
    if (visible.isEmpty()) {
      return Optional.empty();
    }
    var says = TrendWords.sentence(visible);
    return Optional.of(
        new Content(
            says, names -> List.of(ExportFile.of("audit-trend.png", picture(team, visible)))));
  }

  static Picture picture(Team team, List<Result> newestFirst) {
    var oldestFirst = new ArrayList<>(newestFirst);
    Collections.reverse(oldestFirst);
    var quarters = oldestFirst.stream().map(each -> FigureWords.quarter(each.audit())).toList();
    var lines = new ArrayList<Line>();
    lines.add(line("Understand why", Question.WHY, oldestFirst, false));
    lines.add(line("Feel heard", Question.HEARD, oldestFirst, false));
    lines.add(line("Why, as product thought", Question.WHY, oldestFirst, true));
    lines.add(line("Heard, as product thought", Question.HEARD, oldestFirst, true));
    lines.removeIf(line -> line.values().stream().allMatch(value -> value == null));
    var drawn =
        new LinePicture.Drawn(
            "Alignment audits of " + team.name() + ", 1 to 5", unique(quarters), lines, 1, 5);
    var says =
        "Line chart. %s %s"
            .formatted(
                TrendWords.sentence(newestFirst), String.join("; ", TrendWords.lines(newestFirst)));
    return LinePicture.of(drawn, cut(says));
  }

  private static Line line(String name, Question question, List<Result> results, boolean mirror) {
    BiFunction<Result, Question, Optional<ScoreFigure>> figure =
        mirror
            ? (result, asked) -> result.published().mirror(asked)
            : (result, asked) -> result.published().engineering(asked);
    List<@Nullable Double> values = new ArrayList<>();
    for (var result : results) {
      values.add(figure.apply(result, question).map(score -> score.tenths() / TENTHS).orElse(null));
    }
    return new Line(name, values, mirror);
  }

  /** Two audits of one quarter are told apart. */
  private static List<String> unique(List<String> quarters) {
    var names = new ArrayList<String>();
    for (var quarter : quarters) {
      var name = quarter;
      for (int nth = 2; names.contains(name); nth++) {
        name = "%s (%d)".formatted(quarter, nth);
      }
      names.add(name);
    }
    return names;
  }

  private static String cut(String says) {
    int most = 1000;
    return says.length() <= most ? says : says.substring(0, most - 1) + "…";
  }
}
