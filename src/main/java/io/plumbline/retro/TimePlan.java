package io.plumbline.retro;

import io.plumbline.team.Team;
import io.plumbline.team.WorkingCalendar;
import io.plumbline.team.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/** How long each part of a retro takes: by shares of one session, or by working days. */
final class TimePlan {
  /**
   * The shares are minutes of a usual session. Talk gets the most, since it is what people came
   * for; writing takes twelve minutes for what one remembers of a month; votes are quick.
   */
  private static final int LAST_TIME_SHARE = 4;

  private TimePlan() {}

  private static int share(Retro.Phase phase) {
    return switch (phase) {
      case COLLECTING -> 12;
      case GROUPING -> 5;
      case VOTING -> 4;
      case DISCUSSING -> 20;
      case CLOSED -> 0;
    };
  }

  private static int days(Pace.Spread pace, Retro.Phase phase) {
    return switch (phase) {
      case COLLECTING -> pace.collectDays();
      case GROUPING -> pace.groupDays();
      case VOTING -> pace.voteDays();
      case DISCUSSING -> pace.discussDays();
      case CLOSED -> 0;
    };
  }

  /**
   * @param lastTime whether there are actions of earlier retros to go through first; where the
   *     retro is spread they stand above the cards, since nobody waits there for anybody
   */
  static Course opening(Pace pace, Team team, Instant at, boolean lastTime) {
    if (pace instanceof Pace.Spread spread) {
      return spread(spread, Retro.Phase.COLLECTING, team.calendar(), at);
    }
    var end = at.plus(((Pace.Live) pace).lengthFor(team));
    return lastTime ? lastTime(at, end) : phase(Retro.Phase.COLLECTING, at, end);
  }

  /** The next phase, from {@code at} on, in what is left of the time. */
  static Course entering(
      Retro.Phase phase, Pace pace, Team team, Instant at, Instant end, int topicsLeft) {
    if (phase == Retro.Phase.CLOSED) {
      return new Course(false, at, at, end, false, null);
    }
    if (pace instanceof Pace.Spread spread) {
      return spread(spread, phase, team.calendar(), at);
    }
    return phase == Retro.Phase.DISCUSSING ? topic(at, end, topicsLeft) : phase(phase, at, end);
  }

  /** A topic gets an equal part of what is left. */
  static Course topic(Instant at, Instant end, int topicsLeft) {
    var course = running(at, left(at, end).dividedBy(Math.max(1, topicsLeft)), end, false);
    return topicsLeft == 0 ? course.untimed() : course;
  }

  /** The moment about which people are reminded: a working day before the deadline, or half-way. */
  static Instant reminder(Pace.Spread pace, Retro.Phase phase, WorkingCalendar team, Instant at) {
    int days = days(pace, phase);
    var day = workingDay(team);
    var before = days > 1 ? day.multipliedBy(days - 1) : day.dividedBy(2);
    return new WorkingTime(team).deadline(at, before);
  }

  private static Course spread(
      Pace.Spread pace, Retro.Phase phase, WorkingCalendar team, Instant at) {
    var all = workingDay(team).multipliedBy(days(pace, phase));
    var until = new WorkingTime(team).deadline(at, all);
    // looked at once at the beginning: that look plans the reminders
    return Course.running(false, at, until, until).lookingAt(at);
  }

  private static Course lastTime(Instant at, Instant end) {
    int all = LAST_TIME_SHARE + sharesFrom(Retro.Phase.COLLECTING);
    return running(at, left(at, end).multipliedBy(LAST_TIME_SHARE).dividedBy(all), end, true);
  }

  private static Course phase(Retro.Phase phase, Instant at, Instant end) {
    var time = left(at, end).multipliedBy(share(phase)).dividedBy(sharesFrom(phase));
    return running(at, time, end, false);
  }

  private static Course running(Instant at, Duration time, Instant end, boolean lastTime) {
    var minutes = Duration.ofMinutes(time.plusSeconds(30).toMinutes());
    var least = Course.TWO_MINUTES;
    var until = at.plus(minutes.compareTo(least) < 0 ? least : minutes);
    return Course.running(lastTime, at, until, end);
  }

  private static int sharesFrom(Retro.Phase first) {
    return Arrays.stream(Retro.Phase.values())
        .filter(phase -> phase.compareTo(first) >= 0)
        .mapToInt(TimePlan::share)
        .sum();
  }

  private static Duration left(Instant at, Instant end) {
    return at.isBefore(end) ? Duration.between(at, end) : Duration.ZERO;
  }

  private static Duration workingDay(WorkingCalendar team) {
    return Duration.between(team.hours().from(), team.hours().to());
  }
}
