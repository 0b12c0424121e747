package io.plumbline.ritual.store;

import io.plumbline.ritual.Occurrence;
import io.plumbline.team.Ritual;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** How the rows of {@code ritual_occurrence} are read. */
final class OccurrenceRows {
  /** Those of a workspace; a condition follows. */
  static final String SELECT =
      """
      select id, workspace_id, team_id, ritual, period, rhythm_day, planned_at, moved, state,
             by_hand, prepared, changed_by, why
        from ritual_occurrence
       where workspace_id = :workspace
      """;

  private OccurrenceRows() {}

  /** The occurrences of a team; {@code which} goes on with the condition, and may order them. */
  static Query ofTeam(Handle db, TeamId team, String which) {
    return db.createQuery(SELECT + " and team_id = :team " + which)
        .bind("workspace", team.workspace().value())
        .bind("team", team.value());
  }

  static Occurrence occurrence(ResultSet row, StatementContext context) throws SQLException {
    long id = row.getLong("id");
    var workspace = new WorkspaceId(row.getString("workspace_id"));
    return new Occurrence(
        id,
        new TeamId(workspace, row.getLong("team_id")),
        ritual(row.getString("ritual"), id),
        row.getString("period"),
        row.getObject("rhythm_day", LocalDate.class),
        row.getObject("planned_at", OffsetDateTime.class).toInstant(),
        row.getBoolean("moved"),
        state(row.getString("state"), id),
        row.getBoolean("by_hand"),
        row.getBoolean("prepared"),
        word(row));
  }

  private static Occurrence.@Nullable Word word(ResultSet row) throws SQLException {
    var by = row.getString("changed_by");
    var why = row.getString("why");
    return by == null ? null : new Occurrence.Word(new MemberId(by), why == null ? "" : why);
  }

  private static Ritual ritual(String key, long id) {
    return Arrays.stream(Ritual.values())
        .filter(ritual -> ritual.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("occurrence " + id + " is of " + key));
  }

  private static Occurrence.State state(String name, long id) {
    return Arrays.stream(Occurrence.State.values())
        .filter(state -> state.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("occurrence " + id + " has state " + name));
  }
}
