package io.plumbline.action.store;

import io.plumbline.action.Action;
import io.plumbline.action.ActionDraft;
import io.plumbline.action.Actions;
import io.plumbline.action.Origin;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Actions in the database; joins the transaction of the thread. */
public final class JdbcActions implements Actions {
  private final Jdbi jdbi;

  public JdbcActions(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Action add(TeamId team, Origin origin, ActionDraft draft, MemberId by, Instant at) {
    long id =
        jdbi.withHandle(
            db ->
                db.createUpdate(
                        """
                        insert into action (workspace_id, team_id, origin_kind, origin_id, what,
                          owner_id, due, added_by, added_at)
                        values (:workspace, :team, :kind, :origin, :what, :owner, :due, :by, :at)
                        """)
                    .bind("workspace", team.workspace().value())
                    .bind("team", team.value())
                    .bind("kind", origin.ritual())
                    .bind("origin", origin.id())
                    .bind("what", draft.what())
                    .bind("owner", draft.owner().value())
                    .bind("due", draft.due())
                    .bind("by", by.value())
                    .bind("at", at)
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one());
    return new Action(id, team, origin, draft.what(), draft.owner(), draft.due(), by, at);
  }

  @Override
  public List<Action> from(TeamId team, Origin origin) {
    return jdbi.withHandle(
        db ->
            db.createQuery(
                    """
                    select id, origin_kind, origin_id, what, owner_id, due, added_by, added_at
                      from action
                     where workspace_id = :workspace
                       and team_id = :team
                       and origin_kind = :kind
                       and origin_id = :origin
                     order by id
                    """)
                .bind("workspace", team.workspace().value())
                .bind("team", team.value())
                .bind("kind", origin.ritual())
                .bind("origin", origin.id())
                .map((row, context) -> action(team, row))
                .list());
  }

  @Override
  public List<Action> of(TeamId team, int limit) {
    return jdbi.withHandle(
        db ->
            db.createQuery(
                    """
                    select id, origin_kind, origin_id, what, owner_id, due, added_by, added_at
                      from action
                     where workspace_id = :workspace
                       and team_id = :team
                     order by due, id
                     fetch first :limit rows only
                    """)
                .bind("workspace", team.workspace().value())
                .bind("team", team.value())
                .bind("limit", limit)
                .map((row, context) -> action(team, row))
                .list());
  }

  private static Action action(TeamId team, ResultSet row) throws SQLException {
    return new Action(
        row.getLong("id"),
        team,
        new Origin(row.getString("origin_kind"), row.getLong("origin_id")),
        row.getString("what"),
        new MemberId(row.getString("owner_id")),
        row.getObject("due", LocalDate.class),
        new MemberId(row.getString("added_by")),
        row.getObject("added_at", OffsetDateTime.class).toInstant());
  }
}
