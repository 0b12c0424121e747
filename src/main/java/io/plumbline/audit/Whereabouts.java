package io.plumbline.audit;

import io.plumbline.team.People;
import io.plumbline.team.Person;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where those are whom an audit asks: with the team and with Slack still, and in which zone. */
final class Whereabouts {
  private static final Logger log = LoggerFactory.getLogger(Whereabouts.class);

  private final Team team;
  private final Set<MemberId> members;
  private final @Nullable Map<MemberId, Person> known;

  private Whereabouts(Team team, @Nullable Map<MemberId, Person> known) {
    this.team = team;
    this.members = team.roster().everyone();
    this.known = known;
  }

  /** Asks Slack, so it is for no transaction; where it cannot be asked, nobody has left it. */
  static Whereabouts ask(People people, Team team, List<Invitation> invitations) {
    try {
      var asked = invitations.stream().map(Invitation::member).toList();
      return new Whereabouts(team, people.all(team.id().workspace(), asked));
    } catch (RuntimeException e) {
      log.info(
          "cannot look up whom an audit of team={} asks: {}", team.id().value(), e.getMessage());
      return new Whereabouts(team, null);
    }
  }

  /** Slack or the team: an answer of theirs would not be taken any more. */
  boolean hasLeft(MemberId member) {
    return !members.contains(member) || (known != null && !isActive(known.get(member)));
  }

  private static boolean isActive(@Nullable Person person) {
    return person != null && person.active();
  }

  /** The team's where Slack does not say. */
  ZoneId zone(MemberId member) {
    var person = known == null ? null : known.get(member);
    return person == null ? team.calendar().zone() : person.zone();
  }
}
