package io.plumbline.retro.slack;

import io.plumbline.retro.past.Trend;
import io.plumbline.retro.worth.WorthFigure;
import java.util.Locale;

/** The sentences that read a trend. */
final class TrendWords {
  private TrendWords() {}

  /** What the retros are worth, of late. */
  static String worth(Trend trend) {
    var rated = trend.rated();
    if (rated.isEmpty()) {
      return "No retro has a worth score yet: it takes at least %d answers, and is shown when the"
              .formatted(WorthFigure.FEWEST_ANSWERS)
          + " question is closed.";
    }
    var last = rated.get(rated.size() - 1).figure().map(WorthWords::score).orElseThrow();
    return trend
        .direction()
        .map(direction -> compared(direction, last, trend.before().orElseThrow()))
        .orElseGet(() -> "The last retro was worth %s.".formatted(last));
  }

  /** What became of what was agreed. */
  static String kept(Trend trend) {
    var kept = trend.kept();
    int retros = trend.retros().size();
    var last = retros == 1 ? "the last retro" : "the last %d retros".formatted(retros);
    return kept.agreed() == 0
        ? "No action was agreed in %s.".formatted(last)
        : "Of %s agreed in %s, %d %s closed."
            .formatted(
                RetroWords.count(kept.agreed(), "action"),
                last,
                kept.closed(),
                kept.closed() == 1 ? "is" : "are");
  }

  private static String compared(Trend.Direction direction, String last, double before) {
    var mean = String.format(Locale.ROOT, "%.1f", before);
    var against =
        switch (direction) {
          case UP -> "more than";
          case LEVEL -> "as much as";
          case DOWN -> "less than";
        };
    return "The last retro was worth %s those before: %s, after %s.".formatted(against, last, mean);
  }
}
