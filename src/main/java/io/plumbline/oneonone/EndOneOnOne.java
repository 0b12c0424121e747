package io.plumbline.oneonone;

import io.plumbline.journal.RequestKey;
import io.plumbline.oneonone.OneOnOne.Ending;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.Outcome;

/** Ends a talk that is open, or says that it did not take place. Of two at once the first does. */
public final class EndOneOnOne {
  private final Room room;
  private final Closer closer;

  public EndOneOnOne(Room room) {
    this.room = room;
    this.closer = new Closer(room);
  }

  /** It took place and is over. */
  public Outcome<OneOnOne, Refusal> end(OneOnOneId id, MemberId by, RequestKey key) {
    return end(id, Ending.ENDED, by, key);
  }

  /** The answer to the question whether they met. */
  public Outcome<OneOnOne, Refusal> met(OneOnOneId id, boolean met, MemberId by, RequestKey key) {
    return end(id, met ? Ending.MET : Ending.NOT_MET, by, key);
  }

  private Outcome<OneOnOne, Refusal> end(
      OneOnOneId id, Ending ending, MemberId by, RequestKey key) {
    return room.in(
        id,
        by,
        talk -> {
          if (!talk.isOpen()) {
            return Outcome.refused(Refusal.NOT_OPEN);
          }
          room.claim(id.workspace(), key);
          closer.end(talk, ending, by, room.now());
          return Outcome.done(room.shelves().talks().find(id).orElseThrow());
        });
  }
}
