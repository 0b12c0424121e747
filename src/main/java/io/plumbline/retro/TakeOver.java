package io.plumbline.retro;

import io.plumbline.journal.RequestKey;
import io.plumbline.retro.Refusal.Rule;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.Outcome;
import java.util.Optional;

/** Takes over as facilitator, and says so in the thread below the board. */
public final class TakeOver {
  private final RetroRoom room;
  private final Facilitators facilitators;

  TakeOver(RetroRoom room, Facilitators facilitators) {
    this.room = room;
    this.facilitators = facilitators;
  }

  public Outcome<Retro, Refusal> takeOver(RetroId id, MemberId by, RequestKey key) {
    return room.asFacilitator(
        id,
        by,
        key,
        (retro, team) -> {
          if (!retro.isOpen()) {
            return Outcome.refused(new Refusal.OtherPhase(retro));
          }
          var before = facilitators.of(id);
          if (before.equals(Optional.of(by))) {
            return Outcome.refused(new Refusal.Against(Rule.YOU_FACILITATE_ALREADY));
          }
          var now = room.now();
          long number = facilitators.name(id, by, before.orElse(null), now);
          room.trail().record(team.id(), "retro.taken_over", id.value(), by, now);
          room.trail().showInThread(Trail.HANDOVER, retro, Long.toString(number));
          room.trail().stale(id);
          return Outcome.done(retro);
        });
  }
}
