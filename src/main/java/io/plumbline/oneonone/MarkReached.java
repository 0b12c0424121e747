package io.plumbline.oneonone;

import io.plumbline.journal.RequestKey;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.Outcome;

/**
 * Ticks off what was talked about, or takes the tick back: in an open talk, and after its end until
 * the next one begins.
 */
public final class MarkReached {
  private static final String TOPIC = "topic-";

  private final Room room;

  public MarkReached(Room room) {
    this.room = room;
  }

  /** A topic of an open talk. */
  public Outcome<OneOnOne, Refusal> topic(
      OneOnOneId id, long topic, boolean reached, MemberId by, RequestKey key) {
    return room.in(
        id,
        by,
        talk -> {
          if (!talk.isOpen()) {
            return Outcome.refused(Refusal.NOT_OPEN);
          }
          return reach(talk, new TopicId(id.workspace(), topic), reached)
              ? marked(talk, by, key)
              : Outcome.refused(Refusal.REPEATED);
        });
  }

  /**
   * A line of what is kept. Where its author has taken the topic back since, the line alone says
   * that it was talked about: the topic neither waits again nor comes back.
   */
  public Outcome<OneOnOne, Refusal> line(
      OneOnOneId id, int position, boolean reached, MemberId by, RequestKey key) {
    return room.in(
        id,
        by,
        talk -> {
          var closed = room.closedTo(talk);
          if (closed.isPresent()) {
            return Outcome.refused(closed.get());
          }
          if (!room.shelves().minutes().reach(id, position, reached)) {
            return Outcome.refused(Refusal.REPEATED);
          }
          room.shelves().minutes().lines(id).stream()
              .filter(line -> line.position() == position && line.isTopic())
              .forEach(line -> reach(talk, topicOf(talk, line), reached));
          return marked(talk, by, key);
        });
  }

  private static TopicId topicOf(OneOnOne talk, Line line) {
    return new TopicId(talk.id().workspace(), Long.parseLong(line.key().substring(TOPIC.length())));
  }

  private boolean reach(OneOnOne talk, TopicId id, boolean reached) {
    return room.shelves()
        .topics()
        .hold(id)
        .filter(topic -> topic.pair().equals(talk.pair().id()))
        .filter(topic -> room.shelves().topics().reach(topic, talk, reached))
        .isPresent();
  }

  private Outcome<OneOnOne, Refusal> marked(OneOnOne talk, MemberId by, RequestKey key) {
    room.claim(talk.id().workspace(), key);
    room.touched(talk, "oneonone.reached", by);
    room.trail().staleHomes(talk.pair());
    return Outcome.done(talk);
  }
}
