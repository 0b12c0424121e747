package io.plumbline.oneonone;

import io.plumbline.oneonone.Asking.State;
import io.plumbline.team.Absences;
import io.plumbline.team.Person;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks each of the two for topics at their own time; who is not there on the day is not asked. */
final class AskForTopics {
  private final Room room;
  private final Absences absences;

  AskForTopics(Room room, Absences absences) {
    this.room = room;
    this.absences = absences;
  }

  /**
   * @param there those of the two whose accounts are active
   */
  void ask(OneOnOne talk, Team team, Map<MemberId, Person> there, Instant now) {
    var next =
        room.shelves().talks().askings(talk).stream()
            .filter(asking -> asking.state() == State.TO_ASK)
            .map(Asking::member)
            .flatMap(member -> ask(talk, team, member, there.get(member), now).stream())
            .min(Comparator.naturalOrder());
    room.shelves().talks().wakeAt(talk.id(), next.orElse(null));
    next.ifPresent(at -> room.trail().alarm(talk, at));
  }

  /** When to look at this one again; empty where nothing is left to do. */
  private Optional<Instant> ask(
      OneOnOne talk, Team team, MemberId member, @Nullable Person person, Instant now) {
    var day = LocalDate.ofInstant(talk.plannedAt(), team.calendar().zone());
    if (person == null || isAway(talk, member, day)) {
      away(talk, member);
      return Optional.empty();
    }
    var moment = new AskMoment(team.calendar(), person.zone(), talk.plannedAt());
    var next = moment.at(now);
    if (next instanceof AskMoment.Next.Wait wait) {
      return Optional.of(wait.until());
    }
    boolean isHere = !isAway(talk, member, LocalDate.ofInstant(now, person.zone()));
    var state = next instanceof AskMoment.Next.Ask && isHere ? State.ASKED : State.TOO_LATE;
    room.shelves().talks().asked(talk, member, state);
    if (state == State.ASKED) {
      room.trail().askForTopics(talk, member);
    }
    return Optional.empty();
  }

  private boolean isAway(OneOnOne talk, MemberId member, LocalDate day) {
    return absences.of(talk.id().workspace(), member, day).isPresent();
  }

  /** The other of the two reads of it where they are asked, or were. */
  private void away(OneOnOne talk, MemberId member) {
    room.shelves().talks().asked(talk, member, State.AWAY);
    room.trail().stale(talk);
  }
}
