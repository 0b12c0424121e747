package io.plumbline.audit.store;

import io.plumbline.audit.AuditRules;
import io.plumbline.audit.AuditRulesBook;
import io.plumbline.team.TeamId;
import io.plumbline.team.store.RulesTable;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** Rules of audits in the database, a row for each change; joins the transaction of the thread. */
public final class JdbcAuditRulesBook implements AuditRulesBook {
  private final RulesTable<AuditRules> table;

  public JdbcAuditRulesBook(Jdbi jdbi) {
    this.table =
        new RulesTable<>(
            jdbi,
            "audit_rules",
            List.of("who", "mirror", "threshold"),
            (row, context) -> AuditRows.rules(row));
  }

  @Override
  public AuditRules of(TeamId team) {
    return table.newest(team).orElse(AuditRules.DEFAULT);
  }

  @Override
  public void set(TeamId team, AuditRules rules, MemberId by, Instant at) {
    table.add(
        team,
        Map.of("who", rules.who().name(), "mirror", rules.mirror(), "threshold", rules.threshold()),
        by,
        at);
  }
}
