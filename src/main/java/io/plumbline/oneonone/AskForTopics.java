package io.plumbline.oneonone;

import io.plumbline.oneonone.Asking.State;
import io.plumbline.oneonone.OneOnOne.Ending;
import io.plumbline.team.Absence;
import io.plumbline.team.Absences;
import io.plumbline.team.Person;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks each of the two for topics at their own time; who is not there on the day is not asked. */
final class AskForTopics {
  /** Longer than it may begin late. */
  private static final Duration GIVEN_UP = Duration.ofHours(13);

  private static final Duration WHILE_SKIPPED = Duration.ofHours(1);

  /** Somebody may be back earlier than they said. */
  private static final Duration WHILE_AWAY = Duration.ofHours(1);

  private final Room room;
  private final Plan plan;
  private final Absences absences;
  private final Closer closer;

  AskForTopics(Room room, Plan plan, Absences absences) {
    this.room = room;
    this.plan = plan;
    this.absences = absences;
    this.closer = new Closer(room);
  }

  /**
   * @param there those of the two whose accounts are active
   */
  void look(OneOnOne talk, Team team, Map<MemberId, Person> there, Instant now) {
    var place = plan.at(talk.id().workspace(), talk.occurrence());
    var at = place.map(Plan.Place::at).orElse(talk.plannedAt());
    if (!at.equals(talk.plannedAt())) {
      room.shelves().talks().replan(talk, at);
      room.trail().stale(talk);
    }
    if (!now.isBefore(at.plus(GIVEN_UP))) {
      closer.end(talk, Ending.NEVER_BEGUN, null, now);
    } else if (place.filter(Plan.Place::skipped).isPresent()) {
      wakeAt(talk, now.plus(WHILE_SKIPPED));
    } else {
      var next = ask(new Round(talk, team, at, now), there);
      wakeAt(talk, next.orElse(at.plus(GIVEN_UP)));
    }
  }

  private void wakeAt(OneOnOne talk, Instant at) {
    room.shelves().talks().wakeAt(talk.id(), at);
    room.trail().alarm(talk, at);
  }

  /** One look at those who are to be asked. */
  private record Round(OneOnOne talk, Team team, Instant plannedAt, Instant now) {}

  /** When somebody is to be asked next, or may have come back; empty where nobody is. */
  private Optional<Instant> ask(Round round, Map<MemberId, Person> there) {
    return room.shelves().talks().askings(round.talk()).stream()
        .filter(asking -> asking.state() == State.TO_ASK || asking.state() == State.AWAY)
        .flatMap(asking -> look(round, asking, there.get(asking.member())).stream())
        .min(Comparator.naturalOrder());
  }

  private Optional<Instant> look(Round round, Asking asking, @Nullable Person person) {
    var day = LocalDate.ofInstant(round.plannedAt(), round.team().calendar().zone());
    boolean isThere = person != null && absence(round, asking.member(), day).isEmpty();
    var state = isThere ? State.TO_ASK : State.AWAY;
    if (asking.state() != state) {
      asked(round, asking.member(), state);
    }
    if (person != null && isThere) {
      return ask(round, person);
    }
    var later = round.now().plus(WHILE_AWAY);
    return person != null && later.isBefore(round.plannedAt())
        ? Optional.of(later)
        : Optional.empty();
  }

  private Optional<Instant> ask(Round round, Person person) {
    var moment = new AskMoment(round.team().calendar(), person.zone(), round.plannedAt());
    var next = moment.at(round.now(), back(round, person));
    if (next instanceof AskMoment.Next.Wait wait) {
      return Optional.of(wait.until());
    }
    if (next instanceof AskMoment.Next.Ask) {
      asked(round, person.id(), State.ASKED);
      room.trail().askForTopics(round.talk(), person.id());
    } else {
      asked(round, person.id(), State.TOO_LATE);
    }
    return Optional.empty();
  }

  /** The beginning of the day on which somebody who is away now is back; else now. */
  private Instant back(Round round, Person person) {
    var today = LocalDate.ofInstant(round.now(), person.zone());
    return absence(round, person.id(), today)
        .map(
            absence ->
                absence
                    .until()
                    .map(day -> day.atStartOfDay(person.zone()).toInstant())
                    .orElse(round.plannedAt()))
        .orElse(round.now());
  }

  private Optional<Absence> absence(Round round, MemberId member, LocalDate day) {
    return absences.of(round.team().id().workspace(), member, day);
  }

  /** The other of the two reads of it where they are asked, or were. */
  private void asked(Round round, MemberId member, State state) {
    room.shelves().talks().asked(round.talk(), member, state);
    room.trail().stale(round.talk());
  }
}
