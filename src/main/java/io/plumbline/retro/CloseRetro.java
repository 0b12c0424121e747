package io.plumbline.retro;

import io.plumbline.journal.RequestKey;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.util.function.Function;

/**
 * Ends a retro and puts its summary into the channel. Before the reveal the cards go on waiting.
 */
public final class CloseRetro {
  private final RetroRoom room;
  private final Cards cards;
  private final Parking parking;

  public CloseRetro(RetroRoom room, Cards cards, Parking parking) {
    this.room = room;
    this.cards = cards;
    this.parking = parking;
  }

  public Outcome<Retro.Closed> close(RetroId id, MemberId by, RequestKey key) {
    return room.asFacilitator(id, by, key, (retro, team) -> end(retro, team, room.turn(by)));
  }

  /** Ends the held retro, in a person's name or at its deadline. */
  Outcome<Retro.Closed> end(Retro retro, Team team, Turn turn) {
    Function<Retro.Closed, Outcome<Retro.Closed>> end =
        closed -> {
          var outcome = room.move(retro, closed, "retro.closed", turn);
          carryOverParked(closed);
          if (closed.wasRevealed()) {
            room.trail().show(Trail.SUMMARY, closed);
          }
          room.trail().staleHomes(team);
          return outcome;
        };
    return retro.fold(
        collecting -> end.apply(collecting.close(turn)),
        voting -> end.apply(voting.close(turn)),
        discussing -> end.apply(discussing.close(turn)),
        closed -> Outcome.refused(new Refusal.OtherPhase(closed)));
  }

  /** What was put aside and never taken up is offered to the next retro. */
  private void carryOverParked(Retro.Closed retro) {
    var parked =
        parking.in(retro.id()).stream()
            .filter(each -> !each.takenUp())
            .map(Parking.Parked::topic)
            .toList();
    cards.carryOver(retro.id(), parked, retro.closed().at());
  }
}
