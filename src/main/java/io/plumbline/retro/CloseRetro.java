package io.plumbline.retro;

import io.plumbline.journal.RequestKey;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.Outcome;

/**
 * Ends a retro and puts its summary into the channel. Before the reveal the cards go on waiting.
 */
public final class CloseRetro {
  private final RetroRoom room;
  private final TopicOrder topics;
  private final Cards cards;
  private final AfterClose afterClose;

  CloseRetro(RetroRoom room, TopicOrder topics, Cards cards, AfterClose afterClose) {
    this.room = room;
    this.topics = topics;
    this.cards = cards;
    this.afterClose = afterClose;
  }

  public Outcome<Retro.Closed, Refusal> close(RetroId id, MemberId by, RequestKey key) {
    return room.asFacilitator(id, by, key, (retro, team) -> end(retro, team, room.turn(by)));
  }

  /** Ends the held retro, in a person's name or at its deadline. */
  Outcome<Retro.Closed, Refusal> end(Retro retro, Team team, Turn turn) {
    return retro.fold(
        collecting -> ended(retro, collecting.close(turn), team),
        grouping -> ended(retro, grouping.close(turn), team),
        voting -> ended(retro, voting.close(turn), team),
        discussing -> ended(retro, discussing.close(turn), team),
        closed -> Outcome.refused(new Refusal.OtherPhase(closed)));
  }

  /** What was put aside and never taken up is offered to the next retro. */
  private Outcome<Retro.Closed, Refusal> ended(Retro from, Retro.Closed closed, Team team) {
    var outcome = room.move(from, closed, "retro.closed", closed.closed());
    cards.carryOver(closed.id(), topics.leftParked(closed.id()));
    if (closed.wasRevealed()) {
      room.trail().show(Trail.SUMMARY, closed);
      afterClose.closed(closed, team);
    } else {
      room.trail().forgetWhen(closed.id());
    }
    room.trail().staleHomes(team);
    return outcome;
  }
}
