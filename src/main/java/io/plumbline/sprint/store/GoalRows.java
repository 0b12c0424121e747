package io.plumbline.sprint.store;

import io.plumbline.sprint.Goal;
import io.plumbline.sprint.GoalDraft;
import io.plumbline.sprint.Question;
import io.plumbline.sprint.SprintId;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Rows as goals and questions. */
final class GoalRows {
  private GoalRows() {}

  static Goal goal(ResultSet row) throws SQLException {
    return new Goal(
        row.getLong("id"),
        new SprintId(new WorkspaceId(row.getString("workspace_id")), row.getLong("sprint_id")),
        new GoalDraft(
            row.getString("what"),
            row.getString("why"),
            row.getString("metric"),
            row.getString("spec_link")),
        new MemberId(row.getString("added_by")),
        instant(row, "added_at"));
  }

  static Question question(ResultSet row) throws SQLException {
    var by = row.getString("asked_by");
    return new Question(
        new WorkspaceId(row.getString("workspace_id")),
        row.getLong("id"),
        row.getLong("goal_id"),
        row.getString("body"),
        by == null ? new Question.Asker.Anonymous() : new Question.Asker.Named(new MemberId(by)),
        instant(row, "asked_at"),
        answer(row));
  }

  private static Question.@Nullable Answer answer(ResultSet row) throws SQLException {
    var text = row.getString("answer");
    return text == null
        ? null
        : new Question.Answer(
            text, new MemberId(row.getString("answered_by")), instant(row, "answered_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
