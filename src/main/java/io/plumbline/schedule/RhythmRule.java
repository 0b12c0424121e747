package io.plumbline.schedule;

import java.time.LocalDate;
import java.time.Month;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;

/** What makes a recurrence rule fit to be a rhythm. */
final class RhythmRule {
  private static final int LONGEST_RULE = 200;
  private static final int MOST_INTERVAL = 366;
  private static final int SAMPLE = 24;
  private static final LocalDate SAMPLE_FROM = LocalDate.of(2024, 1, 1);

  private RhythmRule() {}

  /** Throws with a sentence where the rule is none for a rhythm. */
  static void check(String text) {
    if (text.length() > LONGEST_RULE) {
      throw new IllegalArgumentException("a rule has up to " + LONGEST_RULE + " characters");
    }
    var rule = RecurrenceDays.parse(text);
    if (!rule.isInfinite()) {
      throw new IllegalArgumentException("a rhythm has no end (COUNT, UNTIL): " + text);
    }
    if (rule.getInterval() > MOST_INTERVAL) {
      throw new IllegalArgumentException("an interval goes up to " + MOST_INTERVAL + ": " + text);
    }
    if (slowerThanWeekly(rule) && !namesItsDay(rule)) {
      throw new IllegalArgumentException("say on which day (BYDAY or BYMONTHDAY): " + text);
    }
    checkOnceAPeriod(rule, text);
  }

  static Cadence cadence(RecurrenceRule rule) {
    return switch (rule.getFreq()) {
      case DAILY -> Cadence.DAILY;
      case WEEKLY -> Cadence.WEEKLY;
      case MONTHLY -> isQuarterly(rule) ? Cadence.QUARTERLY : Cadence.MONTHLY;
      default -> Cadence.YEARLY;
    };
  }

  /** The months of a rule that names four, three apart; empty for any other. */
  static List<Integer> quarterMonths(RecurrenceRule rule) {
    var months = rule.getByPart(Part.BYMONTH);
    if (months == null || rule.getInterval() != 1) {
      return List.of();
    }
    // the library counts months from zero
    var ordered = months.stream().map(month -> month + 1).distinct().sorted().toList();
    boolean apart = ordered.size() == 4;
    for (int i = 1; apart && i < ordered.size(); i++) {
      apart = ordered.get(i) - ordered.get(i - 1) == 3;
    }
    return apart ? ordered : List.of();
  }

  private static boolean isQuarterly(RecurrenceRule rule) {
    return !quarterMonths(rule).isEmpty()
        || (rule.getInterval() == 3 && !rule.hasPart(Part.BYMONTH));
  }

  private static boolean slowerThanWeekly(RecurrenceRule rule) {
    return rule.getFreq() == Freq.MONTHLY || rule.getFreq() == Freq.YEARLY;
  }

  private static boolean namesItsDay(RecurrenceRule rule) {
    return rule.hasPart(Part.BYDAY)
        || rule.hasPart(Part.BYMONTHDAY)
        || rule.hasPart(Part.BYYEARDAY);
  }

  /** Looks at the rule's next occurrences: two in one period would share a key. */
  private static void checkOnceAPeriod(RecurrenceRule rule, String text) {
    var cadence = cadence(rule);
    Set<String> seen = new HashSet<>();
    var days = sample(rule, text);
    for (int i = 0; i < SAMPLE; i++) {
      if (!days.hasNext()) {
        throw new IllegalArgumentException("the rule comes to an end or never begins: " + text);
      }
      var period = cadence.periodOf(days.next(), Month.JANUARY);
      if (!seen.add(period.key())) {
        throw new IllegalArgumentException(
            "once a period at most, but twice in " + period.key() + ": " + text);
      }
    }
  }

  private static RecurrenceDays sample(RecurrenceRule rule, String text) {
    try {
      return RecurrenceDays.from(SAMPLE_FROM, SAMPLE_FROM, rule);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("no day fits the rule: " + text, e);
    }
  }
}
