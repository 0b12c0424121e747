package io.plumbline.retro;

import io.plumbline.journal.RequestKey;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.Outcome;

/** Says that a person has finished writing cards, or takes it back. */
public final class SayFinished {
  private final RetroRoom room;

  public SayFinished(RetroRoom room) {
    this.room = room;
  }

  /** Turns it around, and returns whether the person is finished now. */
  public Outcome<Boolean, Refusal> toggle(RetroId id, MemberId by, RequestKey key) {
    return room.asMember(
        id,
        by,
        key,
        (retro, team) -> {
          if (!(retro instanceof Retro.Collecting)) {
            return Outcome.refused(new Refusal.OtherPhase(retro));
          }
          boolean finished = room.retros().sayFinished(id, by, true);
          if (!finished) {
            room.retros().sayFinished(id, by, false);
          }
          var verb = finished ? "retro.finished_writing" : "retro.writes_on";
          room.trail().record(team.id(), verb, id.value(), by, room.now());
          room.trail().stale(id);
          room.trail().staleHome(team.id(), by);
          return Outcome.done(finished);
        });
  }
}
