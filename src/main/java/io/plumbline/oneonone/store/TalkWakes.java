package io.plumbline.oneonone.store;

import io.plumbline.oneonone.OneOnOneId;
import io.plumbline.oneonone.Trail;
import io.plumbline.schedule.Wakeable.Waiting;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** When each talk wants to be woken. */
final class TalkWakes {
  private final Jdbi jdbi;

  TalkWakes(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  boolean isDue(OneOnOneId id, Instant now) {
    return jdbi.withHandle(
            db ->
                db.createQuery(
                        """
                        select id
                          from one_on_one
                         where workspace_id = :workspace
                           and id = :id
                           and wake_at <= :now
                        """)
                    .bind("workspace", id.workspace().value())
                    .bind("id", id.value())
                    .bind("now", now)
                    .mapTo(Long.class)
                    .findOne())
        .isPresent();
  }

  void set(OneOnOneId id, @Nullable Instant at) {
    jdbi.useHandle(
        db ->
            db.createUpdate(
                    """
                    update one_on_one
                       set wake_at = :at
                     where workspace_id = :workspace
                       and id = :id
                    """)
                .bind("at", at)
                .bind("workspace", id.workspace().value())
                .bind("id", id.value())
                .execute());
  }

  List<Waiting> waiting(Instant until, int limit) {
    return jdbi.withHandle(
        db ->
            db.createQuery(
                    """
                    select workspace_id, id, wake_at
                      from one_on_one
                     where wake_at <= :until
                     order by wake_at, id
                     fetch first :limit rows only
                    """)
                .bind("until", until)
                .bind("limit", limit)
                .map((row, context) -> TalkRows.waiting(row, Trail.KIND))
                .list());
  }
}
