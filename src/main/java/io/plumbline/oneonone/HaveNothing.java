package io.plumbline.oneonone;

import io.plumbline.journal.RequestKey;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.Outcome;

/** Says that one of the two has no topics this time. */
public final class HaveNothing {
  private final Room room;

  public HaveNothing(Room room) {
    this.room = room;
  }

  public Outcome<OneOnOne, Refusal> say(OneOnOneId id, MemberId by, RequestKey key) {
    return room.in(
        id,
        by,
        talk -> {
          if (talk.state() != OneOnOne.State.PREPARED) {
            return Outcome.refused(Refusal.NOT_OPEN);
          }
          room.claim(id.workspace(), key);
          room.shelves().talks().asked(talk, by, Asking.State.NOTHING);
          room.trail().stale(talk);
          return Outcome.done(talk);
        });
  }
}
