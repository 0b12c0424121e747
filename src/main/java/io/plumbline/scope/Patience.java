package io.plumbline.scope;

import io.plumbline.team.Absence;
import io.plumbline.team.People;
import io.plumbline.team.Person;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Follows a request while it waits: shows it to whoever can decide, reminds them, and knows when to
 * look again.
 */
final class Patience {
  private final ScopeRoom room;

  Patience(ScopeRoom room) {
    this.room = room;
  }

  /** Where people live; who is not known lives where the team does. */
  static Map<MemberId, ZoneId> zones(People people, Team team) {
    return team.roster().everyone().stream()
        .collect(
            Collectors.toMap(
                member -> member,
                member ->
                    people
                        .find(team.id().workspace(), member)
                        .map(Person::zone)
                        .orElse(team.calendar().zone())));
  }

  /** Shows it to those who can decide now, or says that nobody can. */
  void show(Team team, ScopeRequest request) {
    var deciders = room.deciders(team, request.requester());
    room.trail().showTo(deciders.members(), request);
    if (deciders.isEmpty() && request.isOpen()) {
      room.trail().showStuck(team, request);
    }
  }

  /** Reminds whoever it has waited for long enough. */
  void remind(Team team, ScopeRequest request, Map<MemberId, ZoneId> zones) {
    var plan = new ReminderPlan(request.versionAt(), team.calendar());
    for (var member : undecided(team, request)) {
      var zone = zones.getOrDefault(member, team.calendar().zone());
      plan.due(room.now(), zone)
          .ifPresent(
              stage ->
                  room.trail().remind(member, request, stage.key() + "-v" + request.version()));
    }
  }

  /** Has it woken when there is something to do next. */
  void plan(Team team, ScopeRequest request, Map<MemberId, ZoneId> zones) {
    var next = request.waits() ? next(team, request, zones) : Optional.<Instant>empty();
    room.shelves().requests().wakeAt(request.id(), next.orElse(null));
    room.trail().alarm(request, next.orElse(null));
  }

  private Optional<Instant> next(Team team, ScopeRequest request, Map<MemberId, ZoneId> zones) {
    var moments = Stream.of(room.end(team, request));
    if (request.isOpen()) {
      var plan = new ReminderPlan(request.versionAt(), team.calendar());
      var reminders =
          undecided(team, request).stream()
              .map(member -> zones.getOrDefault(member, team.calendar().zone()))
              .flatMap(zone -> plan.next(room.now(), zone).stream());
      var returns =
          room.deciders(team, request.requester()).away().stream()
              .flatMap(absence -> returns(absence, team).stream());
      moments = Stream.concat(moments, Stream.concat(reminders, returns));
    }
    return moments.min(Instant::compareTo);
  }

  private static Optional<Instant> returns(Absence absence, Team team) {
    return absence
        .until()
        .map((LocalDate day) -> day.atStartOfDay(team.calendar().zone()).toInstant());
  }

  /** Who can decide and has not agreed to this version. */
  private List<MemberId> undecided(Team team, ScopeRequest request) {
    var said = room.yes(request).stream().flatMap(line -> line.said().by().stream()).toList();
    return room.deciders(team, request.requester()).members().stream()
        .filter(member -> !said.contains(member))
        .toList();
  }
}
