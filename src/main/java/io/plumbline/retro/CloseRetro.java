package io.plumbline.retro;

import io.plumbline.journal.RequestKey;
import io.plumbline.workspace.MemberId;
import java.util.function.Function;

/**
 * Ends a retro and puts its summary into the channel. Before the reveal the cards go on waiting.
 */
public final class CloseRetro {
  private final RetroRoom room;
  private final AfterClose afterClose;

  public CloseRetro(RetroRoom room, AfterClose afterClose) {
    this.room = room;
    this.afterClose = afterClose;
  }

  public Outcome<Retro.Closed> close(RetroId id, MemberId by, RequestKey key) {
    return room.asFacilitator(
        id,
        by,
        key,
        (retro, team) -> {
          var turn = room.turn(by);
          Function<Retro.Closed, Outcome<Retro.Closed>> end =
              closed -> {
                var outcome = room.move(retro, closed, "retro.closed", turn);
                if (closed.wasRevealed()) {
                  room.trail().show(Trail.SUMMARY, closed);
                  afterClose.closed(closed, team);
                }
                room.trail().staleHomes(team);
                return outcome;
              };
          return retro.fold(
              collecting -> end.apply(collecting.close(turn)),
              grouping -> end.apply(grouping.close(turn)),
              voting -> end.apply(voting.close(turn)),
              discussing -> end.apply(discussing.close(turn)),
              closed -> Outcome.refused(new Refusal.OtherPhase(closed)));
        });
  }
}
