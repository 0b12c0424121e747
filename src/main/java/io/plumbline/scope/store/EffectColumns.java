package io.plumbline.scope.store;

import io.plumbline.scope.ScopeId;
import io.plumbline.scope.ScopeRequests.Effect;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What a request has done to the scope. */
final class EffectColumns {
  private final Jdbi jdbi;

  EffectColumns(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  Optional<Effect> find(ScopeId id) {
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

  void set(ScopeId id, @Nullable Long made, @Nullable String before) {
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
}
