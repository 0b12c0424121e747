package io.plumbline.team;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/** Arithmetic in a team's working hours: deadlines, and how long something has really waited. */
public final class WorkingTime {
  private static final Duration LONGEST = Duration.ofHours(5_000);

  private final WorkingCalendar calendar;

  public WorkingTime(WorkingCalendar calendar) {
    this.calendar = calendar;
  }

  /**
   * The moment at which that much working time has passed since {@code from}. A deadline that falls
   * on the end of a day is the end of that day, not the beginning of the next.
   */
  public Instant deadline(Instant from, Duration working) {
    if (working.isNegative() || working.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("0 to 5000 working hours, not " + working);
    }
    var left = working;
    var day = dayOf(from);
    while (true) {
      day = calendar.workingDayFrom(day).orElse(day);
      var begin = later(opens(day), from);
      var open = length(begin, closes(day));
      if (open.compareTo(left) >= 0) {
        return begin.plus(left);
      }
      left = left.minus(open);
      day = day.plusDays(1);
    }
  }

  /** How much working time lies between the two; zero where the second is not after the first. */
  public Duration between(Instant from, Instant until) {
    var total = Duration.ZERO;
    for (var day = dayOf(from); !opens(day).isAfter(until); day = day.plusDays(1)) {
      if (calendar.isWorkingDay(day)) {
        total = total.plus(length(later(opens(day), from), earlier(closes(day), until)));
      }
    }
    return total;
  }

  /** Whether people of the team are at work at that moment. */
  public boolean isOpen(Instant at) {
    var day = dayOf(at);
    return calendar.isWorkingDay(day) && !at.isBefore(opens(day)) && at.isBefore(closes(day));
  }

  /** The first moment from then on at which people are at work. */
  public Instant opening(Instant from) {
    var day = calendar.workingDayFrom(dayOf(from)).orElse(dayOf(from));
    if (!from.isBefore(closes(day))) {
      day = calendar.workingDayFrom(day.plusDays(1)).orElse(day.plusDays(1));
    }
    return later(opens(day), from);
  }

  private LocalDate dayOf(Instant at) {
    return at.atZone(calendar.zone()).toLocalDate();
  }

  private Instant opens(LocalDate day) {
    return at(day, calendar.hours().from());
  }

  private Instant closes(LocalDate day) {
    return at(day, calendar.hours().to());
  }

  private Instant at(LocalDate day, LocalTime time) {
    return ZonedDateTime.of(day, time, calendar.zone()).toInstant();
  }

  private static Duration length(Instant from, Instant to) {
    return from.isBefore(to) ? Duration.between(from, to) : Duration.ZERO;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
