package io.plumbline.oneonone;

import io.plumbline.oneonone.OneOnOne.Closing;
import io.plumbline.oneonone.OneOnOne.Ending;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Ends a talk: its topics become lines of it, and those that were not reached wait on. */
final class Closer {
  private final Room room;

  Closer(Room room) {
    this.room = room;
  }

  /** False where it had ended. The talk is held. */
  boolean end(OneOnOne talk, Ending ending, @Nullable MemberId by, Instant at) {
    var talks = room.shelves().talks();
    if (!talks.end(talk, new Closing(ending, at, by))) {
      return false;
    }
    if (ending.state() == OneOnOne.State.HELD) {
      keepTopics(talk);
    } else if (talk.isOpen()) {
      talks.lastHeld(talk.pair()).ifPresent(room.trail()::stale); // it takes words again
    }
    talks.wakeAt(talk.id(), null);
    room.trail().noAlarm(talk);
    room.trail().record(talk, verb(ending), by, at);
    room.trail().stale(talk);
    room.trail().staleHomes(talk.pair());
    return true;
  }

  private void keepTopics(OneOnOne talk) {
    var shelves = room.shelves();
    var topics = new ArrayList<>(shelves.topics().reachedIn(talk));
    topics.addAll(shelves.topics().waiting(talk.pair()));
    topics.sort(Comparator.comparing(Topic::addedAt).thenComparing(topic -> topic.id().value()));
    int position = shelves.minutes().lines(talk.id()).size();
    for (var topic : topics) {
      shelves.minutes().add(talk.id(), Line.of(++position, topic));
    }
  }

  private static String verb(Ending ending) {
    return ending.state() == OneOnOne.State.HELD ? "oneonone.held" : "oneonone.not_held";
  }
}
