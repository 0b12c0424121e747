package io.plumbline.commitment;

import io.plumbline.journal.RequestKey;
import io.plumbline.team.Team;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import java.util.Optional;
import java.util.Set;

/**
 * Changes the wording of a commitment: either side may change either sentence, and then both sides
 * sign again. Earlier wordings and their signatures are kept.
 */
public final class RewordCommitment {
  /** What came of it; nothing was changed but in the first case. */
  public sealed interface Outcome {
    record Reworded(Commitment now) implements Outcome {}

    /** It says what it said: whoever signed has signed this. */
    record AsBefore() implements Outcome {}

    /** The form was filled in wrong. */
    record Flawed(Set<Wording.Flaw> flaws) implements Outcome {
      public Flawed {
        flaws = Set.copyOf(flaws);
      }
    }

    /** Only product managers and leads word it. */
    record NotAllowed(Team team) implements Outcome {}

    /** Somebody else changed it since the person opened the form. */
    record Overtaken(Commitment now) implements Outcome {}

    /** The quarter is over, or there is no such team. */
    record Over() implements Outcome {}
  }

  private final CommitmentRoom room;

  public RewordCommitment(CommitmentRoom room) {
    this.room = room;
  }

  /**
   * @param version the wording that the person saw
   */
  public Outcome reword(
      TeamId team, String quarter, int version, Wording wording, MemberId by, RequestKey key) {
    return room.in(
            team,
            quarter,
            (found, seen) ->
                refused(found, seen, version, wording, by)
                    .orElseGet(() -> reworded(found, seen, wording, by, key)))
        .orElseGet(Outcome.Over::new);
  }

  private static Optional<Outcome> refused(
      Team team, Commitment seen, int version, Wording wording, MemberId by) {
    if (!team.roster().runsRituals(by)) {
      return Optional.of(new Outcome.NotAllowed(team));
    }
    var flaws = wording.flaws();
    if (!flaws.isEmpty()) {
      return Optional.of(new Outcome.Flawed(flaws));
    }
    if (seen.wording().equals(wording)) {
      return Optional.of(new Outcome.AsBefore());
    }
    return seen.version() != version ? Optional.of(new Outcome.Overtaken(seen)) : Optional.empty();
  }

  private Outcome reworded(
      Team team, Commitment seen, Wording wording, MemberId by, RequestKey key) {
    if (!room.requests().claim(team.id().workspace(), key)) {
      return new Outcome.AsBefore();
    }
    var now = room.time();
    var reworded = room.book().commitments().reword(room.begun(seen), wording, by, now);
    room.trail().record(reworded, "commitment.reworded", by, now);
    room.trail().showCard(reworded, team);
    room.trail().ask(reworded, team);
    room.trail().stale(reworded, team);
    return new Outcome.Reworded(reworded);
  }
}
