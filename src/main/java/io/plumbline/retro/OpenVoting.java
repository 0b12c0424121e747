package io.plumbline.retro;

import io.plumbline.journal.RequestKey;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.Outcome;

/** Ends grouping: the groups and the cards in none are what people vote on. */
public final class OpenVoting {
  private final RetroRoom room;

  public OpenVoting(RetroRoom room) {
    this.room = room;
  }

  public Outcome<Retro.Voting, Refusal> open(RetroId id, MemberId by, RequestKey key) {
    return room.asFacilitator(
        id,
        by,
        key,
        (retro, team) -> {
          if (!(retro instanceof Retro.Grouping grouping)) {
            return Outcome.refused(new Refusal.OtherPhase(retro));
          }
          return open(grouping, team, room.turn(by));
        });
  }

  /** Ends the held retro's grouping, in a person's name or at its deadline. */
  Outcome<Retro.Voting, Refusal> open(Retro.Grouping grouping, Team team, Turn turn) {
    room.trail().staleHomes(team);
    return room.move(grouping, grouping.openVoting(turn), "retro.voting_opened", turn);
  }
}
