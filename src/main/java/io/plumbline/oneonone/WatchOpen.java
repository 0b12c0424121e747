package io.plumbline.oneonone;

import io.plumbline.oneonone.OneOnOne.Ending;
import io.plumbline.team.Person;
import io.plumbline.team.Team;
import io.plumbline.team.WorkingTime;
import io.plumbline.workspace.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/**
 * Looks after an open talk. One with words in it ends by itself once nobody has added any for some
 * hours; of one without, the two are asked once whether they met, and it ends when nobody says.
 */
final class WatchOpen {
  /** As long as the question helps: after this the next talk is near. */
  private static final Duration LATEST = Duration.ofDays(3);

  private static final Duration UNTIL_GIVEN_UP = Duration.ofDays(5);

  /** Two zones may have no hour in common. */
  private static final int MOST_TRIES = 10;

  private final Room room;
  private final Closer closer;
  private final Traces traces;

  WatchOpen(Room room) {
    this.room = room;
    this.closer = new Closer(room);
    this.traces = new Traces(room.shelves());
  }

  void look(OneOnOne talk, Team team, Map<MemberId, Person> there, Instant now) {
    var since = talk.openedAt().orElse(now);
    if (traces.isAnythingNoted(talk)) {
      closer.end(talk, Ending.BY_ITSELF, null, now);
    } else if (talk.askedAt().isPresent() || now.isAfter(since.plus(LATEST))) {
      closer.end(talk, Ending.NEVER_SAID, null, now);
    } else {
      var moment = bothAtWork(team, there.values(), now);
      if (moment.isAfter(now)) {
        wakeAt(talk, moment);
      } else {
        askWhetherMet(talk, now);
      }
    }
  }

  private void askWhetherMet(OneOnOne talk, Instant now) {
    room.shelves().talks().askedWhetherMet(talk, now);
    room.trail().askWhetherMet(talk);
    room.trail().record(talk, "oneonone.asked_whether_met", null, now);
    wakeAt(talk, now.plus(UNTIL_GIVEN_UP));
  }

  private void wakeAt(OneOnOne talk, Instant at) {
    room.shelves().talks().wakeAt(talk.id(), at);
    room.trail().alarm(talk, at);
  }

  /** The first moment from then on in the hours of all of them; the team's where there is none. */
  private static Instant bothAtWork(Team team, Collection<Person> there, Instant now) {
    var moment = now;
    for (int i = 0; i < MOST_TRIES; i++) {
      var before = moment;
      for (var person : there) {
        moment = new WorkingTime(team.calendar().in(person.zone())).opening(moment);
      }
      if (moment.equals(before)) {
        return moment;
      }
    }
    return new WorkingTime(team.calendar()).opening(now);
  }
}
