package io.plumbline.audit.record;

import io.plumbline.audit.Question;
import io.plumbline.audit.Result;
import io.plumbline.audit.ScoreFigure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the scores have gone, in words. */
public final class TrendWords {
  private TrendWords() {}

  /** The sentence that reads the chart. */
  public static String sentence(List<Result> newestFirst) {
    if (newestFirst.isEmpty()) {
      return "No audit has closed yet.";
    }
    var newest = newestFirst.get(0);
    var says = new ArrayList<String>();
    part(newest, newestFirst, Question.WHY, "Understanding why").ifPresent(says::add);
    part(newest, newestFirst, Question.HEARD, "being heard").ifPresent(says::add);
    return says.isEmpty()
        ? "In %s too few answered for a score.".formatted(FigureWords.quarter(newest.audit()))
        : String.join("; ", says) + ".";
  }

  private static Optional<String> part(
      Result newest, List<Result> all, Question question, String name) {
    return newest
        .published()
        .engineering(question)
        .map(
            now ->
                "%s is at %s%s".formatted(name, FigureWords.score(now), since(all, question, now)));
  }

  /** Against the first that has one. */
  private static String since(List<Result> newestFirst, Question question, ScoreFigure now) {
    for (int i = newestFirst.size() - 1; i > 0; i--) {
      var first = newestFirst.get(i);
      var before = first.published().engineering(question);
      if (before.isPresent()) {
        return ", " + FigureWords.change(before.get(), now, FigureWords.quarter(first.audit()));
      }
    }
    return "";
  }

  /** The figures of each audit, oldest first, a line each. */
  public static List<String> lines(List<Result> newestFirst) {
    var lines = new ArrayList<String>();
    for (int i = newestFirst.size() - 1; i >= 0; i--) {
      var shown = newestFirst.get(i);
      lines.add(
          "%s: why %s, heard %s%s"
              .formatted(
                  FigureWords.quarter(shown.audit()),
                  brief(shown, Question.WHY),
                  brief(shown, Question.HEARD),
                  mirror(shown)));
    }
    return lines;
  }

  private static String brief(Result shown, Question question) {
    return shown.published().engineering(question).map(FigureWords::brief).orElse("not shown");
  }

  private static String mirror(Result shown) {
    var why = shown.published().mirror(Question.WHY).map(FigureWords::brief);
    var heard = shown.published().mirror(Question.HEARD).map(FigureWords::brief);
    return why.isEmpty() || heard.isEmpty()
        ? ""
        : " (product thought %s and %s)".formatted(why.get(), heard.get());
  }
}
