package io.plumbline.oneonone;

import io.plumbline.schedule.AlarmKey;
import io.plumbline.schedule.Wakeable;
import io.plumbline.team.Absences;
import io.plumbline.team.People;
import io.plumbline.team.Person;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the two for topics while a talk is prepared, and whether they met once it is open and
 * nothing was noted; ends one that has gone quiet.
 */
public final class WakeOneOnOne implements Wakeable {
  private static final Logger log = LoggerFactory.getLogger(WakeOneOnOne.class);

  private final Room room;
  private final People people;
  private final AskForTopics askForTopics;
  private final WatchOpen watchOpen;

  public WakeOneOnOne(Room room, Plan plan, People people, Absences absences) {
    this.room = room;
    this.people = people;
    this.askForTopics = new AskForTopics(room, plan, absences);
    this.watchOpen = new WatchOpen(room);
  }

  @Override
  public String kind() {
    return Trail.KIND;
  }

  @Override
  public List<Waiting> waiting(Instant until, int limit) {
    return room.shelves().talks().waiting(until, limit);
  }

  @Override
  public void wake(AlarmKey key, Instant now) {
    var id = new OneOnOneId(key.workspace(), key.id());
    var seen = room.shelves().talks().find(id);
    if (seen.isEmpty()) {
      return;
    }
    Map<MemberId, Person> there;
    try {
      there = there(seen.get().pair()); // asks Slack, so it happens before the transaction
    } catch (RuntimeException e) {
      log.info("cannot look up who holds one-on-one={} now: {}", id.value(), e.getMessage());
      return; // it still wants to be woken, and the next sweep does
    }
    room.transactions()
        .run(
            () ->
                room.shelves()
                    .talks()
                    .hold(id)
                    .filter(held -> room.shelves().talks().wantsToBeWoken(id, now))
                    .ifPresent(held -> wake(held, there, now)));
  }

  private Map<MemberId, Person> there(Pair pair) {
    var there = new HashMap<MemberId, Person>();
    for (var member : pair.both()) {
      people
          .find(pair.id().workspace(), member)
          .filter(Person::active)
          .ifPresent(person -> there.put(member, person));
    }
    return there;
  }

  private void wake(OneOnOne talk, Map<MemberId, Person> there, Instant now) {
    var team = room.team(talk.pair().team());
    if (team.isEmpty() || talk.isOver()) {
      room.shelves().talks().wakeAt(talk.id(), null);
    } else if (talk.isOpen()) {
      watchOpen.look(talk, team.get(), there, now);
    } else {
      askForTopics.look(talk, team.get(), there, now);
    }
  }
}
