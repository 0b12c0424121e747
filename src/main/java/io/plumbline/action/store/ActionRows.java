package io.plumbline.action.store;

import io.plumbline.action.Action;
import io.plumbline.action.ActionChange;
import io.plumbline.action.Origin;
import io.plumbline.action.Reminder;
import io.plumbline.action.Reminding;
import io.plumbline.action.Terms;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Rows as actions and what happened to them. */
final class ActionRows {
  static final String COLUMNS =
      """
      action.id, action.workspace_id, action.team_id, origin_kind, origin_id, what, owner_id, due,
      added_by, added_at, state, version, closed_at, closed_by, closed_why, agreed_at, reminded
      """;

  private ActionRows() {}

  static Action action(ResultSet row) throws SQLException {
    return new Action(
        row.getLong("id"),
        new TeamId(new WorkspaceId(row.getString("workspace_id")), row.getLong("team_id")),
        new Origin(row.getString("origin_kind"), row.getLong("origin_id")),
        row.getString("what"),
        new MemberId(row.getString("owner_id")),
        row.getObject("due", LocalDate.class),
        new MemberId(row.getString("added_by")),
        instant(row, "added_at"),
        Action.State.valueOf(row.getString("state")),
        closing(row),
        row.getInt("version"));
  }

  static Reminding reminding(ResultSet row) throws SQLException {
    var reminded = row.getString("reminded");
    return new Reminding(
        action(row),
        instant(row, "agreed_at"),
        reminded == null ? null : Reminder.valueOf(reminded));
  }

  static ActionChange change(ResultSet row) throws SQLException {
    return new ActionChange(
        ActionChange.Kind.valueOf(row.getString("kind")),
        new MemberId(row.getString("changed_by")),
        instant(row, "changed_at"),
        row.getString("why"),
        terms(row, "before"),
        terms(row, "after"));
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static Action.@Nullable Closing closing(ResultSet row) throws SQLException {
    var by = row.getString("closed_by");
    return by == null
        ? null
        : new Action.Closing(
            new MemberId(by), instant(row, "closed_at"), row.getString("closed_why"));
  }

  private static Terms terms(ResultSet row, String when) throws SQLException {
    return new Terms(
        row.getString("what_" + when),
        new MemberId(row.getString("owner_" + when)),
        row.getObject("due_" + when, LocalDate.class));
  }
}
