package io.plumbline.audit.store;

import io.plumbline.audit.Audit;
import io.plumbline.audit.Audit.About;
import io.plumbline.audit.Audit.Change;
import io.plumbline.audit.Audit.Closing;
import io.plumbline.audit.Audit.Posted;
import io.plumbline.audit.Audit.Turnout;
import io.plumbline.audit.AuditId;
import io.plumbline.audit.AuditRules;
import io.plumbline.team.Sprint;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Rows of audits as audits. */
final class AuditRows {
  static final String COLUMNS =
      """
      id, workspace_id, team_id, period, opened_at, closes_at, who, mirror, threshold,
      sprint_number, sprint_first, sprint_last, sprint_running, closed_at, asked, answered,
      declined, posted_at, posted_by
      """;

  private AuditRows() {}

  static Audit audit(Handle db, ResultSet row) throws SQLException {
    var workspace = new WorkspaceId(row.getString("workspace_id"));
    var id = new AuditId(workspace, row.getLong("id"));
    return new Audit(
        id,
        new TeamId(workspace, row.getLong("team_id")),
        row.getString("period"),
        at(row, "opened_at"),
        at(row, "closes_at"),
        rules(row),
        about(row),
        changes(db, id),
        row.getObject("closed_at") == null ? null : closing(row));
  }

  static AuditRules rules(ResultSet row) throws SQLException {
    return new AuditRules(
        AuditRules.Who.valueOf(row.getString("who")),
        row.getBoolean("mirror"),
        row.getInt("threshold"));
  }

  private static About about(ResultSet row) throws SQLException {
    return new About(
        new Sprint(
            row.getInt("sprint_number"),
            row.getObject("sprint_first", LocalDate.class),
            row.getObject("sprint_last", LocalDate.class)),
        row.getBoolean("sprint_running"));
  }

  private static List<Change> changes(Handle db, AuditId audit) {
    return db.createQuery(
            """
            select action_id, what
              from audit_change
             where workspace_id = :workspace
               and audit_id = :audit
             order by action_id
            """)
        .bind("workspace", audit.workspace().value())
        .bind("audit", audit.value())
        .map((row, context) -> new Change(row.getLong("action_id"), row.getString("what")))
        .list();
  }

  private static Closing closing(ResultSet row) throws SQLException {
    return new Closing(at(row, "closed_at"), turnout(row), posted(row));
  }

  private static @Nullable Turnout turnout(ResultSet row) throws SQLException {
    return row.getObject("answered") == null
        ? null
        : new Turnout(row.getInt("asked"), row.getInt("answered"), row.getInt("declined"));
  }

  private static @Nullable Posted posted(ResultSet row) throws SQLException {
    return row.getObject("posted_at") == null
        ? null
        : new Posted(new MemberId(row.getString("posted_by")), at(row, "posted_at"));
  }

  private static Instant at(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
