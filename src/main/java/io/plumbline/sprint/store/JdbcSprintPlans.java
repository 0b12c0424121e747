package io.plumbline.sprint.store;

import io.plumbline.schedule.Wakeable.Waiting;
import io.plumbline.schedule.store.WakeColumn;
import io.plumbline.sprint.SprintId;
import io.plumbline.sprint.SprintPlan;
import io.plumbline.sprint.SprintPlans;
import io.plumbline.sprint.SprintRules;
import io.plumbline.team.Sprint;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Planned sprints in the database; joins the transaction of the thread. */
public final class JdbcSprintPlans implements SprintPlans {
  private static final String SELECT =
      """
      select id, workspace_id, team_id, number, first_day, last_day, locked_at, locked_by, locking,
             lock_at, agreement
        from sprint
       where workspace_id = :workspace
      """;
  private static final String KIND = "sprint";

  private final Jdbi jdbi;
  private final WakeColumn wakes;

  public JdbcSprintPlans(Jdbi jdbi) {
    this.jdbi = jdbi;
    this.wakes = new WakeColumn(jdbi, KIND, "sprint");
  }

  @Override
  public Optional<SprintPlan> find(SprintId id) {
    return some(id.workspace(), " and id = :id", Map.of("id", id.value())).stream().findFirst();
  }

  @Override
  public Optional<SprintPlan> hold(SprintId id) {
    return some(id.workspace(), " and id = :id for update", Map.of("id", id.value())).stream()
        .findFirst();
  }

  @Override
  public Optional<SprintPlan> at(TeamId team, LocalDate day) {
    return some(
            team.workspace(),
            """
             and team_id = :team
             and first_day <= :day
             and last_day >= :day
             order by case when locked_at is null then 1 else 0 end, first_day desc
             fetch first 1 rows only
            """,
            Map.of("team", team.value(), "day", day))
        .stream()
        .findFirst();
  }

  @Override
  public List<SprintPlan> locked(TeamId team, int limit) {
    return some(
        team.workspace(),
        """
         and team_id = :team
         and locked_at is not null
         order by first_day desc, id desc
         fetch first :limit rows only
        """,
        Map.of("team", team.value(), "limit", limit));
  }

  private List<SprintPlan> some(WorkspaceId workspace, String which, Map<String, ?> values) {
    return jdbi.withHandle(
        db ->
            db.createQuery(SELECT + which)
                .bind("workspace", workspace.value())
                .bindMap(values)
                .map((row, context) -> plan(row))
                .list());
  }

  @Override
  public SprintPlan make(TeamId team, Sprint sprint) {
    jdbi.useHandle(
        db ->
            db.createUpdate(
                    """
                    insert into sprint (workspace_id, team_id, number, first_day, last_day)
                    values (:workspace, :team, :number, :first, :last)
                    on conflict do nothing
                    """)
                .bind("workspace", team.workspace().value())
                .bind("team", team.value())
                .bind("number", sprint.number())
                .bind("first", sprint.firstDay())
                .bind("last", sprint.lastDay())
                .execute());
    return some(
            team.workspace(),
            " and team_id = :team and first_day = :first",
            Map.of("team", team.value(), "first", sprint.firstDay()))
        .get(0);
  }

  @Override
  public boolean lock(SprintId id, SprintPlan.Lock lock) {
    return jdbi.withHandle(
        db ->
            db.createUpdate(
                        """
                        update sprint
                           set locked_at = :at,
                               locked_by = :by,
                               locking = :locking,
                               lock_at = :lockAt,
                               agreement = :agreement
                         where workspace_id = :workspace
                           and id = :id
                           and locked_at is null
                        """)
                    .bind("at", lock.at())
                    .bind("by", lock.person().map(MemberId::value).orElse(null))
                    .bind("locking", lock.rules().locking().name())
                    .bind("lockAt", lock.rules().lockAt())
                    .bind("agreement", lock.rules().agreement().name())
                    .bind("workspace", id.workspace().value())
                    .bind("id", id.value())
                    .execute()
                == 1);
  }

  @Override
  public void wakeAt(SprintId id, @Nullable Instant at) {
    wakes.set(id.workspace(), id.value(), at);
  }

  @Override
  public boolean wantsToBeWoken(SprintId id, Instant now) {
    return wakes.isDue(id.workspace(), id.value(), now);
  }

  @Override
  public List<Waiting> waiting(Instant until, int limit) {
    return wakes.waiting(until, limit);
  }

  private static SprintPlan plan(ResultSet row) throws SQLException {
    var workspace = new WorkspaceId(row.getString("workspace_id"));
    return new SprintPlan(
        new SprintId(workspace, row.getLong("id")),
        new TeamId(workspace, row.getLong("team_id")),
        new Sprint(
            row.getInt("number"),
            row.getObject("first_day", LocalDate.class),
            row.getObject("last_day", LocalDate.class)),
        lock(row));
  }

  private static SprintPlan.@Nullable Lock lock(ResultSet row) throws SQLException {
    var at = row.getObject("locked_at", OffsetDateTime.class);
    if (at == null) {
      return null;
    }
    var by = row.getString("locked_by");
    return new SprintPlan.Lock(
        at.toInstant(),
        by == null ? null : new MemberId(by),
        new SprintRules(
            SprintRules.Locking.valueOf(row.getString("locking")),
            row.getObject("lock_at", LocalTime.class),
            SprintRules.Agreement.valueOf(row.getString("agreement"))));
  }
}
