package io.plumbline.ritual;

import io.plumbline.journal.RequestKey;
import io.plumbline.ritual.Occurrence.State;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Moves one occurrence, planned or skipped, to a time that somebody chose. It stays the occurrence
 * of its period, and stays where it is when the calendar changes around it.
 */
public final class MoveOccurrence {
  private final PlanRoom room;

  public MoveOccurrence(PlanRoom room) {
    this.room = room;
  }

  /**
   * @param to in the team's zone
   * @param why a word to the others; may be empty unless {@link PlanRoom#asksWhyAfter} says
   *     otherwise
   */
  public PlanOutcome move(
      WorkspaceId workspace,
      long occurrence,
      MemberId by,
      LocalDateTime to,
      String why,
      RequestKey key) {
    return room.change(workspace, occurrence, by, held -> move(held, to, why, key));
  }

  private PlanOutcome move(PlanRoom.Held held, LocalDateTime to, String why, RequestKey key) {
    var occurrence = held.occurrence();
    if (!occurrence.waits() && occurrence.state() != State.CALLED_OFF) {
      return PlanRoom.refused(PlanOutcome.Reason.NOT_PLANNED);
    }
    var at = to.atZone(held.team().calendar().zone()).toInstant();
    if (occurrence.waits() && occurrence.plannedAt().equals(at) && held.isTheirs()) {
      return held.done();
    }
    var flaws = flaws(held, to, why);
    if (!flaws.isEmpty()) {
      return new PlanOutcome.Flawed(flaws);
    }
    if (!room.isNew(held, key)) {
      return held.done();
    }
    room.occurrences().moveByHand(occurrence, at, new Occurrence.Word(held.by(), why));
    return room.changed(held, "ritual.moved");
  }

  private List<PlanFlaw> flaws(PlanRoom.Held held, LocalDateTime to, String why) {
    var flaws = new ArrayList<PlanFlaw>();
    new MoveCheck(held, room.occurrences(), room.comingUp()).flaw(to).ifPresent(flaws::add);
    room.flaw(held, why).ifPresent(flaws::add);
    return flaws;
  }
}
