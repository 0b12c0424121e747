package io.plumbline.team;

import io.plumbline.schedule.RecurrenceDays;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** A calendar of holidays as a file: iCalendar, with whole-day events. */
public final class HolidayFile {
  /** What came of reading a file. */
  public sealed interface Outcome {
    /** The days off, with their names. */
    record Holidays(SortedMap<LocalDate, String> days) implements Outcome {
      public Holidays {
        days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
      }
    }

    /** Why the file was not taken, as a sentence that says what to do. */
    record Refused(String sentence) implements Outcome {}
  }

  /** The most bytes of a file that is read. */
  public static final int LARGEST = 1024 * 1024;

  public static final Outcome.Refused TOO_LARGE =
      new Outcome.Refused("That file is larger than 1 MB. Choose one with holidays only.");

  private static final int MOST_DAYS = 1_000;
  private static final int YEARS_BACK = 1;
  private static final int YEARS_AHEAD = 5;

  /** How many steps all repetitions of a file may take together. */
  private static final int MOST_STEPS = 100_000;

  private final TreeMap<LocalDate, String> days = new TreeMap<>();
  private final LocalDate from;
  private final LocalDate until;
  private int steps;

  private HolidayFile(LocalDate today) {
    this.from = today.minusYears(YEARS_BACK);
    this.until = today.plusYears(YEARS_AHEAD);
  }

  /** The holidays from a year before {@code today} to five years after, repetitions included. */
  public static Outcome parse(byte[] bytes, LocalDate today) {
    if (bytes.length > LARGEST) {
      return TOO_LARGE;
    }
    try {
      return new HolidayFile(today).read(new String(bytes, StandardCharsets.UTF_8));
    } catch (Unreadable | DateTimeException | IllegalArgumentException | ArithmeticException e) {
      return new Outcome.Refused(
          "An event in that file has a date or a repetition that cannot be read."
              + " Export the calendar again, or choose another.");
    }
  }

  private Outcome read(String text) {
    var events = ICalendarEvents.read(text);
    if (events.isEmpty()) {
      return new Outcome.Refused("That is no calendar. Choose an iCalendar file (.ics).");
    }
    for (var event : events.get()) {
      add(event);
      if (days.size() > MOST_DAYS) {
        return new Outcome.Refused(
            "That calendar has more than 1,000 days off. Choose one with public holidays only.");
      }
    }
    return days.isEmpty()
        ? new Outcome.Refused("That calendar has no whole-day event from last year on.")
        : new Outcome.Holidays(days);
  }

  private void add(ICalendarEvents.Event event) {
    if (event.rule().isEmpty()) {
      take(event, event.first());
      return;
    }
    var starts = RecurrenceDays.startingAt(event.first(), event.rule());
    while (starts.hasNext() && !starts.peek().isAfter(until) && days.size() <= MOST_DAYS) {
      if (++steps > MOST_STEPS) {
        throw new Unreadable();
      }
      take(event, starts.next());
    }
  }

  private void take(ICalendarEvents.Event event, LocalDate start) {
    if (event.except().contains(start)) {
      return;
    }
    for (int i = 0; i < event.days(); i++) {
      var day = start.plusDays(i);
      if (!day.isBefore(from) && !day.isAfter(until)) {
        days.putIfAbsent(day, event.summary());
      }
    }
  }

  /** The file asks for more work than any list of holidays. */
  private static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
