package io.plumbline.oneonone;

import io.plumbline.action.ActionId;
import io.plumbline.action.ChangeAction;
import io.plumbline.action.Deed;
import io.plumbline.journal.RequestKey;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.Outcome;

/** Marks an action as done where it stands on an agenda. */
public final class FinishAction {
  private final Room room;
  private final ChangeAction change;

  public FinishAction(Room room, ChangeAction change) {
    this.room = room;
    this.change = change;
  }

  /**
   * @param version of the action, as the agenda showed it
   */
  public Outcome<ChangeAction.Outcome, Refusal> done(
      OneOnOneId id, long action, int version, MemberId by, RequestKey key) {
    return room.in(
        id,
        by,
        talk -> {
          var outcome =
              change.change(
                  new ActionId(id.workspace(), action), version, new Deed.Done(""), by, key);
          if (outcome instanceof ChangeAction.Outcome.Changed) {
            room.touched(talk, "oneonone.action_done", by);
          } else {
            room.trail().stale(talk);
          }
          return Outcome.done(outcome);
        });
  }
}
