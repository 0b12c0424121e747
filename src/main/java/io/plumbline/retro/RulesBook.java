package io.plumbline.retro;

import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import java.time.Instant;

/** The rules by which teams hold their retros. Earlier ones are kept for the retros under them. */
public interface RulesBook {
  /** The rules of the team's next retro; the default where it chose none. */
  RetroRules of(TeamId team);

  /** Sets the rules of the team's next retros; one that is open keeps its own. */
  void set(TeamId team, RetroRules rules, MemberId by, Instant at);
}
