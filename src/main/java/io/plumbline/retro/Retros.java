package io.plumbline.retro;

import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** The retros of every team, and who has finished writing. */
public interface Retros {
  /** Opens a retro; empty where the team has one open. */
  Optional<Retro.Collecting> open(Opening opening);

  Optional<Retro> find(RetroId id);

  /**
   * The retro as it is now, kept for this transaction: whoever else holds it waits until it ends.
   */
  Optional<Retro> hold(RetroId id);

  /** The team's open retro. */
  Optional<Retro> openOf(TeamId team);

  /** When cards of the team were revealed last; empty before the first reveal. */
  Optional<Instant> lastReveal(TeamId team);

  /** Replaces the retro where it is still in the phase of {@code from}; false where it is not. */
  boolean move(Retro from, Retro to);

  /** Notes that the person has finished writing, or has not, and returns whether that was news. */
  boolean sayFinished(RetroId retro, MemberId member, boolean finished);

  /** Who has finished writing, in no order that says anything. */
  Set<MemberId> finished(RetroId retro);
}
