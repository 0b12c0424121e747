package io.plumbline.slack;

import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Parts of sentences that many views say: who, when, which day. */
public final class Phrases {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM 'at' HH:mm 'UTC'", Locale.ENGLISH);
  private static final DateTimeFormatter IN_ZONE =
      DateTimeFormatter.ofPattern("EEEE d MMMM HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  private Phrases() {}

  /** {@code Lena, Luis or Eli}. */
  public static String oneOf(Collection<MemberId> members) {
    return joined(members, " or ");
  }

  /** {@code Lena, Luis and Eli}. */
  public static String allOf(Collection<MemberId> members) {
    return joined(members, " and ");
  }

  /** Product managers and leads, each once, as a choice. */
  public static String planners(Team team) {
    return oneOf(team.roster().whoRunsRituals());
  }

  /** Those of them who are there; all of them where nobody is. */
  public static String planners(Team team, Collection<MemberId> away) {
    var there =
        team.roster().whoRunsRituals().stream().filter(each -> !away.contains(each)).toList();
    return there.isEmpty() ? planners(team) : oneOf(there);
  }

  private static String joined(Collection<MemberId> members, String beforeLast) {
    var names = members.stream().map(Mrkdwn::member).toList();
    return joined(names, beforeLast);
  }

  private static String joined(List<String> names, String beforeLast) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + beforeLast + names.get(last);
  }

  /** The person as the viewer would call them: {@code You}, or their name. */
  public static String who(MemberId member, MemberId viewer) {
    return member.equals(viewer) ? "You" : Mrkdwn.member(member);
  }

  /** A moment in the reader's own zone: {@code Today at 10:42}. */
  public static String when(Instant at) {
    return Mrkdwn.date(
        at, "{date_short_pretty} at {time}", MOMENT.format(at.atOffset(ZoneOffset.UTC)));
  }

  /** A moment in the reader's own zone; what is read without Slack names the team's. */
  public static String moment(Instant at, Team team) {
    var zone = team.calendar().zone();
    var fallback = IN_ZONE.format(at.atZone(zone)) + " (" + zone.getId() + ")";
    return Mrkdwn.date(at, "{date_short_pretty} at {time}", fallback);
  }

  /** {@code Friday 27 November}. */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** {@code 27 November 2026}, for what may lie years back. */
  public static String date(LocalDate day) {
    return DATE.format(day);
  }

  public static String name(Team team) {
    return Mrkdwn.escape(team.name());
  }

  /** What somebody typed, on one line and slanted. */
  public static String quoted(String typed) {
    return "_" + Mrkdwn.escape(typed.replace('\n', ' ')) + "_";
  }
}
