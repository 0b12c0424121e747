package io.plumbline.team;

import java.time.LocalDate;

/** One sprint of a team, from its first day to its last, both included. */
public record Sprint(int number, LocalDate firstDay, LocalDate lastDay) {
  /**
   * Which working day of the sprint it is, from 1: "day 4 of 10". A day off counts as the working
   * day before it; 0 before the first.
   */
  public int dayAt(LocalDate day, WorkingCalendar calendar) {
    if (day.isBefore(firstDay)) {
      return 0;
    }
    return calendar.workingDaysBetween(firstDay, day.isAfter(lastDay) ? lastDay : day);
  }

  /** How many working days it has. */
  public int days(WorkingCalendar calendar) {
    return calendar.workingDaysBetween(firstDay, lastDay);
  }
}
