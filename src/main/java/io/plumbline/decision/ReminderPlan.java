package io.plumbline.decision;

import io.plumbline.team.WorkingCalendar;
import io.plumbline.team.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * When a product manager is reminded of a decision that they have not answered: after 4 and 8
 * working hours, and on the second, third and fifth day, each in their own working hours. After the
 * last, Home and the next 1:1 remember it.
 */
public final class ReminderPlan {
  /** How much working time has passed at each. */
  static final List<Duration> AFTER =
      List.of(
          Duration.ofHours(4),
          Duration.ofHours(8),
          Duration.ofHours(16),
          Duration.ofHours(24),
          Duration.ofHours(40));

  private final Instant since;
  private final WorkingTime time;

  /**
   * @param since when they were told
   * @param zone their own
   */
  public ReminderPlan(Instant since, WorkingCalendar team, ZoneId zone) {
    this.since = since;
    this.time = new WorkingTime(team.in(zone));
  }

  /**
   * How many reminders they should have had by now; fewer than have come due while they are not at
   * work.
   *
   * @param had how many they have had
   */
  int due(int had, Instant now) {
    return time.isOpen(now) ? Math.max(had, passed(now)) : had;
  }

  /** When to look again; empty where no reminder is left. */
  Optional<Instant> next(int had, Instant now) {
    if (passed(now) > had) {
      return Optional.of(time.opening(now));
    }
    return had < AFTER.size() ? Optional.of(moment(AFTER.get(had))) : Optional.empty();
  }

  private int passed(Instant now) {
    return (int) AFTER.stream().filter(after -> !moment(after).isAfter(now)).count();
  }

  private Instant moment(Duration after) {
    return time.opening(time.deadline(since, after));
  }
}
