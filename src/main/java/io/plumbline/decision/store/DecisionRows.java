package io.plumbline.decision.store;

import io.plumbline.decision.Asking;
import io.plumbline.decision.Decision;
import io.plumbline.decision.DecisionId;
import io.plumbline.decision.DecisionText;
import io.plumbline.decision.Effect;
import io.plumbline.decision.Knowledge;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Rows as decisions and as who was told of them. */
final class DecisionRows {
  static final String SELECT =
      """
      select d.id, d.workspace_id, d.team_id, d.number, d.author_id, d.recorded_at, d.decided_on,
             d.title, d.context, d.choice, d.options, d.effect, d.change_words, d.knowledge,
             d.answered_by, d.answered_at,
             coalesce(older.number, 0) number_before, coalesce(newer.number, 0) number_after
        from decision d
        left join decision older
          on older.workspace_id = d.workspace_id and older.id = d.supersedes_id
        left join decision newer
          on newer.workspace_id = d.workspace_id and newer.supersedes_id = d.id
      """;

  /** How each {@link Knowledge} is stored. */
  enum State {
    NOT_NEEDED,
    WAITING,
    TO_TALK,
    KNOWN;

    static State of(Knowledge knowledge) {
      return knowledge.fold(() -> NOT_NEEDED, () -> WAITING, toTalk -> TO_TALK, known -> KNOWN);
    }
  }

  private DecisionRows() {}

  static Decision decision(ResultSet row) throws SQLException {
    var workspace = new WorkspaceId(row.getString("workspace_id"));
    return new Decision(
        new DecisionId(workspace, row.getLong("id")),
        new TeamId(workspace, row.getLong("team_id")),
        row.getInt("number"),
        new MemberId(row.getString("author_id")),
        instant(row, "recorded_at"),
        row.getObject("decided_on", LocalDate.class),
        text(row),
        Effect.valueOf(row.getString("effect")),
        knowledge(row),
        new Decision.Line(row.getInt("number_before"), row.getInt("number_after")));
  }

  private static DecisionText text(ResultSet row) throws SQLException {
    return new DecisionText(
        row.getString("title"),
        row.getString("context"),
        row.getString("choice"),
        row.getString("options"),
        row.getString("change_words"));
  }

  private static Knowledge knowledge(ResultSet row) throws SQLException {
    return switch (State.valueOf(row.getString("knowledge"))) {
      case NOT_NEEDED -> new Knowledge.NotNeeded();
      case WAITING -> new Knowledge.Waiting();
      case TO_TALK -> new Knowledge.ToTalk(by(row), instant(row, "answered_at"));
      case KNOWN -> new Knowledge.Known(by(row), instant(row, "answered_at"));
    };
  }

  private static MemberId by(ResultSet row) throws SQLException {
    return new MemberId(row.getString("answered_by"));
  }

  static Asking asking(ResultSet row) throws SQLException {
    var left = row.getObject("left_at", OffsetDateTime.class);
    return new Asking(
        new MemberId(row.getString("member_id")),
        instant(row, "asked_at"),
        row.getInt("reminders"),
        left == null ? null : left.toInstant());
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
