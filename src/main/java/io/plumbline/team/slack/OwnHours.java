package io.plumbline.team.slack;

import io.plumbline.slack.Mrkdwn;
import io.plumbline.team.OutOfHours;
import io.plumbline.team.People;
import io.plumbline.team.Person;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says for whom a ritual of the team lies outside of their own working hours. */
final class OwnHours {
  private static final Logger log = LoggerFactory.getLogger(OwnHours.class);

  private static final int MOST_NAMES = 10;

  private final People people;
  private final InstantSource clock;

  OwnHours(People people, InstantSource clock) {
    this.people = people;
    this.clock = clock;
  }

  /** A line a ritual; empty where everybody is at work, or Slack does not say where they live. */
  String lines(Team team) {
    return String.join("\n", each(team));
  }

  /** The lines that a change of the team has brought; empty where it has brought none. */
  String news(Team before, Team team) {
    var known = each(before);
    return each(team).stream()
        .filter(line -> !known.contains(line))
        .collect(Collectors.joining("\n"));
  }

  private List<String> each(Team team) {
    return OutOfHours.of(team, zones(team), clock.instant()).stream().map(OwnHours::line).toList();
  }

  private Map<MemberId, ZoneId> zones(Team team) {
    try {
      return people.all(team.id().workspace(), team.roster().everyone()).values().stream()
          .collect(Collectors.toMap(Person::id, Person::zone));
    } catch (RuntimeException e) {
      log.info("cannot look up where team={} lives: {}", team.id().value(), e.getMessage());
      return Map.of();
    }
  }

  /** {@code Retro is outside of working hours for Noor (19:30)}. */
  private static String line(OutOfHours outside) {
    var names =
        outside.begins().entrySet().stream()
            .limit(MOST_NAMES)
            .map(each -> "%s (%s)".formatted(Mrkdwn.member(each.getKey()), each.getValue()))
            .collect(Collectors.joining(", "));
    int more = outside.begins().size() - MOST_NAMES;
    return "%s is outside of working hours for %s%s."
        .formatted(outside.ritual().title(), names, more > 0 ? " and " + more + " more" : "");
  }
}
