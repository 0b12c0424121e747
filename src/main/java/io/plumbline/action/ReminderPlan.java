package io.plumbline.action;

import io.plumbline.team.WorkingCalendar;
import io.plumbline.team.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * When the owner of an action is reminded: two working days before it is due and on the day, in the
 * working hours of the team where the owner lives. A reminder that is late waits for such hours,
 * and goes out only if no later one has come due meanwhile.
 */
public final class ReminderPlan {
  private static final int WORKING_DAYS_BEFORE = 2;

  /** Longer after the due day nobody is reminded any more; Home and the list still show it. */
  private static final Duration LATEST = Duration.ofDays(7);

  private final Reminding reminding;
  private final WorkingCalendar calendar;
  private final WorkingTime workingTime;

  /**
   * @param zone the owner's own
   */
  public ReminderPlan(Reminding reminding, WorkingCalendar team, ZoneId zone) {
    this.reminding = reminding;
    this.calendar = team.in(zone);
    this.workingTime = new WorkingTime(calendar);
  }

  /** What is to be done at a moment. */
  public sealed interface Next {
    /** Nothing yet: look again then. */
    record Wait(Instant until) implements Next {}

    /** Remind the owner now. */
    record Send(Reminder reminder) implements Next {}

    /** No reminder is left. */
    record Over() implements Next {}

    /** When to look again; empty where there is nothing to wait for. */
    default Optional<Instant> waitUntil() {
      return this instanceof Wait wait ? Optional.of(wait.until()) : Optional.empty();
    }
  }

  public Next at(Instant now) {
    var due = moment(Reminder.DUE);
    if (reminding.last() == Reminder.DUE) {
      return new Next.Over();
    }
    if (now.isBefore(due)) {
      return beforeDueDay(now, due);
    }
    boolean isStale = now.isAfter(due.plus(LATEST));
    return isStale || isOlderThanTerms(due) ? new Next.Over() : sendWhenAtWork(now, Reminder.DUE);
  }

  private Next beforeDueDay(Instant now, Instant due) {
    var soon = moment(Reminder.SOON);
    if (reminding.last() != null || isOlderThanTerms(soon)) {
      return new Next.Wait(due);
    }
    if (now.isBefore(soon)) {
      return new Next.Wait(soon);
    }
    return workingTime.opening(now).isBefore(due)
        ? sendWhenAtWork(now, Reminder.SOON)
        : new Next.Wait(due);
  }

  private Next sendWhenAtWork(Instant now, Reminder reminder) {
    var open = workingTime.opening(now);
    return open.isAfter(now) ? new Next.Wait(open) : new Next.Send(reminder);
  }

  /** Whoever agreed to something after the moment to be reminded of it needs no reminder. */
  private boolean isOlderThanTerms(Instant moment) {
    return !moment.isAfter(reminding.agreedAt());
  }

  private Instant moment(Reminder reminder) {
    return day(reminder).atTime(calendar.hours().from()).atZone(calendar.zone()).toInstant();
  }

  private LocalDate day(Reminder reminder) {
    var due = reminding.action().due();
    return switch (reminder) {
      case SOON -> calendar.minusWorkingDays(due, WORKING_DAYS_BEFORE);
      case DUE -> calendar.workingDayUpTo(due).orElse(due);
    };
  }
}
