package io.plumbline.retro.store;

import io.plumbline.retro.RetroId;
import io.plumbline.retro.past.HeldRetros;
import io.plumbline.retro.past.PastRetro.Counts;
import io.plumbline.team.TeamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Held retros in the database. */
public final class JdbcHeldRetros implements HeldRetros {
  private final Jdbi jdbi;

  public JdbcHeldRetros(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<Held> of(TeamId team, int skip, int limit) {
    return jdbi.withHandle(
        db ->
            db.createQuery(
                    """
                    select r.id, r.opened_at, r.closed_at,
                           (select count(*)
                              from retro_card c
                             where c.workspace_id = r.workspace_id
                               and c.retro_id = r.id) as cards,
                           (select count(*)
                              from retro_vote v
                             where v.workspace_id = r.workspace_id
                               and v.retro_id = r.id) as votes
                      from retro r
                     where r.workspace_id = :workspace
                       and r.team_id = :team
                       and r.state = 'CLOSED'
                       and r.revealed_at is not null
                     order by r.id desc
                    offset :skip rows
                     fetch next :limit rows only
                    """)
                .bind("workspace", team.workspace().value())
                .bind("team", team.value())
                .bind("skip", skip)
                .bind("limit", limit)
                .map((row, context) -> held(team, row))
                .list());
  }

  @Override
  public int count(TeamId team) {
    return jdbi.withHandle(
        db ->
            db.createQuery(
                    """
                    select count(*)
                      from retro
                     where workspace_id = :workspace
                       and team_id = :team
                       and state = 'CLOSED'
                       and revealed_at is not null
                    """)
                .bind("workspace", team.workspace().value())
                .bind("team", team.value())
                .mapTo(Integer.class)
                .one());
  }

  private static Held held(TeamId team, ResultSet row) throws SQLException {
    return new Held(
        new RetroId(team.workspace(), row.getLong("id")),
        instant(row, "opened_at"),
        instant(row, "closed_at"),
        new Counts(row.getInt("cards"), row.getInt("votes")));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
