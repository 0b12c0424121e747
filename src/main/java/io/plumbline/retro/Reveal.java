package io.plumbline.retro;

import io.plumbline.journal.RequestKey;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.Outcome;
import java.util.Map;

/** Ends collecting: shows the cards, to be grouped. Where there is one, voting begins. */
public final class Reveal {
  private static final int FEWEST_TO_GROUP = 2;

  private final RetroRoom room;
  private final Cards cards;
  private final TheRecord record;

  Reveal(RetroRoom room, Cards cards, TheRecord record) {
    this.room = room;
    this.cards = cards;
    this.record = record;
  }

  public Outcome<Retro, Refusal> reveal(RetroId id, MemberId by, RequestKey key) {
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
  Outcome<Retro, Refusal> reveal(Retro.Collecting collecting, Team team, Turn turn) {
    var id = collecting.id();
    int revealed = cards.reveal(team.id(), id) + record.show(team.id(), id, turn.at());
    if (revealed == 0) {
      return Outcome.refused(new Refusal.Against(Refusal.Rule.NO_CARD_TO_REVEAL));
    }
    recordAnonymous(team, id);
    room.trail().forgetWhen(id);
    room.trail().staleHomes(team);
    var grouping = collecting.reveal(turn);
    Retro next = revealed < FEWEST_TO_GROUP ? grouping.openVoting(turn) : grouping;
    return room.move(collecting, next, "retro.revealed", turn);
  }

  /**
   * Anonymous cards get their journal lines only now: the journal is in the order of time, and a
   * line between two others would say when each was written.
   */
  private void recordAnonymous(Team team, RetroId id) {
    var earlier = cards.carriedInto(id).keySet();
    for (var card : cards.in(id)) {
      if (card.isAnonymous() && !earlier.contains(card.id())) {
        var column = Map.of("column", card.column().key());
        room.trail().record(team.id(), "retro.card_added", 0, null, card.addedAt(), column);
      }
    }
  }
}
