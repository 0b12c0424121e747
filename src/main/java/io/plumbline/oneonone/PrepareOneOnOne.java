package io.plumbline.oneonone;

import io.plumbline.oneonone.OneOnOne.Closing;
import io.plumbline.oneonone.OneOnOne.Ending;
import io.plumbline.team.CalendarChanged;
import io.plumbline.team.Team;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * Prepares the next talk of a team, the working day before: the two are then asked for topics, each
 * at work. Where others come to hold it before it begins, they are asked instead.
 */
public final class PrepareOneOnOne implements CalendarChanged {
  private final Room room;
  private final WhoMeets who;

  public PrepareOneOnOne(Room room, WhoMeets who) {
    this.room = room;
    this.who = who;
  }

  /** When it has to be prepared at the latest, wherever in the world the two live. */
  public static Instant moment(Team team, Instant plannedAt) {
    var day = plannedAt.atOffset(ZoneOffset.MIN).toLocalDate();
    return team.calendar().minusWorkingDays(day, 1).atStartOfDay(ZoneOffset.MAX).toInstant();
  }

  /** Does nothing where nobody can hold it, or where it is prepared. */
  public void prepare(Team team, long occurrence, Instant plannedAt, Instant now) {
    room.transactions()
        .run(() -> who.pair(team).ifPresent(pair -> prepare(pair, occurrence, plannedAt, now)));
  }

  private void prepare(Pair pair, long occurrence, Instant plannedAt, Instant now) {
    var talks = room.shelves().talks();
    if (talks.at(pair, occurrence).isEmpty()) {
      var talk = talks.make(pair, occurrence, plannedAt);
      talks.wakeAt(talk.id(), now);
      room.trail().alarm(talk, now);
      room.trail().record(talk, "oneonone.prepared", null, now);
    }
  }

  /** It is moved or skipped, or held after all: those who were asked read so where they were. */
  public void changed(Team team, long occurrence, Instant plannedAt, Instant now) {
    room.transactions()
        .run(
            () ->
                room.shelves().talks().prepared(team.id()).stream()
                    .filter(talk -> talk.occurrence() == occurrence)
                    .forEach(talk -> replan(talk, plannedAt, now)));
  }

  private void replan(OneOnOne talk, Instant plannedAt, Instant now) {
    room.shelves().talks().replan(talk, plannedAt);
    room.shelves().talks().wakeAt(talk.id(), now);
    room.trail().alarm(talk, now);
    room.trail().stale(talk);
  }

  /** The people of the team have changed, or somebody chose others. */
  @Override
  public void changed(Team team) {
    room.transactions()
        .run(
            () -> {
              var now = room.now();
              var prepared = room.shelves().talks().prepared(team.id());
              if (!prepared.isEmpty()) {
                who.pair(team).ifPresent(pair -> handOn(prepared, pair, now));
              }
            });
  }

  private void handOn(Iterable<OneOnOne> prepared, Pair pair, Instant now) {
    for (var talk : prepared) {
      if (!talk.pair().id().equals(pair.id())) {
        var how = new Closing(Ending.HANDED_ON, now, null);
        if (room.shelves().talks().end(talk, how)) {
          room.shelves().talks().wakeAt(talk.id(), null);
          room.trail().noAlarm(talk);
          room.trail().stale(talk);
          prepare(pair, talk.occurrence(), talk.plannedAt(), now);
        }
      }
    }
  }
}
