package io.plumbline.oneonone;

import io.plumbline.journal.RequestKey;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.Outcome;
import io.plumbline.workspace.TypedText;

/** Writes down what was said or decided in a talk, also after its end until the next one begins. */
public final class TakeNotes {
  private final Room room;

  public TakeNotes(Room room) {
    this.room = room;
  }

  public Outcome<OneOnOne, Refusal> note(
      OneOnOneId id, Note.Kind kind, String typed, MemberId by, RequestKey key) {
    var words = TypedText.clean(typed);
    return room.in(
        id,
        by,
        talk -> {
          var closed = room.closedTo(talk).or(() -> Words.flaw(words));
          if (closed.isPresent()) {
            return Outcome.refused(closed.get());
          }
          if (!room.claim(id.workspace(), key)) {
            return Outcome.refused(Refusal.REPEATED);
          }
          room.shelves().minutes().note(id, kind, words, by, room.now());
          room.touched(talk, verb(kind), by);
          return Outcome.done(talk);
        });
  }

  private static String verb(Note.Kind kind) {
    return switch (kind) {
      case NOTE -> "oneonone.noted";
      case DECISION -> "oneonone.decided";
    };
  }
}
