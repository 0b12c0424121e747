package io.plumbline.feed.store;

import io.plumbline.feed.CalendarFeed;
import io.plumbline.feed.CalendarFeeds;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The feeds in the table {@code team_feed}. */
public final class JdbcCalendarFeeds implements CalendarFeeds {
  private final Jdbi jdbi;

  public JdbcCalendarFeeds(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<CalendarFeed> of(TeamId team) {
    return jdbi.withHandle(
        db ->
            db.createQuery(
                    """
                    select workspace_id, team_id, token, seed
                      from team_feed
                     where workspace_id = :workspace
                       and team_id = :team
                    """)
                .bind("workspace", team.workspace().value())
                .bind("team", team.value())
                .map(JdbcCalendarFeeds::feed)
                .findOne());
  }

  @Override
  public Optional<CalendarFeed> byDigest(String digest) {
    return jdbi.withHandle(
        db ->
            db.createQuery(
                    """
                    select workspace_id, team_id, token, seed
                      from team_feed
                     where digest = :digest
                    """)
                .bind("digest", digest)
                .map(JdbcCalendarFeeds::feed)
                .findOne());
  }

  @Override
  public void add(CalendarFeed feed) {
    jdbi.useHandle(
        db ->
            db.createUpdate(
                    """
                    insert into team_feed (workspace_id, team_id, token, digest, seed)
                    values (:workspace, :team, :token, :digest, :seed)
                    on conflict do nothing
                    """)
                .bind("workspace", feed.team().workspace().value())
                .bind("team", feed.team().value())
                .bind("token", feed.token())
                .bind("digest", feed.digest())
                .bind("seed", feed.seed())
                .execute());
  }

  @Override
  public void renew(TeamId team, String token) {
    jdbi.useHandle(
        db ->
            db.createUpdate(
                    """
                    update team_feed
                       set token = :token, digest = :digest
                     where workspace_id = :workspace
                       and team_id = :team
                    """)
                .bind("token", token)
                .bind("digest", CalendarFeed.digest(token))
                .bind("workspace", team.workspace().value())
                .bind("team", team.value())
                .execute());
  }

  private static CalendarFeed feed(ResultSet row, StatementContext context) throws SQLException {
    var workspace = new WorkspaceId(row.getString("workspace_id"));
    return new CalendarFeed(
        new TeamId(workspace, row.getLong("team_id")),
        row.getString("token"),
        row.getString("seed"));
  }
}
