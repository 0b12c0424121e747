package io.plumbline.commitment;

import io.plumbline.journal.RequestKey;
import io.plumbline.team.Team;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import java.util.Optional;

/**
 * Signs a commitment for one side: product by a product manager, engineering by a lead, never both
 * by one person. The first signature of a quarter begins it.
 */
public final class SignCommitment {
  /** What came of it; nothing was changed but in the first case. */
  public sealed interface Outcome {
    record Signed(Commitment now) implements Outcome {}

    /** The person cannot sign for this side. */
    record NotAllowed(Side side, Team team) implements Outcome {}

    /** The person has signed for the other side. */
    record SignedForTheOther(Side side, Team team) implements Outcome {}

    /** Somebody of this side has signed, or this very request did. */
    record SignedBefore(Signature signature) implements Outcome {}

    /** The wording is another one than the person saw. */
    record Reworded(Commitment now) implements Outcome {}

    /** The quarter is over, or there is no such team. */
    record Over() implements Outcome {}
  }

  private final CommitmentRoom room;

  public SignCommitment(CommitmentRoom room) {
    this.room = room;
  }

  /**
   * @param version the wording that the person saw
   */
  public Outcome sign(
      TeamId team, String quarter, int version, Side side, MemberId by, RequestKey key) {
    return room.in(
            team,
            quarter,
            (found, seen) ->
                refused(found, seen, version, side, by)
                    .orElseGet(() -> signed(found, seen, side, by, key)))
        .orElseGet(Outcome.Over::new);
  }

  private static Optional<Outcome> refused(
      Team team, Commitment seen, int version, Side side, MemberId by) {
    if (!side.signers(team.roster()).contains(by)) {
      return Optional.of(new Outcome.NotAllowed(side, team));
    }
    if (seen.version() != version) {
      return Optional.of(new Outcome.Reworded(seen));
    }
    var there = seen.signature(side);
    if (there.isPresent()) {
      return there.map(Outcome.SignedBefore::new);
    }
    return seen.isSignedBy(by)
        ? Optional.of(new Outcome.SignedForTheOther(side, team))
        : Optional.empty();
  }

  private Outcome signed(Team team, Commitment seen, Side side, MemberId by, RequestKey key) {
    var now = room.time();
    var signature = new Signature(side, by, now);
    if (!room.requests().claim(team.id().workspace(), key)) {
      return new Outcome.SignedBefore(signature);
    }
    var begun = room.begun(seen);
    room.book().commitments().sign(begun, signature);
    var signed = room.now(begun);
    room.trail().record(signed, "commitment.signed_by_" + side.word(), by, now);
    room.trail().showCard(signed, team);
    room.trail().ask(signed, team);
    room.trail().stale(signed, team);
    return new Outcome.Signed(signed);
  }
}
