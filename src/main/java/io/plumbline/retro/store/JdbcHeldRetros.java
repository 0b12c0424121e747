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
import org.jdbi.v3.core.statement.Query;

/** Held retros in the database. */
public final class JdbcHeldRetros implements HeldRetros {
  private static final String OF_TEAM =
      """
       where r.workspace_id = :workspace
         and r.team_id = :team
         and r.state = 'CLOSED'
         and r.revealed_at is not null
      """;

  private final Jdbi jdbi;

  public JdbcHeldRetros(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<Held> of(TeamId team, int skip, int limit) {
    return jdbi.withHandle(db -> page(db.createQuery(held("")), team, skip, limit));
  }

  @Override
  public List<Held> saying(TeamId team, String words, int skip, int limit) {
    return jdbi.withHandle(
        db ->
            page(
                SaidWords.bind(db.createQuery(held("and " + SaidWords.IN_RETRO)), words),
                team,
                skip,
                limit));
  }

  @Override
  public int count(TeamId team) {
    return jdbi.withHandle(db -> one(db.createQuery(count("")), team));
  }

  @Override
  public int countSaying(TeamId team, String words) {
    return jdbi.withHandle(
        db -> one(SaidWords.bind(db.createQuery(count("and " + SaidWords.IN_RETRO)), words), team));
  }

  @Override
  public List<String> lines(RetroId retro, String words, int limit) {
    return SaidWords.lines(jdbi, retro, words, limit);
  }

  private static String held(String and) {
    return """
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
        """
        + OF_TEAM
        + and
        + """
         order by r.id desc
        offset :skip rows
         fetch next :limit rows only
        """;
  }

  private static String count(String and) {
    return "select count(*) from retro r " + OF_TEAM + and;
  }

  private static List<Held> page(Query query, TeamId team, int skip, int limit) {
    return ofTeam(query, team)
        .bind("skip", skip)
        .bind("limit", limit)
        .map((row, context) -> held(team, row))
        .list();
  }

  private static int one(Query query, TeamId team) {
    return ofTeam(query, team).mapTo(Integer.class).one();
  }

  private static Query ofTeam(Query query, TeamId team) {
    return query.bind("workspace", team.workspace().value()).bind("team", team.value());
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
