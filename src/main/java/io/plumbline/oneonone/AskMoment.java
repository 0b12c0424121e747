package io.plumbline.oneonone;

import io.plumbline.team.WorkingCalendar;
import io.plumbline.team.WorkingTime;
import java.time.Instant;
import java.time.ZoneId;

/**
 * When one of the two is asked for topics: the working day before, as their own working day begins.
 * One that is late waits for their hours, and is left out where the talk begins before.
 */
final class AskMoment {
  private final WorkingCalendar calendar;
  private final Instant plannedAt;

  /**
   * @param zone the person's own
   */
  AskMoment(WorkingCalendar team, ZoneId zone, Instant plannedAt) {
    this.calendar = team.in(zone);
    this.plannedAt = plannedAt;
  }

  /** What is to be done. */
  sealed interface Next {
    record Ask() implements Next {}

    record Wait(Instant until) implements Next {}

    record TooLate() implements Next {}
  }

  Next at(Instant now) {
    var moment = dayBefore();
    var from = now.isBefore(moment) ? moment : now;
    var open = new WorkingTime(calendar).opening(from);
    if (!open.isBefore(plannedAt)) {
      return new Next.TooLate();
    }
    return open.isAfter(now) ? new Next.Wait(open) : new Next.Ask();
  }

  private Instant dayBefore() {
    var day = calendar.minusWorkingDays(plannedAt.atZone(calendar.zone()).toLocalDate(), 1);
    return day.atTime(calendar.hours().from()).atZone(calendar.zone()).toInstant();
  }
}
