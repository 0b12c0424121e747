package io.plumbline.surprise.store;

import io.plumbline.commitment.Side;
import io.plumbline.surprise.Link;
import io.plumbline.surprise.Surprise;
import io.plumbline.surprise.SurpriseDraft;
import io.plumbline.surprise.SurpriseId;
import io.plumbline.surprise.Surprises;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Surprises in the database; joins the transaction of the thread. */
public final class JdbcSurprises implements Surprises {
  private static final String SELECT =
      """
      select id, workspace_id, team_id, what, side, link, flagged_by, flagged_at
        from surprise
      """;

  private final Jdbi jdbi;

  public JdbcSurprises(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Surprise add(TeamId team, SurpriseDraft draft, @Nullable MemberId by, Instant at) {
    var side = Objects.requireNonNull(draft.side(), "the draft was checked");
    long id =
        jdbi.withHandle(
            db ->
                db.createUpdate(
                        """
                        insert into surprise (workspace_id, team_id, what, side, link, flagged_by,
                          flagged_at)
                        values (:workspace, :team, :what, :side, :link, :by, :at)
                        """)
                    .bind("workspace", team.workspace().value())
                    .bind("team", team.value())
                    .bind("what", draft.what())
                    .bind("side", side.name())
                    .bind("link", draft.link().map(Link::url).orElse(null))
                    .bind("by", by == null ? null : by.value())
                    .bind("at", at)
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one());
    return find(new SurpriseId(team.workspace(), id)).orElseThrow();
  }

  @Override
  public Optional<Surprise> find(SurpriseId id) {
    return jdbi.withHandle(
        db ->
            db.createQuery(SELECT + " where workspace_id = :workspace and id = :id")
                .bind("workspace", id.workspace().value())
                .bind("id", id.value())
                .map((row, context) -> surprise(row))
                .findOne());
  }

  @Override
  public List<Surprise> between(TeamId team, Instant from, Instant until) {
    return jdbi.withHandle(
        db ->
            db.createQuery(
                    SELECT
                        + """
                         where workspace_id = :workspace
                           and team_id = :team
                           and flagged_at >= :from
                           and flagged_at < :until
                         order by flagged_at, id
                        """)
                .bind("workspace", team.workspace().value())
                .bind("team", team.value())
                .bind("from", from)
                .bind("until", until)
                .map((row, context) -> surprise(row))
                .list());
  }

  private static Surprise surprise(ResultSet row) throws SQLException {
    var workspace = new WorkspaceId(row.getString("workspace_id"));
    var link = row.getString("link");
    var by = row.getString("flagged_by");
    return new Surprise(
        new SurpriseId(workspace, row.getLong("id")),
        new TeamId(workspace, row.getLong("team_id")),
        row.getString("what"),
        Side.valueOf(row.getString("side")),
        link == null ? null : new Link(link),
        by == null ? null : new MemberId(by),
        row.getObject("flagged_at", OffsetDateTime.class).toInstant());
  }
}
