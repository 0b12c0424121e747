package io.plumbline.audit.record;

import io.plumbline.audit.Audit;
import io.plumbline.audit.ScoreFigure;
import java.util.Locale;

/** Figures of audits in words. */
public final class FigureWords {
  private static final double TENTHS = 10.0;

  private FigureWords() {}

  /** {@code 3.6 of 5}, {@code about 4 of 5}, {@code 4.1 to 4.3 of 5}, {@code 4.6 of 5 or more}. */
  public static String score(ScoreFigure figure) {
    return value(figure, " of 5");
  }

  /** The same for a list of them, without what the scale is. */
  public static String brief(ScoreFigure figure) {
    return value(figure, "");
  }

  private static String value(ScoreFigure figure, String of) {
    if (figure.isExact()) {
      return tenths(figure.low()) + of;
    }
    if (figure.isAtLeast()) {
      return tenths(figure.low()) + of + " or more";
    }
    if (figure.isAtMost()) {
      return tenths(figure.high()) + of + " or less";
    }
    return figure.isAbout()
        ? "about %d%s".formatted(figure.tenths() / 10, of)
        : "%s to %s%s".formatted(tenths(figure.low()), tenths(figure.high()), of);
  }

  /** As the beginning of a sentence, with how many gave it where that is told. */
  public static String counted(ScoreFigure figure) {
    var score = score(figure);
    return Character.toUpperCase(score.charAt(0))
        + score.substring(1)
        + figure.count().map(n -> n == 1 ? " (1 answer)" : " (%d answers)".formatted(n)).orElse("");
  }

  /** {@code Q4 2026}; another period as it is called. */
  public static String quarter(Audit audit) {
    var parts = audit.period().split("-", 2);
    return parts.length == 2 && parts[1].startsWith("Q") ? parts[1] + " " + parts[0] : parts[0];
  }

  /** How it has changed; {@code since} when, in words. */
  public static String change(ScoreFigure before, ScoreFigure now, String since) {
    int by = now.tenths() - before.tenths();
    if (by == 0 || (!now.isExact() && before.equals(now))) {
      return "as in " + since;
    }
    var about = now.isExact() && before.isExact() ? "" : "about ";
    return "%s %s%s since %s".formatted(by > 0 ? "up" : "down", about, tenths(Math.abs(by)), since);
  }

  public static String tenths(int tenths) {
    return String.format(Locale.ROOT, "%.1f", tenths / TENTHS);
  }
}
