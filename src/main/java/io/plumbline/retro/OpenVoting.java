package io.plumbline.retro;

import io.plumbline.journal.RequestKey;
import io.plumbline.workspace.MemberId;

/** Ends grouping: the groups and the cards in none are what people vote on. */
public final class OpenVoting {
  private final RetroRoom room;

  public OpenVoting(RetroRoom room) {
    this.room = room;
  }

  public Outcome<Retro.Voting> open(RetroId id, MemberId by, RequestKey key) {
    return room.asFacilitator(
        id,
        by,
        key,
        (retro, team) -> {
          if (!(retro instanceof Retro.Grouping grouping)) {
            return Outcome.refused(new Refusal.OtherPhase(retro));
          }
          var turn = room.turn(by);
          room.trail().staleHomes(team);
          return room.move(grouping, grouping.openVoting(turn), "retro.voting_opened", turn);
        });
  }
}
