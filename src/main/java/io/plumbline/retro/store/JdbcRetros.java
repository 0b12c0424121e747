package io.plumbline.retro.store;

import io.plumbline.retro.CardId;
import io.plumbline.retro.Opening;
import io.plumbline.retro.Retro;
import io.plumbline.retro.RetroId;
import io.plumbline.retro.RetroRules;
import io.plumbline.retro.Retros;
import io.plumbline.retro.Turn;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.ChannelId;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Retros in the database; joins the transaction of the thread. */
public final class JdbcRetros implements Retros {
  private static final String COLUMNS =
      """
      id, workspace_id, team_id, channel_id, state, opened_at, opened_by, revealed_at, revealed_by,
      voting_opened_at, voting_opened_by, votes_closed_at, votes_closed_by, topic_id, closed_at,
      closed_by,
      rules_id
      """;

  private final Jdbi jdbi;

  public JdbcRetros(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<Retro.Collecting> open(Opening opening) {
    int added =
        jdbi.withHandle(
            db ->
                db.createUpdate(
                        """
                        insert into retro (workspace_id, team_id, open_team_id, channel_id, state,
                          opened_at, opened_by, rules_id)
                        values (:workspace, :team, :team, :channel, 'COLLECTING',
                          :at, :by, :rules)
                        on conflict do nothing
                        """)
                    .bind("workspace", opening.team().workspace().value())
                    .bind("team", opening.team().value())
                    .bind("channel", opening.channel().value())
                    .bind("at", opening.at())
                    .bind("by", opening.opener().map(MemberId::value).orElse(null))
                    .bind("rules", JdbcRulesBook.latest(db, opening.team()).orElse(null))
                    .execute());
    return added == 0 ? Optional.empty() : openOf(opening.team()).map(Retro.Collecting.class::cast);
  }

  @Override
  public Optional<Retro> find(RetroId id) {
    return one("where workspace_id = :workspace and id = :id", id.workspace(), id.value());
  }

  @Override
  public Optional<Retro> hold(RetroId id) {
    return one(
        "where workspace_id = :workspace and id = :id for update", id.workspace(), id.value());
  }

  @Override
  public Optional<Retro> openOf(TeamId team) {
    return one(
        "where workspace_id = :workspace and open_team_id = :id", team.workspace(), team.value());
  }

  @Override
  public Optional<Instant> lastReveal(TeamId team) {
    return jdbi.withHandle(
        db ->
            db.createQuery(
                    """
                    select max(revealed_at)
                      from retro
                     where workspace_id = :workspace
                       and team_id = :team
                    """)
                .bind("workspace", team.workspace().value())
                .bind("team", team.value())
                .mapTo(OffsetDateTime.class)
                .findFirst()
                .map(OffsetDateTime::toInstant));
  }

  private Optional<Retro> one(String which, WorkspaceId workspace, long id) {
    return jdbi.withHandle(
        db ->
            db.createQuery("select " + COLUMNS + " from retro " + which)
                .bind("workspace", workspace.value())
                .bind("id", id)
                .map((row, context) -> retro(row, rules(db, workspace, row)))
                .findOne());
  }

  @Override
  public boolean move(Retro from, Retro to) {
    var row = RetroRow.of(to);
    return jdbi.withHandle(
            db ->
                db.createUpdate(
                        """
                        update retro
                           set state = :state,
                               open_team_id = case when :open then team_id end,
                               revealed_at = :revealedAt,
                               revealed_by = :revealedBy,
                               voting_opened_at =
                                 coalesce(:votingOpenedAt, voting_opened_at),
                               voting_opened_by =
                                 coalesce(:votingOpenedBy, voting_opened_by),
                               votes_closed_at = :votesClosedAt,
                               votes_closed_by = :votesClosedBy,
                               topic_id = :topic,
                               closed_at = :closedAt,
                               closed_by = :closedBy
                         where workspace_id = :workspace
                           and id = :id
                           and state = :from
                        """)
                    .bindMethods(row)
                    .bind("workspace", from.id().workspace().value())
                    .bind("id", from.id().value())
                    .bind("from", from.phase().name())
                    .execute())
        == 1;
  }

  @Override
  public boolean sayFinished(RetroId retro, MemberId member, boolean finished) {
    var sql =
        finished
            ? """
              insert into retro_finished (workspace_id, retro_id, member_id)
              values (:workspace, :retro, :member)
              on conflict do nothing
              """
            : """
              delete from retro_finished
               where workspace_id = :workspace
                 and retro_id = :retro
                 and member_id = :member
              """;
    return jdbi.withHandle(
            db ->
                db.createUpdate(sql)
                    .bind("workspace", retro.workspace().value())
                    .bind("retro", retro.value())
                    .bind("member", member.value())
                    .execute())
        == 1;
  }

  @Override
  public Set<MemberId> finished(RetroId retro) {
    return jdbi.withHandle(
        db ->
            db
                .createQuery(
                    """
                    select member_id
                      from retro_finished
                     where workspace_id = :workspace
                       and retro_id = :retro
                    """)
                .bind("workspace", retro.workspace().value())
                .bind("retro", retro.value())
                .mapTo(String.class)
                .stream()
                .map(MemberId::new)
                .collect(Collectors.toUnmodifiableSet()));
  }

  private static Retro retro(ResultSet row, RetroRules rules) throws SQLException {
    var id = new RetroId(new WorkspaceId(row.getString("workspace_id")), row.getLong("id"));
    var opening =
        new Opening(
            new TeamId(id.workspace(), row.getLong("team_id")),
            new ChannelId(row.getString("channel_id")),
            instant(row, "opened_at"),
            member(row, "opened_by"),
            rules);
    var revealed = turn(row, "revealed");
    var votingOpened = turn(row, "voting_opened");
    var votesClosed = turn(row, "votes_closed");
    var closed = turn(row, "closed");
    var state = Retro.Phase.valueOf(row.getString("state"));
    if (state == Retro.Phase.COLLECTING) {
      return new Retro.Collecting(id, opening);
    }
    if (state == Retro.Phase.GROUPING && revealed != null) {
      return new Retro.Grouping(id, opening, revealed);
    }
    if (state == Retro.Phase.VOTING && revealed != null && votingOpened != null) {
      return new Retro.Voting(id, opening, revealed, votingOpened);
    }
    if (state == Retro.Phase.DISCUSSING && revealed != null && votesClosed != null) {
      return new Retro.Discussing(id, opening, revealed, votesClosed, topic(row, id));
    }
    if (state == Retro.Phase.CLOSED && closed != null) {
      return new Retro.Closed(id, opening, revealed, votesClosed, closed);
    }
    throw new IllegalStateException("retro %d cannot be %s".formatted(id.value(), state));
  }

  private static RetroRules rules(Handle db, WorkspaceId workspace, ResultSet row)
      throws SQLException {
    long id = row.getLong("rules_id");
    return row.wasNull()
        ? RetroRules.DEFAULT
        : JdbcRulesBook.numbered(db, workspace, id).orElseThrow();
  }

  private static @Nullable CardId topic(ResultSet row, RetroId id) throws SQLException {
    long topic = row.getLong("topic_id");
    return row.wasNull() ? null : new CardId(id.workspace(), topic);
  }

  private static @Nullable Turn turn(ResultSet row, String what) throws SQLException {
    return row.getObject(what + "_at") == null
        ? null
        : new Turn(member(row, what + "_by"), instant(row, what + "_at"));
  }

  private static @Nullable MemberId member(ResultSet row, String column) throws SQLException {
    var value = row.getString(column);
    return value == null ? null : new MemberId(value);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
