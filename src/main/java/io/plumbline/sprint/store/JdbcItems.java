package io.plumbline.sprint.store;

import io.plumbline.sprint.Goal;
import io.plumbline.sprint.Item;
import io.plumbline.sprint.Items;
import io.plumbline.sprint.SprintId;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The scope of sprints in the database; joins the transaction of the thread. */
public final class JdbcItems implements Items {
  private static final String SELECT =
      """
      select id, workspace_id, sprint_id, goal_id, what, added_by, added_at, is_in, at_lock, touched
        from sprint_item
       where workspace_id = :workspace
      """;

  private final Jdbi jdbi;

  public JdbcItems(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Item add(SprintId sprint, String what, long goal, MemberId by, Instant at) {
    long id =
        jdbi.withHandle(
            db ->
                db.createUpdate(
                        """
                        insert into sprint_item
                          (workspace_id, sprint_id, goal_id, what, added_by, added_at, is_in, touched)
                        values (:workspace, :sprint, :goal, :what, :by, :at, true, 'NONE')
                        """)
                    .bind("workspace", sprint.workspace().value())
                    .bind("sprint", sprint.value())
                    .bind("goal", goal == 0 ? null : goal)
                    .bind("what", what)
                    .bind("by", by.value())
                    .bind("at", at)
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one());
    return find(sprint.workspace(), id).orElseThrow();
  }

  @Override
  public Optional<Item> find(WorkspaceId workspace, long id) {
    return jdbi.withHandle(
        db ->
            db.createQuery(SELECT + " and id = :id")
                .bind("workspace", workspace.value())
                .bind("id", id)
                .map((row, context) -> item(row))
                .findOne());
  }

  @Override
  public List<Item> of(SprintId sprint) {
    return jdbi.withHandle(
        db ->
            db.createQuery(SELECT + " and sprint_id = :sprint order by id")
                .bind("workspace", sprint.workspace().value())
                .bind("sprint", sprint.value())
                .map((row, context) -> item(row))
                .list());
  }

  @Override
  public void save(Item item) {
    jdbi.useHandle(
        db ->
            db.createUpdate(
                    """
                    update sprint_item
                       set what = :what,
                           goal_id = :goal,
                           is_in = :in,
                           touched = :touched
                     where workspace_id = :workspace
                       and id = :id
                    """)
                .bind("what", item.what())
                .bind("goal", item.goalId() == 0 ? null : item.goalId())
                .bind("in", item.isIn())
                .bind("touched", item.touched().name())
                .bind("workspace", item.workspace().value())
                .bind("id", item.id())
                .execute());
  }

  @Override
  public void forgetGoal(Goal goal) {
    jdbi.useHandle(
        db ->
            db.createUpdate(
                    """
                    update sprint_item
                       set goal_id = null
                     where workspace_id = :workspace
                       and goal_id = :goal
                    """)
                .bind("workspace", goal.sprint().workspace().value())
                .bind("goal", goal.id())
                .execute());
  }

  @Override
  public void freeze(SprintId sprint) {
    jdbi.useHandle(
        db ->
            db.createUpdate(
                    """
                    update sprint_item
                       set at_lock = what
                     where workspace_id = :workspace
                       and sprint_id = :sprint
                       and is_in
                    """)
                .bind("workspace", sprint.workspace().value())
                .bind("sprint", sprint.value())
                .execute());
  }

  private static Item item(ResultSet row) throws SQLException {
    return new Item(
        row.getLong("id"),
        new SprintId(new WorkspaceId(row.getString("workspace_id")), row.getLong("sprint_id")),
        row.getLong("goal_id"),
        row.getString("what"),
        new MemberId(row.getString("added_by")),
        row.getObject("added_at", OffsetDateTime.class).toInstant(),
        row.getBoolean("is_in"),
        row.getString("at_lock"),
        Item.Touch.valueOf(row.getString("touched")));
  }
}
