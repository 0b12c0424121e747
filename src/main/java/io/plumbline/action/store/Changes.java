package io.plumbline.action.store;

import io.plumbline.action.Action;
import io.plumbline.action.ActionChange;
import io.plumbline.action.ActionId;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** What happens to actions: the row as it is from then on, and a line that is never changed. */
final class Changes {
  private final Jdbi jdbi;

  Changes(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Rewords, moves, hands over or closes it. Other words alone leave its reminders as they are. */
  void apply(Action now, ActionChange change) {
    boolean agreedAnew = now.isOpen() && !change.after().hasOwnerAndDayOf(change.before());
    int updated =
        jdbi.withHandle(
            db ->
                db.createUpdate(
                        """
                        update action
                           set state = :state,
                               version = :version,
                               what = :what,
                               owner_id = :owner,
                               due = :due,
                               closed_at = :closedAt,
                               closed_by = :closedBy,
                               closed_why = :closedWhy,
                               agreed_at = case when :agreedAnew then :at else agreed_at end,
                               reminded = case when :agreedAnew then null else reminded end,
                               wake_at = :wakeAt
                         where workspace_id = :workspace
                           and id = :id
                           and version = :version - 1
                        """)
                    .bind("state", now.state().name())
                    .bind("version", now.version())
                    .bind("what", now.what())
                    .bind("owner", now.owner().value())
                    .bind("due", now.due())
                    .bind("closedAt", now.closedAt().orElse(null))
                    .bind("closedBy", now.closed().map(how -> how.by().value()).orElse(null))
                    .bind("closedWhy", now.closed().map(Action.Closing::why).orElse(null))
                    .bind("agreedAnew", agreedAnew)
                    .bind("at", change.at())
                    .bind("wakeAt", now.isOpen() ? change.at() : null)
                    .bind("workspace", now.team().workspace().value())
                    .bind("id", now.id())
                    .execute());
    if (updated != 1) {
      throw new IllegalStateException("action %d was not held".formatted(now.id()));
    }
  }

  void add(Action now, ActionChange change) {
    jdbi.useHandle(
        db ->
            db.createUpdate(
                    """
                    insert into action_change (workspace_id, action_id, kind, changed_by,
                      changed_at, why, what_before, what_after, owner_before, owner_after,
                      due_before, due_after)
                    values (:workspace, :action, :kind, :by,
                      :at, :why, :whatBefore, :whatAfter, :ownerBefore, :ownerAfter, :dueBefore, :dueAfter)
                    """)
                .bind("workspace", now.team().workspace().value())
                .bind("action", now.id())
                .bind("kind", change.kind().name())
                .bind("by", change.by().value())
                .bind("at", change.at())
                .bind("why", change.why())
                .bind("whatBefore", change.before().what())
                .bind("whatAfter", change.after().what())
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
                    select kind, changed_by, changed_at, why, what_before, what_after,
                           owner_before, owner_after, due_before, due_after
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
