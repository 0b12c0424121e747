package io.plumbline.retro;

import io.plumbline.journal.RequestKey;
import io.plumbline.workspace.MemberId;

/** Ends the voting: the votes are shown and the topics stand in their order. */
public final class CloseVoting {
  private final RetroRoom room;
  private final Cards cards;
  private final Votes votes;

  public CloseVoting(RetroRoom room, Cards cards, Votes votes) {
    this.room = room;
    this.cards = cards;
    this.votes = votes;
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
          var topics = Topic.inOrder(cards.in(id), votes.count(id));
          var first = topics.isEmpty() ? null : topics.get(0).card().id();
          var turn = room.turn(by);
          room.trail().staleHomes(team);
          return room.move(voting, voting.closeVoting(turn, first), "retro.voting_closed", turn);
        });
  }
}
