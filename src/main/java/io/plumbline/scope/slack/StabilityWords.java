package io.plumbline.scope.slack;

import io.plumbline.scope.Stability;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How well a scope held, in sentences that are never about one person. */
final class StabilityWords {
  private StabilityWords() {}

  /** "9 of 10 sprint items unchanged since the lock, up from 7 of 9." */
  static String line(Stability now, @Nullable Stability before) {
    if (now.parts().atLock() == 0) {
      return "Nothing was in the scope at the lock.";
    }
    var held = held(now);
    var was = before == null ? 0 : before.value().orElse(-1);
    if (before == null || was < 0) {
      return held + ".";
    }
    double is = now.value().orElse(0);
    var word = is > was ? "up from" : is < was ? "down from" : "like";
    return "%s, %s %d of %d the sprint before."
        .formatted(held, word, before.parts().unchanged(), before.parts().atLock());
  }

  private static String held(Stability stability) {
    var parts = stability.parts();
    return "%d of %d sprint %s unchanged since the lock"
        .formatted(parts.unchanged(), parts.atLock(), parts.atLock() == 1 ? "item" : "items");
  }

  /** What became of the others, and of the requests. */
  static String parts(Stability stability) {
    var parts = stability.parts();
    var changed = new ArrayList<String>();
    add(changed, parts.agreed(), "changed as agreed");
    add(changed, parts.expedited(), "changed at once");
    add(changed, parts.unannounced(), "changed unannounced");
    var said = stability.said();
    var requests =
        "Changes: %d agreed, %d rejected, %d expedited, %d unannounced."
            .formatted(said.agreed(), said.rejected(), said.expedited(), said.unannounced());
    var median =
        stability
            .medianTime()
            .map(time -> " Half of the decisions took no longer than %s.".formatted(working(time)))
            .orElse("");
    return (changed.isEmpty() ? "" : "Of the others: " + String.join(", ", changed) + ". ")
        + requests
        + median;
  }

  private static void add(List<String> to, int count, String words) {
    if (count > 0) {
      to.add(count + " " + words);
    }
  }

  /** "2.5 working hours", "20 working minutes". */
  static String working(Duration time) {
    if (time.toMinutes() < 60) {
      return time.toMinutes() == 1 ? "1 working minute" : time.toMinutes() + " working minutes";
    }
    var hours = String.format(Locale.ROOT, "%.1f", time.toMinutes() / 60.0).replace(".0", "");
    return hours.equals("1") ? "1 working hour" : hours + " working hours";
  }
}
