package io.plumbline.oneonone;

import io.plumbline.oneonone.OneOnOne.Ending;
import io.plumbline.team.Absences;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Opens a team's talk at its time: the agenda goes to the two. */
public final class OpenOneOnOne {
  /** One that was opened longer ago is over, whatever became of it. */
  private static final Duration LONGEST = Duration.ofHours(6);

  /** So long after its beginning the two are asked whether they met, where nothing was noted. */
  static final Duration UNTIL_ASKED = Duration.ofHours(1);

  private final Room room;
  private final WhoMeets who;
  private final Agenda agenda;
  private final Absences absences;
  private final Closer closer;

  public OpenOneOnOne(Room room, WhoMeets who, Agenda agenda, Absences absences) {
    this.room = room;
    this.who = who;
    this.agenda = agenda;
    this.absences = absences;
    this.closer = new Closer(room);
  }

  /** False where one is under way. Where nobody can hold it, there is none, and that is right. */
  public boolean begin(Team team, long occurrence, Instant plannedAt, Instant now) {
    return room.transactions()
        .inTransaction(
            () -> {
              var pair = who.pair(team);
              return pair.isEmpty() || begin(team, pair.get(), occurrence, plannedAt, now);
            });
  }

  /** Whether the two are both there. */
  public boolean canBegin(Team team, Instant now) {
    return who.pair(team)
        .filter(pair -> there(team, pair, now).size() == pair.both().size())
        .isPresent();
  }

  private boolean begin(Team team, Pair pair, long occurrence, Instant plannedAt, Instant now) {
    var talks = room.shelves().talks();
    var running = talks.open(pair).flatMap(open -> talks.hold(open.id()));
    if (running.isPresent()) {
      var since = running.get().openedAt().orElse(now);
      if (since.plus(LONGEST).isAfter(now)) {
        return false;
      }
      closer.end(running.get(), unattended(running.get()), null, now);
    }
    var talk = talks.at(pair, occurrence).orElseGet(() -> talks.make(pair, occurrence, plannedAt));
    var there = there(team, pair, now);
    if (there.size() < pair.both().size()) {
      missing(talk, there, now);
    } else {
      open(talk, plannedAt, now);
    }
    return true;
  }

  private Ending unattended(OneOnOne talk) {
    return new Traces(room.shelves()).isAnythingNoted(talk) ? Ending.BY_ITSELF : Ending.NEVER_SAID;
  }

  private List<MemberId> there(Team team, Pair pair, Instant now) {
    var today = LocalDate.ofInstant(now, team.calendar().zone());
    return pair.both().stream()
        .filter(each -> absences.of(team.id().workspace(), each, today).isEmpty())
        .toList();
  }

  /** Their topics wait; whoever is there reads that. */
  private void missing(OneOnOne talk, List<MemberId> there, Instant now) {
    closer.end(talk, Ending.AWAY, null, now);
    there.forEach(each -> room.trail().askForTopics(talk, each));
  }

  private void open(OneOnOne talk, Instant plannedAt, Instant now) {
    if (!room.shelves().talks().begin(talk, plannedAt, now)) {
      return;
    }
    int position = 0;
    for (var item : agenda.of(talk.pair(), now)) {
      room.shelves().minutes().add(talk.id(), Line.of(++position, item));
    }
    room.shelves().talks().wakeAt(talk.id(), now.plus(UNTIL_ASKED));
    room.trail().alarm(talk, now.plus(UNTIL_ASKED));
    room.trail().record(talk, "oneonone.opened", null, now);
    room.shelves().talks().lastHeld(talk.pair()).ifPresent(room.trail()::stale);
    room.trail().showAgenda(talk);
    room.trail().stale(talk);
    room.trail().staleHomes(talk.pair());
  }
}
