package io.plumbline.audit.store;

import io.plumbline.audit.Audit.Change;
import io.plumbline.audit.AuditId;
import io.plumbline.audit.Audits.Opening;
import org.jdbi.v3.core.Handle;

/** The rows of an audit that begins. */
final class NewAudit {
  private NewAudit() {}

  /** How many rows there are more: none where the team has an audit running. */
  static int insert(Handle db, Opening opening) {
    var audit = opening.audit();
    var sprint = audit.about().sprint();
    return db.createUpdate(
            """
            insert into audit (workspace_id, team_id, running_of, period, opened_at, opened_by,
              closes_at, wake_at, who, mirror, threshold, sprint_number, sprint_first,
              sprint_last, sprint_running)
            values (:workspace, :team, :team, :period, :opened, :by, :closes, :opened, :who,
              :mirror, :threshold, :number, :first, :last, :running)
            on conflict do nothing
            """)
        .bind("workspace", audit.team().workspace().value())
        .bind("team", audit.team().value())
        .bind("period", audit.period())
        .bind("opened", audit.openedAt())
        .bind("by", opening.by() == null ? null : opening.by().value())
        .bind("closes", audit.closesAt())
        .bind("who", audit.rules().who().name())
        .bind("mirror", audit.rules().mirror())
        .bind("threshold", audit.rules().threshold())
        .bind("number", sprint.number())
        .bind("first", sprint.firstDay())
        .bind("last", sprint.lastDay())
        .bind("running", audit.about().running())
        .execute();
  }

  /** What the audit before led to. */
  static void insert(Handle db, AuditId audit, Change change) {
    db.createUpdate(
            """
            insert into audit_change (workspace_id, audit_id, action_id, what)
            values (:workspace, :audit, :action, :what)
            """)
        .bind("workspace", audit.workspace().value())
        .bind("audit", audit.value())
        .bind("action", change.action())
        .bind("what", change.what())
        .execute();
  }
}
