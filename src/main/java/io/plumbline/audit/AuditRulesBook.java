package io.plumbline.audit;

import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import java.time.Instant;

/** How teams hold their audits. */
public interface AuditRulesBook {
  /** The team's rules for its next audit; the usual ones until it has set its own. */
  AuditRules of(TeamId team);

  void set(TeamId team, AuditRules rules, MemberId by, Instant at);
}
