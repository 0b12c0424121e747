package io.plumbline.retro.store;

import io.plumbline.retro.Opening;
import io.plumbline.retro.Retro;
import io.plumbline.retro.RetroId;
import io.plumbline.retro.RetroRules;
import io.plumbline.retro.Retros;
import io.plumbline.team.TeamId;
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

/** Retros in the database; joins the transaction of the thread. */
public final class JdbcRetros implements Retros {
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
    if (added == 0) {
      return Optional.empty();
    }
    var opened = openOf(opening.team()).map(Retro.Collecting.class::cast);
    return opened.filter(retro -> !retro.rules().equals(opening.rules())).isEmpty()
        ? opened
        : opened.map(retro -> underRulesOfItsOwn(retro, opening));
  }

  private Retro.Collecting underRulesOfItsOwn(Retro.Collecting retro, Opening opening) {
    var by = opening.opener().orElseThrow(); // the schedule chooses nothing for one alone
    jdbi.useHandle(
        db ->
            db.createUpdate(
                    """
                    update retro
                       set rules_id = :rules
                     where workspace_id = :workspace
                       and id = :id
                    """)
                .bind(
                    "rules",
                    JdbcRulesBook.addForOne(db, opening.team(), opening.rules(), by, opening.at()))
                .bind("workspace", retro.id().workspace().value())
                .bind("id", retro.id().value())
                .execute());
    return new Retro.Collecting(retro.id(), opening);
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
            db.createQuery("select " + RetroRows.COLUMNS + " from retro " + which)
                .bind("workspace", workspace.value())
                .bind("id", id)
                .map((row, context) -> RetroRows.retro(row, rules(db, workspace, row)))
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

  private static RetroRules rules(Handle db, WorkspaceId workspace, ResultSet row)
      throws SQLException {
    long id = row.getLong("rules_id");
    return row.wasNull()
        ? RetroRules.DEFAULT
        : JdbcRulesBook.numbered(db, workspace, id).orElseThrow();
  }
}
