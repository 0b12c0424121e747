package io.plumbline.retro;

import io.plumbline.journal.RequestKey;
import io.plumbline.workspace.MemberId;

/** Ends collecting: shows the cards, to be grouped. Where there is one, voting begins. */
public final class Reveal {
  private static final int FEWEST_TO_GROUP = 2;

  private final RetroRoom room;
  private final Cards cards;

  public Reveal(RetroRoom room, Cards cards) {
    this.room = room;
    this.cards = cards;
  }

  public Outcome<Retro> reveal(RetroId id, MemberId by, RequestKey key) {
    return room.asFacilitator(
        id,
        by,
        key,
        (retro, team) -> {
          if (!(retro instanceof Retro.Collecting collecting)) {
            return Outcome.refused(new Refusal.OtherPhase(retro));
          }
          int revealed = cards.reveal(team.id(), id);
          if (revealed == 0) {
            return Outcome.refused(new Refusal.Against(Refusal.Rule.NO_CARD_TO_REVEAL));
          }
          var turn = room.turn(by);
          room.trail().staleHomes(team);
          var grouping = collecting.reveal(turn);
          Retro next = revealed < FEWEST_TO_GROUP ? grouping.openVoting(turn) : grouping;
          return room.move(collecting, next, "retro.revealed", turn);
        });
  }
}
