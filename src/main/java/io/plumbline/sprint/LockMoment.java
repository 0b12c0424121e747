package io.plumbline.sprint;

import io.plumbline.team.Team;
import java.time.Instant;
import java.util.Optional;

/**
 * When the clock locks a sprint: on the first of its working days on which the time still comes.
 */
public final class LockMoment {
  private final SprintRoom room;

  public LockMoment(SprintRoom room) {
    this.room = room;
  }

  /** The moment after {@code now}; empty where the button locks, or no such day is left. */
  static Optional<Instant> after(Instant now, SprintPlan plan, SprintRules rules, Team team) {
    if (plan.isLocked() || rules.locking() != SprintRules.Locking.CLOCK) {
      return Optional.empty();
    }
    var calendar = team.calendar();
    var sprint = plan.sprint();
    return sprint
        .firstDay()
        .datesUntil(sprint.lastDay().plusDays(1))
        .filter(calendar::isWorkingDay)
        .map(day -> day.atTime(rules.lockAt()).atZone(calendar.zone()).toInstant())
        .filter(moment -> moment.isAfter(now))
        .findFirst();
  }

  /** Has the plan woken at the moment that its team's rules name now. */
  void plan(Team team, SprintPlan plan) {
    var moment = after(room.now(), plan, room.shelves().rules().of(team.id()), team);
    room.shelves().plans().wakeAt(plan.id(), moment.orElse(null));
    moment.ifPresentOrElse(at -> room.trail().alarm(plan, at), () -> room.trail().noAlarm(plan));
  }
}
