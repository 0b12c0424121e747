package io.plumbline.decision;

import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The decisions of every team. */
public interface Decisions {
  /**
   * Keeps a new decision under the team's next number. The draft has no flaws, and what it
   * supersedes is in force and held.
   */
  Decision add(TeamId team, DecisionDraft draft, MemberId author, Instant at);

  Optional<Decision> find(DecisionId id);

  Optional<Decision> find(TeamId team, int number);

  /** The decision as it is now, kept for this transaction: whoever else holds it waits. */
  Optional<Decision> hold(DecisionId id);

  /** The newest first, {@code skip} left out, at most {@code limit}. */
  List<Decision> of(TeamId team, int skip, int limit);

  /** Those that no other has taken the place of, newest first, at most {@code limit}. */
  List<Decision> inForce(TeamId team, int limit);

  /** Those that product has to answer yet, oldest first. */
  List<Decision> waiting(TeamId team);

  /** Those that a product manager wants to talk about, oldest first. */
  List<Decision> toTalkAbout(TeamId team);

  /** Remembers the answer of a decision that is held. */
  void answered(DecisionId id, Knowledge now);

  Tally tally(TeamId team);

  /**
   * Figures of a team.
   *
   * @param all ever recorded
   * @param changing those in force that change something for the user or the feature
   * @param open those of them that product has to answer yet
   */
  record Tally(int all, int changing, int open) {}
}
