package io.plumbline.ritual;

import io.plumbline.journal.RequestKey;
import io.plumbline.ritual.Occurrence.State;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.util.List;

/** Calls off one planned occurrence; the next is planned in its place. */
public final class SkipOccurrence {
  private final PlanRoom room;

  public SkipOccurrence(PlanRoom room) {
    this.room = room;
  }

  /**
   * @param why a word to the others; may be empty unless {@link PlanRoom#asksWhyAfter} says
   *     otherwise
   */
  public PlanOutcome skip(
      WorkspaceId workspace, long occurrence, MemberId by, String why, RequestKey key) {
    return room.change(workspace, occurrence, by, held -> skip(held, why, key));
  }

  private PlanOutcome skip(PlanRoom.Held held, String why, RequestKey key) {
    var occurrence = held.occurrence();
    if (occurrence.state() == State.CALLED_OFF) {
      return held.isTheirs() ? held.done() : PlanRoom.refused(PlanOutcome.Reason.CALLED_OFF);
    }
    if (!occurrence.waits()) {
      return PlanRoom.refused(PlanOutcome.Reason.NOT_PLANNED);
    }
    var flaw = room.flaw(held, why);
    if (flaw.isPresent()) {
      return new PlanOutcome.Flawed(List.of(flaw.get()));
    }
    if (!room.isNew(held, key)) {
      return held.done();
    }
    room.occurrences().callOff(occurrence, new Occurrence.Word(held.by(), why), held.now());
    return room.changed(held, "ritual.called_off");
  }
}
