package io.plumbline.schedule;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dmfs.rfc5545.Weekday;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;

/** A rhythm as people say it: "monthly, last Thursday 15:00". */
public final class RhythmWords {
  private static final Map<Integer, String> NTH =
      Map.of(
          -1,
          "last",
          1,
          "first",
          2,
          "second",
          3,
          "third",
          4,
          "fourth",
          5,
          "fifth",
          -2,
          "second to last");

  private static final Map<Weekday, DayOfWeek> WEEKDAYS =
      new EnumMap<>(
          Map.of(
              Weekday.MO, DayOfWeek.MONDAY,
              Weekday.TU, DayOfWeek.TUESDAY,
              Weekday.WE, DayOfWeek.WEDNESDAY,
              Weekday.TH, DayOfWeek.THURSDAY,
              Weekday.FR, DayOfWeek.FRIDAY,
              Weekday.SA, DayOfWeek.SATURDAY,
              Weekday.SU, DayOfWeek.SUNDAY));

  private RhythmWords() {}

  /** The sentence; a rule that has no plain words is quoted. */
  public static String say(Rhythm rhythm) {
    var rule = RecurrenceDays.parse(rhythm.rule());
    return day(rule)
        .map(day -> how(rule) + (day.isEmpty() ? " " : ", " + day + " ") + rhythm.at())
        .orElseGet(() -> "by the rule " + rhythm.rule() + ", " + rhythm.at());
  }

  private static String how(RecurrenceRule rule) {
    if (RhythmRule.cadence(rule) == Cadence.QUARTERLY) {
      return "quarterly";
    }
    boolean each = rule.getInterval() == 1;
    return switch (rule.getFreq()) {
      case DAILY -> each ? "daily" : "every " + rule.getInterval() + " days";
      case WEEKLY -> each ? "weekly" : "every " + rule.getInterval() + " weeks";
      case MONTHLY -> each ? "monthly" : "every " + rule.getInterval() + " months";
      default -> each ? "yearly" : "every " + rule.getInterval() + " years";
    };
  }

  private static Optional<String> day(RecurrenceRule rule) {
    var months = rule.getByPart(Part.BYMONTH);
    boolean quarterly = !RhythmRule.quarterMonths(rule).isEmpty();
    if (months != null && !quarterly && rule.getFreq() != Freq.YEARLY) {
      return Optional.empty();
    }
    var byDay = rule.getByDayPart();
    var byMonthDay = rule.getByPart(Part.BYMONTHDAY);
    if (byDay != null) {
      return byMonthDay == null && byDay.size() == 1 ? weekday(rule) : Optional.empty();
    }
    if (byMonthDay != null) {
      return monthDay(rule, byMonthDay).map(day -> inMonth(rule, day));
    }
    boolean plain = months == null && !rule.hasPart(Part.BYYEARDAY);
    return Optional.of("").filter(none -> plain);
  }

  private static Optional<String> weekday(RecurrenceRule rule) {
    var day = rule.getByDayPart().get(0);
    var weekday = Objects.requireNonNull(WEEKDAYS.get(day.weekday));
    var name = weekday.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    if (rule.hasPart(Part.BYSETPOS) || rule.getFreq() == Freq.YEARLY) {
      return Optional.empty();
    }
    if (day.pos == 0) {
      return Optional.of(name).filter(weekly -> rule.getFreq() == Freq.WEEKLY);
    }
    return Optional.ofNullable(NTH.get(day.pos)).map(nth -> nth + " " + name);
  }

  private static Optional<String> monthDay(RecurrenceRule rule, List<Integer> days) {
    int last = days.get(days.size() - 1);
    if (rule.hasPart(Part.BYSETPOS)) {
      return Optional.of(last == 31 ? "last day" : "day " + last + " or the month's last");
    }
    if (days.size() != 1) {
      return Optional.empty();
    }
    if (last > 0) {
      return Optional.of("day " + last);
    }
    boolean quarterly = RhythmRule.cadence(rule) == Cadence.QUARTERLY;
    var span = quarterly ? "quarter" : "month";
    return Optional.of(
        last == -1
            ? "last day of the " + span
            : "%s before the %s ends,".formatted(before(-last - 1), span));
  }

  private static String before(int days) {
    return switch (days) {
      case 1 -> "a day";
      case 7 -> "a week";
      case 14 -> "two weeks";
      default -> days + " days";
    };
  }

  private static String inMonth(RecurrenceRule rule, String day) {
    if (rule.getFreq() != Freq.YEARLY) {
      return day;
    }
    var months = rule.getByPart(Part.BYMONTH);
    return months == null || months.size() != 1
        ? day
        : day + " of " + Month.of(months.get(0) + 1).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
