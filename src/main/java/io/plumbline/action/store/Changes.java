package io.plumbline.action.store;

import io.plumbline.action.Action;
import io.plumbline.action.ActionChange;
import io.plumbline.action.ActionId;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** What has happened to actions; rows that are never changed. */
final class Changes {
  private final Jdbi jdbi;

  Changes(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void add(Action now, ActionChange change) {
    jdbi.useHandle(
        db ->
            db.createUpdate(
                    """
                    insert into action_change (workspace_id, action_id, kind, changed_by,
                      changed_at, why, owner_before, owner_after, due_before, due_after)
                    values (:workspace, :action, :kind, :by,
                      :at, :why, :ownerBefore, :ownerAfter, :dueBefore, :dueAfter)
                    """)
                .bind("workspace", now.team().workspace().value())
                .bind("action", now.id())
                .bind("kind", change.kind().name())
                .bind("by", change.by().value())
                .bind("at", change.at())
                .bind("why", change.why())
                .bind("ownerBefore", change.before().owner().value())
                .bind("ownerAfter", change.after().owner().value())
                .bind("dueBefore", change.before().due())
                .bind("dueAfter", change.after().due())
                .execute());
  }

  /** All of an action, oldest first. */
  List<ActionChange> of(ActionId id) {
    return jdbi.withHandle(
        db ->
            db.createQuery(
                    """
                    select kind, changed_by, changed_at, why, owner_before, owner_after,
                           due_before, due_after
                      from action_change
                     where workspace_id = :workspace
                       and action_id = :id
                     order by id
                    """)
                .bind("workspace", id.workspace().value())
                .bind("id", id.value())
                .map((row, context) -> ActionRows.change(row))
                .list());
  }
}
