package io.plumbline.audit.store;

import io.plumbline.audit.Audit;
import io.plumbline.audit.Audit.Closing;
import io.plumbline.audit.Audit.Posted;
import io.plumbline.audit.AuditId;
import io.plumbline.audit.AuditTrail;
import io.plumbline.audit.Audits;
import io.plumbline.schedule.Wakeable.Waiting;
import io.plumbline.schedule.store.WakeColumn;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Audits in the database; joins the transaction of the thread. */
public final class JdbcAudits implements Audits {
  private final Jdbi jdbi;
  private final WakeColumn wakes;

  public JdbcAudits(Jdbi jdbi) {
    this.jdbi = jdbi;
    this.wakes = new WakeColumn(jdbi, AuditTrail.KIND, "audit");
  }

  @Override
  public Optional<Audit> open(Opening opening) {
    return jdbi.withHandle(
        db -> {
          if (NewAudit.insert(db, opening) == 0) {
            return Optional.<Audit>empty();
          }
          var team = opening.audit().team();
          var kept = one(db, "running_of = :id", team.workspace(), team.value()).orElseThrow();
          opening.audit().changes().forEach(change -> NewAudit.insert(db, kept.id(), change));
          return find(kept.id());
        });
  }

  @Override
  public Optional<Audit> find(AuditId id) {
    return jdbi.withHandle(db -> one(db, "id = :id", id.workspace(), id.value()));
  }

  @Override
  public Optional<Audit> hold(AuditId id) {
    return jdbi.withHandle(db -> one(db, "id = :id for update", id.workspace(), id.value()));
  }

  @Override
  public Optional<Audit> runningOf(TeamId team) {
    return jdbi.withHandle(db -> one(db, "running_of = :id", team.workspace(), team.value()));
  }

  private static Optional<Audit> one(Handle db, String which, WorkspaceId workspace, long id) {
    return db.createQuery(
            "select "
                + AuditRows.COLUMNS
                + " from audit where workspace_id = :workspace and "
                + which)
        .bind("workspace", workspace.value())
        .bind("id", id)
        .map((row, context) -> AuditRows.audit(db, row))
        .findOne();
  }

  @Override
  public List<Audit> closedOf(TeamId team, int limit) {
    return jdbi.withHandle(
        db ->
            db.createQuery(
                    "select "
                        + AuditRows.COLUMNS
                        + """
                           from audit
                          where workspace_id = :workspace
                            and team_id = :team
                            and closed_at is not null
                          order by opened_at desc, id desc
                          fetch first :limit rows only
                          """)
                .bind("workspace", team.workspace().value())
                .bind("team", team.value())
                .bind("limit", limit)
                .map((row, context) -> AuditRows.audit(db, row))
                .list());
  }

  @Override
  public void close(AuditId id, Closing closing) {
    var turnout = closing.turnout();
    changed(
        id,
        """
        update audit
           set closed_at = :at, running_of = null, wake_at = :at, asked = :asked,
               answered = :answered, declined = :declined
         where workspace_id = :workspace
           and id = :audit
           and closed_at is null
        """,
        update ->
            update
                .bind("at", closing.at())
                .bind("asked", turnout == null ? null : turnout.asked())
                .bind("answered", turnout == null ? null : turnout.answered())
                .bind("declined", turnout == null ? null : turnout.declined()));
  }

  @Override
  public void posted(AuditId id, Posted posted) {
    changed(
        id,
        """
        update audit
           set posted_at = :at, posted_by = :by
         where workspace_id = :workspace
           and id = :audit
        """,
        update -> update.bind("at", posted.at()).bind("by", posted.by().value()));
  }

  @Override
  public void wakeAt(AuditId id, @Nullable Instant at) {
    wakes.set(id.workspace(), id.value(), at);
  }

  private void changed(AuditId id, String sql, UnaryOperator<Update> values) {
    jdbi.useHandle(db -> values.apply(of(id, db.createUpdate(sql))).execute());
  }

  @Override
  public boolean isDue(AuditId id, Instant now) {
    return wakes.isDue(id.workspace(), id.value(), now);
  }

  @Override
  public List<Waiting> waiting(Instant until, int limit) {
    return wakes.waiting(until, limit);
  }

  private static Update of(AuditId audit, Update update) {
    return update.bind("workspace", audit.workspace().value()).bind("audit", audit.value());
  }
}
