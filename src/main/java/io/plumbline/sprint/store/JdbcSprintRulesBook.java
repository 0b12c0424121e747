package io.plumbline.sprint.store;

import io.plumbline.sprint.SprintRules;
import io.plumbline.sprint.SprintRulesBook;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.time.LocalTime;
import org.jdbi.v3.core.Jdbi;

/** Rules of sprints in the database, a row for each change; joins the transaction of the thread. */
public final class JdbcSprintRulesBook implements SprintRulesBook {
  private final Jdbi jdbi;

  public JdbcSprintRulesBook(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public SprintRules of(TeamId team) {
    return jdbi.withHandle(
        db ->
            db.createQuery(
                    """
                    select locking, lock_at, agreement
                      from sprint_rules
                     where workspace_id = :workspace
                       and team_id = :team
                     order by id desc
                     fetch first 1 rows only
                    """)
                .bind("workspace", team.workspace().value())
                .bind("team", team.value())
                .map(
                    (row, context) ->
                        new SprintRules(
                            SprintRules.Locking.valueOf(row.getString("locking")),
                            row.getObject("lock_at", LocalTime.class),
                            SprintRules.Agreement.valueOf(row.getString("agreement"))))
                .findOne()
                .orElse(SprintRules.DEFAULT));
  }

  @Override
  public void set(TeamId team, SprintRules rules, MemberId by, Instant at) {
    jdbi.useHandle(
        db ->
            db.createUpdate(
                    """
                    insert into sprint_rules
                      (workspace_id, team_id, locking, lock_at, agreement, saved_at, saved_by)
                    values (:workspace, :team, :locking, :lockAt, :agreement, :at, :by)
                    """)
                .bind("workspace", team.workspace().value())
                .bind("team", team.value())
                .bind("locking", rules.locking().name())
                .bind("lockAt", rules.lockAt())
                .bind("agreement", rules.agreement().name())
                .bind("at", at)
                .bind("by", by.value())
                .execute());
  }
}
