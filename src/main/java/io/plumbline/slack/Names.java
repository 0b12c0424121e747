package io.plumbline.slack;

import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/** People, teams and days as they stand in sentences. */
public final class Names {
  private static final DateTimeFormatter FALLBACK =
      DateTimeFormatter.ofPattern("EEEE d MMMM HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);

  private Names() {}

  public static String of(Team team) {
    return Mrkdwn.escape(team.name());
  }

  /** "A, B and C". */
  public static String and(Collection<MemberId> members) {
    return joined(members, " and ");
  }

  /** "A, B or C". */
  public static String or(Collection<MemberId> members) {
    return joined(members, " or ");
  }

  /** Product managers and leads, each once, as a choice. */
  public static String planners(Team team) {
    var all = new LinkedHashSet<>(team.roster().productManagers());
    all.addAll(team.roster().leads());
    return or(all);
  }

  /** "You", or the person. */
  public static String whoever(MemberId member, MemberId viewer) {
    return member.equals(viewer) ? "You" : Mrkdwn.member(member);
  }

  /** A moment in the reader's own zone; the fallback names the team's. */
  public static String moment(Instant at, Team team) {
    var zone = team.calendar().zone();
    var fallback = FALLBACK.format(at.atZone(zone)) + " (" + zone.getId() + ")";
    return Mrkdwn.date(at, "{date_short_pretty} at {time}", fallback);
  }

  /** "Friday 27 November". */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  private static String joined(Collection<MemberId> members, String last) {
    List<String> names = members.stream().map(Mrkdwn::member).toList();
    int most = names.size() - 1;
    return most < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, most)) + last + names.get(most);
  }
}
