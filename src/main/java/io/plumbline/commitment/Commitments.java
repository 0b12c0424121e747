package io.plumbline.commitment;

import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The commitments of every team, one a quarter. */
public interface Commitments {
  Optional<Commitment> find(CommitmentId id);

  Optional<Commitment> find(TeamId team, String quarter);

  /** The newest one before the quarter; empty where the team has none yet. */
  Optional<Commitment> before(TeamId team, String quarter);

  /** Those of this quarter and later ones that a side has not signed yet, in their order. */
  List<Commitment> unsignedFrom(TeamId team, String quarter);

  /** Whoever else begins or changes a commitment of the team waits until this transaction ends. */
  void lock(TeamId team);

  /** Begins the quarter of a team that is locked and has none of it yet. */
  Commitment begin(TeamId team, String quarter, Wording wording, Instant at);

  /** Adds a signature of its wording; the team is locked. */
  void sign(Commitment commitment, Signature signature);

  /** Gives it another wording, which nobody has signed yet; the team is locked. */
  Commitment reword(Commitment commitment, Wording wording, MemberId by, Instant at);
}
