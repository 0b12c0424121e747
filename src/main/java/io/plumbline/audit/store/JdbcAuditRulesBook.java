package io.plumbline.audit.store;

import io.plumbline.audit.AuditRules;
import io.plumbline.audit.AuditRulesBook;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** Rules of audits in the database, a row for each change; joins the transaction of the thread. */
public final class JdbcAuditRulesBook implements AuditRulesBook {
  private final Jdbi jdbi;

  public JdbcAuditRulesBook(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public AuditRules of(TeamId team) {
    return jdbi.withHandle(
        db ->
            db.createQuery(
                    """
                    select who, mirror, threshold
                      from audit_rules
                     where workspace_id = :workspace
                       and team_id = :team
                     order by id desc
                     fetch first 1 rows only
                    """)
                .bind("workspace", team.workspace().value())
                .bind("team", team.value())
                .map((row, context) -> AuditRows.rules(row))
                .findOne()
                .orElse(AuditRules.DEFAULT));
  }

  @Override
  public void set(TeamId team, AuditRules rules, MemberId by, Instant at) {
    jdbi.useHandle(
        db ->
            db.createUpdate(
                    """
                    insert into audit_rules
                      (workspace_id, team_id, who, mirror, threshold, saved_by, saved_at)
                    values (:workspace, :team, :who, :mirror, :threshold, :by, :at)
                    """)
                .bind("workspace", team.workspace().value())
                .bind("team", team.value())
                .bind("who", rules.who().name())
                .bind("mirror", rules.mirror())
                .bind("threshold", rules.threshold())
                .bind("by", by.value())
                .bind("at", at)
                .execute());
  }
}
