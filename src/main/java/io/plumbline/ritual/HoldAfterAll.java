package io.plumbline.ritual;

import io.plumbline.journal.RequestKey;
import io.plumbline.ritual.Occurrence.State;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;

/** Takes back that an occurrence was skipped, as long as its time is ahead. */
public final class HoldAfterAll {
  private final PlanRoom room;

  public HoldAfterAll(PlanRoom room) {
    this.room = room;
  }

  public PlanOutcome hold(WorkspaceId workspace, long occurrence, MemberId by, RequestKey key) {
    return room.change(workspace, occurrence, by, held -> hold(held, key));
  }

  private PlanOutcome hold(PlanRoom.Held held, RequestKey key) {
    var occurrence = held.occurrence();
    if (occurrence.waits()) {
      return held.done();
    }
    if (occurrence.state() != State.CALLED_OFF) {
      return PlanRoom.refused(PlanOutcome.Reason.NOT_PLANNED);
    }
    if (!occurrence.plannedAt().isAfter(held.now())) {
      return PlanRoom.refused(PlanOutcome.Reason.TIME_PASSED);
    }
    if (!room.isNew(held, key)) {
      return held.done();
    }
    room.occurrences().holdAfterAll(occurrence, new Occurrence.Word(held.by(), ""));
    return room.changed(held, "ritual.held_after_all");
  }
}
