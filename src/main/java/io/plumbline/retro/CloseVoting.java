package io.plumbline.retro;

import io.plumbline.journal.RequestKey;
import io.plumbline.workspace.MemberId;

/** Ends the voting: the votes are shown and the topics stand in their order. */
public final class CloseVoting {
  private final RetroRoom room;
  private final Topics topics;

  CloseVoting(RetroRoom room, Topics topics) {
    this.room = room;
    this.topics = topics;
  }

  public Outcome<Retro.Discussing> close(RetroId id, MemberId by, RequestKey key) {
    return room.asFacilitator(
        id,
        by,
        key,
        (retro, team) -> {
          if (!(retro instanceof Retro.Voting voting)) {
            return Outcome.refused(new Refusal.OtherPhase(retro));
          }
          var inOrder = topics.inOrder(id);
          var first = inOrder.isEmpty() ? null : inOrder.get(0).card().id();
          var turn = room.turn(by);
          room.trail().staleHomes(team);
          return room.move(voting, voting.closeVoting(turn, first), "retro.voting_closed", turn);
        });
  }
}
