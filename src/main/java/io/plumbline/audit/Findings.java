package io.plumbline.audit;

import io.plumbline.audit.Finding.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what the published answers of an audit say is out of line. */
public final class Findings {
  /** A mean below this is low, in tenths: nearer to the middle of the scale than to a yes. */
  static final int LOW = 35;

  /** Two sides that differ by this much see different things, in tenths. */
  static final int GAP = 10;

  /** A fall by this much since last time is one, in tenths. */
  static final int FALL = 5;

  private final Audit audit;
  private final Published now;
  private final @Nullable Published before;

  /**
   * @param before what was shown of the audit before; null where there was none
   */
  public Findings(Audit audit, Published now, @Nullable Published before) {
    this.audit = audit;
    this.now = now;
    this.before = before;
  }

  /** What is out of line, in the order of the questions. */
  public List<Finding> all() {
    var found = new ArrayList<Finding>();
    for (var question : Question.of(audit)) {
      now.engineering(question).ifPresent(score -> about(question, score, found));
    }
    return List.copyOf(found);
  }

  private void about(Question question, ScoreFigure score, List<Finding> found) {
    if (question.isAboutChange()) {
      if (score.tenths() < LOW) {
        found.add(new Finding(Kind.CHANGE_DID_NOT_HELP, question, score, null));
      }
      return;
    }
    if (score.tenths() < LOW) {
      var low = question.equals(Question.WHY) ? Kind.WHY_UNCLEAR : Kind.NOT_HEARD;
      found.add(new Finding(low, question, score, null));
    }
    gap(question, score).ifPresent(found::add);
    fall(question, score).ifPresent(found::add);
  }

  private Optional<Finding> gap(Question question, ScoreFigure score) {
    return now.mirror(question)
        .filter(mirror -> Math.abs(mirror.tenths() - score.tenths()) >= GAP)
        .map(
            mirror ->
                new Finding(
                    mirror.tenths() > score.tenths() ? Kind.SEEN_BETTER : Kind.SEEN_WORSE,
                    question,
                    score,
                    mirror));
  }

  private Optional<Finding> fall(Question question, ScoreFigure score) {
    return Optional.ofNullable(before)
        .flatMap(last -> last.engineering(question))
        .filter(last -> last.tenths() - score.tenths() >= FALL)
        .map(last -> new Finding(Kind.WORSE_THAN_BEFORE, question, score, last));
  }
}
