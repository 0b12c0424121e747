package io.plumbline.retro;

import io.plumbline.team.Team;

/** Moves a retro that is spread over days on, at the deadline of the phase that it is in. */
final class PhaseEnd {
  private final Reveal reveal;
  private final OpenVoting openVoting;
  private final CloseVoting closeVoting;
  private final CloseRetro close;

  PhaseEnd(Reveal reveal, OpenVoting openVoting, CloseVoting closeVoting, CloseRetro close) {
    this.reveal = reveal;
    this.openVoting = openVoting;
    this.closeVoting = closeVoting;
    this.close = close;
  }

  /** False where it cannot go on: there is no card. */
  boolean moveOn(Retro retro, Team team, Turn turn) {
    return switch (retro.phase()) {
      case COLLECTING -> reveal.reveal((Retro.Collecting) retro, team, turn).refusal().isEmpty();
      case GROUPING -> openVoting.open((Retro.Grouping) retro, team, turn).refusal().isEmpty();
      case VOTING -> closeVoting.close((Retro.Voting) retro, team, turn).refusal().isEmpty();
      case DISCUSSING -> close.end(retro, team, turn).refusal().isEmpty();
      case CLOSED -> true;
    };
  }
}
