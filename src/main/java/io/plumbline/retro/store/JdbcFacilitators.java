package io.plumbline.retro.store;

import io.plumbline.retro.Facilitators;
import io.plumbline.retro.RetroId;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Facilitators in the database, a row for each change; joins the transaction of the thread. */
public final class JdbcFacilitators implements Facilitators {
  private final Jdbi jdbi;

  public JdbcFacilitators(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<MemberId> of(RetroId retro) {
    return jdbi.withHandle(
        db ->
            db.createQuery(
                    """
                    select member_id
                      from retro_facilitator
                     where workspace_id = :workspace
                       and retro_id = :retro
                     order by id desc
                     fetch first 1 rows only
                    """)
                .bind("workspace", retro.workspace().value())
                .bind("retro", retro.value())
                .mapTo(String.class)
                .findOne()
                .map(MemberId::new));
  }

  @Override
  public long name(RetroId retro, MemberId member, @Nullable MemberId before, Instant at) {
    return jdbi.withHandle(
        db ->
            db.createUpdate(
                    """
                    insert into retro_facilitator
                      (workspace_id, retro_id, member_id, before_id, begun_at)
                    values (:workspace, :retro, :member, :before, :at)
                    """)
                .bind("workspace", retro.workspace().value())
                .bind("retro", retro.value())
                .bind("member", member.value())
                .bind("before", before == null ? null : before.value())
                .bind("at", at)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
  }

  @Override
  public Optional<Handover> handover(RetroId retro, long number) {
    return jdbi.withHandle(
        db ->
            db.createQuery(
                    """
                    select member_id, before_id
                      from retro_facilitator
                     where workspace_id = :workspace
                       and retro_id = :retro
                       and id = :number
                    """)
                .bind("workspace", retro.workspace().value())
                .bind("retro", retro.value())
                .bind("number", number)
                .map(JdbcFacilitators::change)
                .findOne());
  }

  /** Whoever was named last in a retro has facilitated it; those before keep their turn. */
  @Override
  public Map<MemberId, Instant> lastTurns(TeamId team) {
    return jdbi.withHandle(
        db ->
            db
                .createQuery(
                    """
                    select f.member_id, max(f.begun_at) as last_turn
                      from retro_facilitator f
                      join retro r
                        on r.workspace_id = f.workspace_id
                       and r.id = f.retro_id
                     where r.workspace_id = :workspace
                       and r.team_id = :team
                       and not exists (
                         select 1
                           from retro_facilitator later
                          where later.workspace_id = f.workspace_id
                            and later.retro_id = f.retro_id
                            and later.id > f.id)
                     group by f.member_id
                    """)
                .bind("workspace", team.workspace().value())
                .bind("team", team.value())
                .map(
                    (row, context) ->
                        Map.entry(
                            new MemberId(row.getString("member_id")),
                            row.getObject("last_turn", OffsetDateTime.class).toInstant()))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  private static Handover change(ResultSet row, StatementContext context) throws SQLException {
    var before = row.getString("before_id");
    return new Handover(
        new MemberId(row.getString("member_id")), before == null ? null : new MemberId(before));
  }
}
