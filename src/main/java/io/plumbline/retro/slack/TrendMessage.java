package io.plumbline.retro.slack;

import com.slack.api.model.block.LayoutBlock;
import io.plumbline.retro.past.PastRetro;
import io.plumbline.retro.past.Trend;
import io.plumbline.slack.Answer;
import io.plumbline.slack.DataChart;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Limits;
import io.plumbline.slack.Rendered;
import io.plumbline.team.Team;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * How a team's last retros came out: each chart below the sentence that reads it, and its figures
 * in words below the chart.
 */
final class TrendMessage {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

  /** A chart of one point shows no trend. */
  private static final int FEWEST_POINTS = 2;

  private TrendMessage() {}

  static Answer answer(Team team, Trend trend) {
    var plain = render(team, trend, false);
    return trend.retros().size() < FEWEST_POINTS
        ? Answer.say(plain)
        : Answer.say(render(team, trend, true), plain);
  }

  static Rendered.Message render(Team team, Trend trend, boolean charts) {
    var title = "The retros of %s".formatted(team.name());
    if (trend.retros().isEmpty()) {
      var none = "%s has closed no retro yet.".formatted(RetroWords.name(team));
      return new Rendered.Message(none, Layout.blocks(Layout.section(none)));
    }
    var days = days(team, trend);
    var worth = TrendWords.worth(trend);
    var worths = words(trend.rated(), days, TrendMessage::worth);
    var kept = TrendWords.kept(trend);
    var keeps = words(trend.promising(), days, TrendMessage::kept);
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Layout.header(title));
    blocks.add(Layout.section("*" + worth + "*"));
    if (charts && trend.rated().size() >= FEWEST_POINTS) {
      blocks.add(worthChart(trend.rated(), days));
    }
    figures(worths, blocks);
    blocks.add(Layout.section("*" + kept + "*"));
    if (charts && trend.promising().size() >= FEWEST_POINTS) {
      blocks.add(keptChart(trend.promising(), days));
    }
    figures(keeps, blocks);
    var text =
        String.join("\n", RetroWords.escaped(title) + ".", worth, worths, kept, keeps).strip();
    return new Rendered.Message(Limits.cut(text, Limits.MESSAGE_TEXT), blocks);
  }

  private static void figures(String words, List<LayoutBlock> blocks) {
    if (!words.isEmpty()) {
      blocks.add(Layout.context(words));
    }
  }

  /** How each retro is called, each name once, even where two were on one day. */
  private static Map<PastRetro, String> days(Team team, Trend trend) {
    var day = DAY.withZone(team.calendar().zone());
    var used = new HashMap<String, Integer>();
    var days = new HashMap<PastRetro, String>();
    for (var retro : trend.retros()) {
      var name = day.format(retro.openedAt());
      int nth = used.merge(name, 1, Integer::sum);
      days.put(retro, nth == 1 ? name : name + " (" + nth + ")");
    }
    return days;
  }

  private static String words(
      List<PastRetro> retros, Map<PastRetro, String> days, Function<PastRetro, String> figure) {
    return String.join(
        "\n", retros.stream().map(retro -> days.get(retro) + ": " + figure.apply(retro)).toList());
  }

  private static String worth(PastRetro retro) {
    return retro
        .figure()
        .map(f -> "%s (%d answers)".formatted(WorthWords.score(f), f.answers()))
        .orElse("not known");
  }

  private static String kept(PastRetro retro) {
    return "%d of %d closed".formatted(retro.kept().closed(), retro.kept().agreed());
  }

  private static DataChart worthChart(List<PastRetro> rated, Map<PastRetro, String> days) {
    return DataChart.line(
        "retro.trend_worth",
        "Worth the time",
        axis(rated, days, "of 5"),
        List.of(
            series("Worth the time", rated, days, r -> r.figure().map(f -> f.mean()).orElse(0.0))));
  }

  private static DataChart keptChart(List<PastRetro> promising, Map<PastRetro, String> days) {
    return DataChart.bars(
        "retro.trend_actions",
        "Actions of each retro",
        axis(promising, days, "actions"),
        List.of(
            series("Agreed", promising, days, r -> (double) r.kept().agreed()),
            series("Closed", promising, days, r -> (double) r.kept().closed())));
  }

  private static DataChart.Axis axis(
      List<PastRetro> retros, Map<PastRetro, String> days, String figures) {
    return new DataChart.Axis(names(retros, days), "Retro", figures);
  }

  private static DataChart.Series series(
      String name,
      List<PastRetro> retros,
      Map<PastRetro, String> days,
      Function<PastRetro, Double> figure) {
    var points =
        retros.stream()
            .map(r -> new DataChart.Point(days.getOrDefault(r, ""), figure.apply(r)))
            .toList();
    return new DataChart.Series(name, points);
  }

  private static List<String> names(List<PastRetro> retros, Map<PastRetro, String> days) {
    return retros.stream().map(retro -> days.getOrDefault(retro, "")).toList();
  }
}
