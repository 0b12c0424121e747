package io.plumbline.team;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * When a team works.
 *
 * @param zone the zone in which all its times are meant
 * @param days the days of the week on which it works, at least one
 * @param holidays the days on which it does not, with their names
 * @param shift where a ritual goes whose day is none of its working days
 */
public record WorkingCalendar(
    ZoneId zone,
    Set<DayOfWeek> days,
    WorkingHours hours,
    SortedMap<LocalDate, String> holidays,
    Shift shift) {
  private static final int LONGEST_BREAK = 366;

  public WorkingCalendar {
    if (days.isEmpty()) {
      throw new IllegalArgumentException("a team works on at least one day of the week");
    }
    days = Set.copyOf(days);
    holidays = Collections.unmodifiableSortedMap(new TreeMap<>(holidays));
  }

  public boolean isWorkingDay(LocalDate day) {
    return days.contains(day.getDayOfWeek()) && !holidays.containsKey(day);
  }

  /** The first working day on or after the day; empty where the next year has none. */
  public Optional<LocalDate> workingDayFrom(LocalDate day) {
    return Stream.iterate(day, next -> next.plusDays(1))
        .limit(LONGEST_BREAK)
        .filter(this::isWorkingDay)
        .findFirst();
  }

  /** The last working day on or before the day; empty where the past year has none. */
  public Optional<LocalDate> workingDayUpTo(LocalDate day) {
    return Stream.iterate(day, previous -> previous.minusDays(1))
        .limit(LONGEST_BREAK)
        .filter(this::isWorkingDay)
        .findFirst();
  }

  /**
   * The day on which a ritual meant for {@code day} takes place: the day itself where it is a
   * working day, or where there is no other within a year.
   */
  public LocalDate moved(LocalDate day) {
    var moved =
        switch (shift) {
          case NEXT -> workingDayFrom(day);
          case PREVIOUS -> workingDayUpTo(day);
        };
    return moved.orElse(day);
  }

  /** The {@code count}th working day after the day (not counting the day itself); 0 is the day. */
  public LocalDate plusWorkingDays(LocalDate day, int count) {
    var at = day;
    for (int i = 0; i < count; i++) {
      var after = at.plusDays(1);
      at = workingDayFrom(after).orElse(after);
    }
    return at;
  }

  /** The same days and hours for somebody who lives in another zone. */
  public WorkingCalendar in(ZoneId otherZone) {
    return new WorkingCalendar(otherZone, days, hours, holidays, shift);
  }

  /** How many working days there are from the one day to the other, both included. */
  public int workingDaysBetween(LocalDate first, LocalDate last) {
    return (int) first.datesUntil(last.plusDays(1)).filter(this::isWorkingDay).count();
  }
}
