package io.plumbline.schedule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Month;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The rhythms that teams choose from, built so that none leaves a period out. */
public final class Rhythms {
  /** In place of a number: the last such weekday of the month. */
  public static final int LAST = -1;

  private Rhythms() {}

  public static Rhythm weekly(DayOfWeek day, LocalTime at, Duration length) {
    return new Rhythm("FREQ=WEEKLY;BYDAY=" + code(day), at, length);
  }

  public static Rhythm everyWeeks(int weeks, DayOfWeek day, LocalTime at, Duration length) {
    return weeks == 1
        ? weekly(day, at, length)
        : new Rhythm("FREQ=WEEKLY;INTERVAL=" + weeks + ";BYDAY=" + code(day), at, length);
  }

  /** The weekday on which an interval of weeks begins, taken from the anchor (a sprint's start). */
  public static Rhythm everySprint(int weeks, LocalTime at, Duration length) {
    return new Rhythm("FREQ=WEEKLY;INTERVAL=" + weeks, at, length);
  }

  /** The {@code nth} such weekday of each month; the fifth is the last, so that each has one. */
  public static Rhythm monthlyNth(int nth, DayOfWeek day, LocalTime at, Duration length) {
    return new Rhythm("FREQ=MONTHLY;BYDAY=" + nth(nth) + code(day), at, length);
  }

  /** The day of each month, or the month's last where it has fewer days. */
  public static Rhythm monthlyOnDay(int day, LocalTime at, Duration length) {
    return new Rhythm("FREQ=MONTHLY;" + monthDay(day), at, length);
  }

  /** The {@code nth} such weekday in the first month of each quarter. */
  public static Rhythm quarterlyNth(
      int nth, DayOfWeek day, Month yearStart, LocalTime at, Duration length) {
    var rule = "FREQ=MONTHLY;BYMONTH=" + months(yearStart, 0) + ";BYDAY=" + nth(nth) + code(day);
    return new Rhythm(rule, at, length);
  }

  /** So many days, 0 to 27, before the last day of each quarter. */
  public static Rhythm beforeQuarterEnd(int days, Month yearStart, LocalTime at, Duration length) {
    if (days < 0 || days > 27) {
      throw new IllegalArgumentException("0 to 27 days before the quarter ends, not " + days);
    }
    var rule = "FREQ=MONTHLY;BYMONTH=" + months(yearStart, 2) + ";BYMONTHDAY=-" + (days + 1);
    return new Rhythm(rule, at, length);
  }

  /** The same date each year; 29 February is the 28th in other years. */
  public static Rhythm yearly(Month month, int day, LocalTime at, Duration length) {
    var rule = "FREQ=YEARLY;BYMONTH=" + month.getValue() + ";" + monthDay(day);
    return new Rhythm(rule, at, length);
  }

  private static String nth(int nth) {
    if (nth != LAST && (nth < 1 || nth > 5)) {
      throw new IllegalArgumentException("the first to the fifth, or the last, not " + nth);
    }
    return Integer.toString(nth == 5 ? LAST : nth);
  }

  private static String monthDay(int day) {
    if (day < 1 || day > 31) {
      throw new IllegalArgumentException("a month has days 1 to 31, not " + day);
    }
    if (day <= 28) {
      return "BYMONTHDAY=" + day;
    }
    var days = IntStream.rangeClosed(28, day).mapToObj(Integer::toString);
    return "BYMONTHDAY=" + days.collect(Collectors.joining(",")) + ";BYSETPOS=-1";
  }

  private static String months(Month yearStart, int monthOfQuarter) {
    return IntStream.range(0, 4)
        .map(quarter -> yearStart.plus(3L * quarter + monthOfQuarter).getValue())
        .sorted()
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(","));
  }

  private static String code(DayOfWeek day) {
    return day.name().substring(0, 2);
  }
}
