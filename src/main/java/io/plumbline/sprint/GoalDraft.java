package io.plumbline.sprint;

import io.plumbline.workspace.TypedText;
import java.util.EnumSet;
import java.util.Set;

/**
 * A goal as somebody wrote it down.
 *
 * @param metric the figure that it should move; may be empty
 * @param spec a link to its spec; may be empty
 */
public record GoalDraft(String what, String why, String metric, String spec) {
  public static final int MAX_WHAT = 300;
  public static final int MAX_WHY = 1000;
  public static final int MAX_METRIC = 300;

  public GoalDraft {
    what = TypedText.oneLine(what);
    why = TypedText.clean(why);
    metric = TypedText.oneLine(metric);
    spec = TypedText.oneLine(spec);
  }

  /** What keeps it from being a goal; empty where nothing does. */
  public Set<Flaw> flaws() {
    var flaws = EnumSet.noneOf(Flaw.class);
    if (TypedText.saysNothing(what)) {
      flaws.add(Flaw.WHAT_MISSING);
    } else if (TypedText.length(what) > MAX_WHAT) {
      flaws.add(Flaw.WHAT_TOO_LONG);
    }
    if (TypedText.saysNothing(why)) {
      flaws.add(Flaw.WHY_MISSING);
    } else if (TypedText.length(why) > MAX_WHY) {
      flaws.add(Flaw.WHY_TOO_LONG);
    }
    if (TypedText.length(metric) > MAX_METRIC) {
      flaws.add(Flaw.METRIC_TOO_LONG);
    }
    if (!spec.isEmpty() && !WebLink.isOne(spec)) {
      flaws.add(Flaw.SPEC_NO_LINK);
    }
    return flaws;
  }

  /** What can be wrong with a draft. */
  public enum Flaw {
    WHAT_MISSING,
    WHAT_TOO_LONG,
    WHY_MISSING,
    WHY_TOO_LONG,
    METRIC_TOO_LONG,
    SPEC_NO_LINK
  }
}
