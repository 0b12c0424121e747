package io.plumbline.schedule;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.IsoFields;

/**
 * The span of days in which a ritual takes place at most once. Its key, never an instant, is what
 * makes two occurrences the same one.
 *
 * @param key {@code 2026-W48}, {@code 2026-11}, {@code 2026-Q4}, {@code 2026}, {@code 2026-11-26}
 *     or {@code sprint:2026-11-16}
 * @param first its first day
 * @param last its last day
 */
public record Period(String key, LocalDate first, LocalDate last) {
  public Period {
    if (key.isBlank() || key.length() > 32 || last.isBefore(first)) {
      throw new IllegalArgumentException("no period: " + key + " " + first + ".." + last);
    }
  }

  public static Period day(LocalDate day) {
    return new Period(day.toString(), day, day);
  }

  /** The ISO week, Monday to Sunday; around New Year its year may differ from the day's. */
  public static Period week(LocalDate day) {
    int year = day.get(IsoFields.WEEK_BASED_YEAR);
    int week = day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    var monday = day.minusDays(day.getDayOfWeek().getValue() - 1L);
    return new Period(year + (week < 10 ? "-W0" : "-W") + week, monday, monday.plusDays(6));
  }

  public static Period month(LocalDate day) {
    var first = day.withDayOfMonth(1);
    return new Period(YearMonth.from(day).toString(), first, first.plusMonths(1).minusDays(1));
  }

  /**
   * The quarter of a fiscal year that begins with {@code yearStart}. A fiscal year is named for the
   * calendar year in which it begins: with a start in April, February 2027 is in {@code 2026-Q4}.
   */
  public static Period quarter(LocalDate day, Month yearStart) {
    int monthsIn = Math.floorMod(day.getMonthValue() - yearStart.getValue(), 12);
    int quarter = monthsIn / 3;
    var first = day.withDayOfMonth(1).minusMonths(monthsIn % 3);
    int year = first.minusMonths(3L * quarter).getYear();
    return new Period(year + "-Q" + (quarter + 1), first, first.plusMonths(3).minusDays(1));
  }

  public static Period year(LocalDate day) {
    var first = day.withDayOfYear(1);
    return new Period(Integer.toString(day.getYear()), first, first.plusYears(1).minusDays(1));
  }

  /**
   * A sprint, named by its first day: a sprint's number changes when the team moves the day from
   * which it counts, and a number that returns would look like a period already held.
   */
  public static Period sprint(LocalDate first, LocalDate last) {
    return new Period("sprint:" + first, first, last);
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }
}
