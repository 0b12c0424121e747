package io.plumbline.action.store;

import io.plumbline.action.ActionId;
import io.plumbline.action.Reminder;
import io.plumbline.schedule.AlarmKey;
import io.plumbline.schedule.Wakeable.Waiting;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** When each action wants to be woken, and of what its owner was last reminded. */
final class WakeColumn {
  private static final String KIND = "action";
  private static final String BY_ID = " where workspace_id = :workspace and id = :id";

  private final Jdbi jdbi;

  WakeColumn(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void reminded(ActionId id, Reminder reminder) {
    jdbi.useHandle(
        db ->
            db.createUpdate("update action set reminded = :reminder" + BY_ID)
                .bind("reminder", reminder.name())
                .bind("workspace", id.workspace().value())
                .bind("id", id.value())
                .execute());
  }

  /**
   * @param at null where it wants to be woken no more
   */
  void set(ActionId id, @Nullable Instant at) {
    jdbi.useHandle(
        db ->
            db.createUpdate("update action set wake_at = :at" + BY_ID)
                .bind("at", at)
                .bind("workspace", id.workspace().value())
                .bind("id", id.value())
                .execute());
  }

  void setAll(TeamId team, Instant at) {
    jdbi.useHandle(
        db ->
            db.createUpdate(
                    """
                    update action
                       set wake_at = :at
                     where workspace_id = :workspace
                       and team_id = :team
                       and state = 'OPEN'
                    """)
                .bind("at", at)
                .bind("workspace", team.workspace().value())
                .bind("team", team.value())
                .execute());
  }

  List<Waiting> waiting(Instant until, int limit) {
    return jdbi.withHandle(
        db ->
            db.createQuery(
                    """
                    select workspace_id, id, wake_at
                      from action
                     where wake_at <= :until
                     order by wake_at, id
                     fetch first :limit rows only
                    """)
                .bind("until", until)
                .bind("limit", limit)
                .map(
                    (row, context) ->
                        new Waiting(
                            new AlarmKey(
                                KIND,
                                new WorkspaceId(row.getString("workspace_id")),
                                row.getLong("id")),
                            ActionRows.instant(row, "wake_at")))
                .list());
  }
}
