package io.plumbline.scope.store;

import io.plumbline.scope.Ask;
import io.plumbline.scope.Ground;
import io.plumbline.scope.ScopeId;
import io.plumbline.scope.ScopeRequest;
import io.plumbline.scope.ScopeRequests.Version;
import io.plumbline.sprint.SprintId;
import io.plumbline.sprint.SprintRules.Agreement;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Rows as scope requests and their versions. */
final class ScopeRows {
  static final String VERSION =
      """
      said.version said_version, said.kind, said.item_id, said.item_words, said.what, said.why_now, said.leaves,
      said.leaves_item, said.leaves_words, said.rough_size, said.evidence, said.needed_by,
      said.written_at
      """;

  static final String REQUEST =
      """
      request.id, request.workspace_id, request.team_id, request.sprint_id, request.requester_id,
      request.asked_at, request.version, request.state, request.ground, request.agreement,
      request.supersedes, request.decided_at,
      """
          + VERSION;

  private ScopeRows() {}

  static ScopeRequest request(ResultSet row) throws SQLException {
    var workspace = new WorkspaceId(row.getString("workspace_id"));
    var ground = row.getString("ground");
    return new ScopeRequest(
        new ScopeId(workspace, row.getLong("id")),
        new TeamId(workspace, row.getLong("team_id")),
        new SprintId(workspace, row.getLong("sprint_id")),
        new MemberId(row.getString("requester_id")),
        moment(row, "asked_at"),
        row.getInt("version"),
        ask(row),
        moment(row, "written_at"),
        ScopeRequest.State.valueOf(row.getString("state")),
        ground == null ? null : Ground.valueOf(ground),
        Agreement.valueOf(row.getString("agreement")),
        row.getLong("supersedes"),
        decided(row));
  }

  static Version version(ResultSet row) throws SQLException {
    return new Version(row.getInt("said_version"), ask(row), moment(row, "written_at"));
  }

  private static Ask ask(ResultSet row) throws SQLException {
    return new Ask(
        Ask.Kind.valueOf(row.getString("kind")),
        row.getLong("item_id"),
        row.getString("item_words"),
        row.getString("what"),
        row.getString("why_now"),
        new Ask.Leaves(
            Ask.Leaves.How.valueOf(row.getString("leaves")),
            row.getLong("leaves_item"),
            row.getString("leaves_words")),
        row.getString("rough_size"),
        row.getString("evidence"),
        row.getObject("needed_by", LocalDate.class));
  }

  private static @Nullable Instant decided(ResultSet row) throws SQLException {
    var at = row.getObject("decided_at", OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
