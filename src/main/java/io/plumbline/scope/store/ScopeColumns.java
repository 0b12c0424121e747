package io.plumbline.scope.store;

import io.plumbline.schedule.AlarmKey;
import io.plumbline.schedule.Wakeable.Waiting;
import io.plumbline.scope.ScopeId;
import io.plumbline.scope.ScopeRequests.Effect;
import io.plumbline.scope.ScopeTrail;
import io.plumbline.workspace.WorkspaceId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What a request has done to the scope, and when it wants to be woken. */
final class ScopeColumns {
  private final Jdbi jdbi;

  ScopeColumns(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  Optional<Effect> effect(ScopeId id) {
    return jdbi.withHandle(
        db ->
            db.createQuery(
                    """
                    select made_item, words_before
                      from scope_request
                     where workspace_id = :workspace
                       and id = :id
                       and made_item is not null
                    """)
                .bind("workspace", id.workspace().value())
                .bind("id", id.value())
                .map(
                    (row, context) ->
                        new Effect(row.getLong("made_item"), row.getString("words_before")))
                .findOne());
  }

  void setEffect(ScopeId id, @Nullable Long made, @Nullable String before) {
    jdbi.useHandle(
        db ->
            db.createUpdate(
                    """
                    update scope_request
                       set made_item = :made, words_before = :before
                     where workspace_id = :workspace
                       and id = :id
                    """)
                .bind("made", made)
                .bind("before", before)
                .bind("workspace", id.workspace().value())
                .bind("id", id.value())
                .execute());
  }

  void wakeAt(ScopeId id, @Nullable Instant at) {
    jdbi.useHandle(
        db ->
            db.createUpdate(
                    """
                    update scope_request
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
                      from scope_request
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
                                ScopeTrail.KIND,
                                new WorkspaceId(row.getString("workspace_id")),
                                row.getLong("id")),
                            row.getObject("wake_at", OffsetDateTime.class).toInstant()))
                .list());
  }
}
