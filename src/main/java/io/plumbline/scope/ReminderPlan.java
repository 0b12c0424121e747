package io.plumbline.scope;

import io.plumbline.team.WorkingCalendar;
import io.plumbline.team.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * When somebody is reminded that a request waits for them: after four of the team's working hours
 * and again after eight, in their own working hours (product.md section 4). A late one goes out
 * only if no later one has come due meanwhile.
 */
record ReminderPlan(Instant since, WorkingCalendar calendar) {
  /** The reminders in their order. */
  enum Stage {
    FOUR_HOURS(Duration.ofHours(4)),
    EIGHT_HOURS(Duration.ofHours(8));

    private final Duration waited;

    Stage(Duration waited) {
      this.waited = waited;
    }

    /** For the key of its message. */
    String key() {
      return waited.toHours() + "h";
    }
  }

  /** The reminder that somebody in this zone should have had by now; empty before the first. */
  Optional<Stage> due(Instant now, ZoneId zone) {
    return Optional.of(Stage.EIGHT_HOURS)
        .filter(stage -> !moment(stage, zone).isAfter(now))
        .or(() -> Optional.of(Stage.FOUR_HOURS).filter(stage -> !moment(stage, zone).isAfter(now)));
  }

  /** The next reminder after now; empty after the last. */
  Optional<Instant> next(Instant now, ZoneId zone) {
    var four = moment(Stage.FOUR_HOURS, zone);
    if (four.isAfter(now)) {
      return Optional.of(four);
    }
    return Optional.of(moment(Stage.EIGHT_HOURS, zone)).filter(eight -> eight.isAfter(now));
  }

  /** When that much of the team's working time has passed, and who lives there is at work. */
  private Instant moment(Stage stage, ZoneId zone) {
    var passed = new WorkingTime(calendar).deadline(since, stage.waited);
    return new WorkingTime(calendar.in(zone)).opening(passed);
  }
}
