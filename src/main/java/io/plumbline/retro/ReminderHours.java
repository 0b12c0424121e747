package io.plumbline.retro;

import io.plumbline.team.WorkingCalendar;
import io.plumbline.team.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * When one person may be reminded of a phase: from the moment meant for all on, in the team's
 * working hours where that person lives, and not in the last hour, which would be a rush.
 */
final class ReminderHours {
  private static final Duration RUSH = Duration.ofHours(1);

  private final WorkingTime own;
  private final Instant first;
  private final Instant last;

  /**
   * @param meant the moment for those whose working hours it falls in
   */
  ReminderHours(WorkingCalendar team, ZoneId zone, Course course, Instant meant) {
    this.own = new WorkingTime(team.in(zone));
    this.last = course.until().minus(RUSH);
    this.first = own.opening(meant).isAfter(last) ? earlier(course, meant) : meant;
  }

  /** The next moment from {@code now} on; empty where there is none any more. */
  Optional<Instant> next(Instant now) {
    var open = own.opening(now.isBefore(first) ? first : now);
    return open.isAfter(last) ? Optional.empty() : Optional.of(open);
  }

  /**
   * Whose day begins only after the deadline is reminded the day before: a working hour before the
   * moment, or as the phase begins.
   */
  private Instant earlier(Course course, Instant meant) {
    var at = meant.minus(RUSH);
    while (at.isAfter(course.begun()) && !own.isOpen(at)) {
      at = at.minus(RUSH);
    }
    return at.isBefore(course.begun()) ? course.begun() : at;
  }
}
