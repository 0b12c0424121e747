package io.plumbline.retro;

import io.plumbline.journal.RequestKey;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.Outcome;

/** Ends the voting: the votes are shown and the topics stand in their order. */
public final class CloseVoting {
  private final RetroRoom room;
  private final TopicOrder topics;
  private final Parking parking;

  CloseVoting(RetroRoom room, TopicOrder topics, Parking parking) {
    this.room = room;
    this.topics = topics;
    this.parking = parking;
  }

  public Outcome<Retro.Discussing, Refusal> close(RetroId id, MemberId by, RequestKey key) {
    return room.asFacilitator(
        id,
        by,
        key,
        (retro, team) -> {
          if (!(retro instanceof Retro.Voting voting)) {
            return Outcome.refused(new Refusal.OtherPhase(retro));
          }
          return close(voting, team, room.turn(by));
        });
  }

  /** Closes the held retro's voting, in a person's name or at its deadline. */
  Outcome<Retro.Discussing, Refusal> close(Retro.Voting voting, Team team, Turn turn) {
    var first = topics.first(voting.id());
    first.ifPresent(topic -> parking.turnTo(voting.id(), topic));
    room.trail().staleHomes(team);
    return room.move(
        voting, voting.closeVoting(turn, first.orElse(null)), "retro.voting_closed", turn);
  }
}
