package io.plumbline.sprint;

import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import java.time.Instant;

/** The rules by which teams lock their sprints. */
public interface SprintRulesBook {
  /** The rules of the team's next lock; the default where it chose none. */
  SprintRules of(TeamId team);

  /** Sets the rules of the team's next locks. */
  void set(TeamId team, SprintRules rules, MemberId by, Instant at);
}
