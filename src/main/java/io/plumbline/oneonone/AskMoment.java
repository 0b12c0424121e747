package io.plumbline.oneonone;

import io.plumbline.team.WorkingCalendar;
import io.plumbline.team.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * When one of the two is asked for topics: the working day before, as their own working day begins.
 * One that is late waits for their hours, and is left out where the talk is at hand by then.
 */
final class AskMoment {
  /** Later nobody writes topics any more: the agenda is there. */
  private static final Duration AT_HAND = Duration.ofMinutes(30);

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

  /**
   * @param back when they are there again; not after now where they are
   */
  Next at(Instant now, Instant back) {
    var open = new WorkingTime(calendar).opening(latest(now, back, dayBefore()));
    if (open.isAfter(plannedAt.minus(AT_HAND))) {
      return new Next.TooLate();
    }
    return open.isAfter(now) ? new Next.Wait(open) : new Next.Ask();
  }

  private static Instant latest(Instant... moments) {
    return Stream.of(moments).max(Comparator.naturalOrder()).orElseThrow();
  }

  private Instant dayBefore() {
    var day = calendar.minusWorkingDays(plannedAt.atZone(calendar.zone()).toLocalDate(), 1);
    return day.atTime(calendar.hours().from()).atZone(calendar.zone()).toInstant();
  }
}
