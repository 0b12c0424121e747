package io.plumbline.retro;

import io.plumbline.team.Team;
import java.time.Instant;

/** Begins the retro that a team's schedule asks for. Names no person: nobody pressed anything. */
public final class RetroStart {
  private final OpenRetro openRetro;

  public RetroStart(OpenRetro openRetro) {
    this.openRetro = openRetro;
  }

  /**
   * Begins it, and returns whether it did; a retro that is still open goes on instead.
   *
   * @param occurrence the occurrence's key, for the journal
   */
  public boolean begin(Team team, String occurrence, Instant now) {
    return openRetro.openBySchedule(team, occurrence, now) instanceof OpenRetro.Outcome.Opened;
  }
}
