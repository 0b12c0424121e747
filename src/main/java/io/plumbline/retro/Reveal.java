package io.plumbline.retro;

import io.plumbline.journal.RequestKey;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;

/** Ends collecting: shows the cards and lets people vote. */
public final class Reveal {
  private final RetroRoom room;
  private final Cards cards;

  public Reveal(RetroRoom room, Cards cards) {
    this.room = room;
    this.cards = cards;
  }

  public Outcome<Retro.Voting> reveal(RetroId id, MemberId by, RequestKey key) {
    return room.asFacilitator(
        id,
        by,
        key,
        (retro, team) -> {
          if (!(retro instanceof Retro.Collecting collecting)) {
            return Outcome.refused(new Refusal.OtherPhase(retro));
          }
          return reveal(collecting, team, room.turn(by));
        });
  }

  /** Reveals the held retro's cards, in a person's name or at its deadline. */
  Outcome<Retro.Voting> reveal(Retro.Collecting collecting, Team team, Turn turn) {
    if (cards.reveal(team.id(), collecting.id()) == 0) {
      return Outcome.refused(new Refusal.Against(Refusal.Rule.NO_CARD_TO_REVEAL));
    }
    room.trail().staleHomes(team);
    return room.move(collecting, collecting.reveal(turn), "retro.revealed", turn);
  }
}
