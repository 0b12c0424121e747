package io.plumbline.retro;

import io.plumbline.team.People;
import io.plumbline.team.Person;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reminds those who have not written, or not voted: each once, and nobody else of them. */
final class RemindMissing {
  private static final Logger log = LoggerFactory.getLogger(RemindMissing.class);

  private final RetroRoom room;
  private final Missing missing;
  private final People people;

  RemindMissing(RetroRoom room, Missing missing, People people) {
    this.room = room;
    this.missing = missing;
    this.people = people;
  }

  /** Where those live who may have to be reminded; asks Slack, so it is for no transaction. */
  Map<MemberId, ZoneId> zones(RetroId id) {
    var retro = room.retros().find(id).filter(Retro::isOpen).orElse(null);
    var team = retro == null ? null : room.teams().find(retro.team()).orElse(null);
    if (retro == null || team == null || !(retro.rules().pace() instanceof Pace.Spread)) {
      return Map.of();
    }
    var zones = new LinkedHashMap<MemberId, ZoneId>();
    missing
        .in(retro, team)
        .forEach(member -> zone(team, member).ifPresent(zone -> zones.put(member, zone)));
    return zones;
  }

  /** Reminds whoever is due of those still missing, and returns when to look again. */
  Instant remind(
      Retro retro,
      Team team,
      Course course,
      Pace.Spread pace,
      Map<MemberId, ZoneId> zones,
      Instant now) {
    var meant = TimePlan.reminder(pace, retro.phase(), team.calendar(), course.begun());
    var look = course.until();
    for (var member : missing.in(retro, team)) {
      var zone = zones.get(member);
      var next =
          zone == null
              ? Optional.<Instant>empty()
              : new ReminderHours(team.calendar(), zone, course, meant).next(now);
      if (next.isPresent() && !next.get().isAfter(now)) {
        room.trail().remind(retro, member);
      } else if (next.isPresent() && next.get().isBefore(look)) {
        look = next.get();
      }
    }
    return look;
  }

  /** Empty for whoever has left; where Slack cannot be asked, the team's zone has to do. */
  private Optional<ZoneId> zone(Team team, MemberId member) {
    try {
      return people.find(team.id().workspace(), member).filter(Person::active).map(Person::zone);
    } catch (RuntimeException e) {
      log.info("cannot look up a member of team={} now: {}", team.id().value(), e.getMessage());
      return Optional.of(team.calendar().zone());
    }
  }
}
