package io.plumbline.team.slack;

import io.plumbline.slack.Mrkdwn;
import io.plumbline.team.DefaultRhythms;
import io.plumbline.team.Role;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A team in sentences, ready for markup. */
final class TeamWords {
  private static final DateTimeFormatter FALLBACK =
      DateTimeFormatter.ofPattern("EEEE d MMMM HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);

  private TeamWords() {}

  static String name(Team team) {
    return Mrkdwn.escape(team.name());
  }

  static String mentions(Collection<MemberId> members) {
    return members.stream().map(Mrkdwn::member).collect(Collectors.joining(", "));
  }

  /** Product managers and leads, each once. */
  static Set<MemberId> whoRuns(Team team) {
    var who = new LinkedHashSet<>(team.roster().productManagers());
    who.addAll(team.roster().leads());
    return who;
  }

  /** The people by role, a line each; roles that nobody has are left out. */
  static String people(Team team) {
    return team.roster().members().entrySet().stream()
        .filter(role -> !role.getValue().isEmpty())
        .map(role -> "*%s* %s".formatted(plural(role.getKey()), mentions(role.getValue())))
        .collect(Collectors.joining("\n"));
  }

  /** "Sprint 24, day 4 of 10, until Friday 4 December"; before the first, when it begins. */
  static String sprint(Team team, Instant now) {
    var calendar = team.calendar();
    var today = LocalDate.ofInstant(now, calendar.zone());
    var first = team.sprints().firstDay();
    if (today.isBefore(first)) {
      return "Sprint 1 begins on %s.".formatted(DAY.format(first));
    }
    var sprint = team.sprints().sprintAt(today);
    int day = sprint.dayAt(today, calendar);
    var until = DAY.format(calendar.workingDayUpTo(sprint.lastDay()).orElse(sprint.lastDay()));
    return day == 0
        ? "Sprint %d, until %s.".formatted(sprint.number(), until)
        : "Sprint %d, day %d of %d, until %s."
            .formatted(sprint.number(), day, sprint.days(calendar), until);
  }

  /** "Monday to Friday, 09:00 to 17:00, Europe/Berlin". */
  static String hours(Team team) {
    var calendar = team.calendar();
    return "%s, %s to %s, %s"
        .formatted(
            days(calendar.days().stream().sorted().toList()),
            calendar.hours().from(),
            calendar.hours().to(),
            calendar.zone().getId());
  }

  /** A line a ritual: "Retro: monthly, last Thursday 15:00". */
  static String rhythms(Team team) {
    if (team.rhythms().isEmpty()) {
      return "No ritual is in the calendar yet.";
    }
    return team.rhythms().entrySet().stream()
        .map(
            e ->
                "%s: %s"
                    .formatted(e.getKey().title(), DefaultRhythms.say(e.getKey(), e.getValue())))
        .collect(Collectors.joining("\n"));
  }

  /** "A ritual on a day off moves to the next working day." */
  static String shift(Team team) {
    return "A ritual on a day off moves to " + team.calendar().shift().words() + ".";
  }

  /** A moment in the reader's own zone; the fallback names the team's. */
  static String moment(Team team, Instant at) {
    var zone = team.calendar().zone();
    var fallback = FALLBACK.format(at.atZone(zone)) + " (" + zone.getId() + ")";
    return Mrkdwn.date(at, "{date_long_pretty} at {time}", fallback);
  }

  private static String days(List<DayOfWeek> days) {
    boolean inARow =
        days.size() > 2
            && days.get(days.size() - 1).getValue() - days.get(0).getValue() == days.size() - 1;
    return inARow
        ? full(days.get(0)) + " to " + full(days.get(days.size() - 1))
        : days.stream().map(TeamWords::full).collect(Collectors.joining(", "));
  }

  private static String full(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  private static String plural(Role role) {
    return switch (role) {
      case PRODUCT_MANAGER -> "Product managers";
      case LEAD -> "Leads";
      case ENGINEER -> "Engineers";
      case OBSERVER -> "Observers";
    };
  }
}
