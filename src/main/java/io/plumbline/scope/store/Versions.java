package io.plumbline.scope.store;

import io.plumbline.scope.Ask;
import io.plumbline.scope.ScopeId;
import io.plumbline.scope.ScopeRequest;
import io.plumbline.scope.ScopeRequests.Version;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What requests asked for in each of their versions; rows that are never changed. */
final class Versions {
  private final Jdbi jdbi;

  Versions(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The request as it is asked now. */
  void add(ScopeId id, ScopeRequest request) {
    Ask ask = request.ask();
    jdbi.useHandle(
        db ->
            db.createUpdate(
                    """
                    insert into scope_version (workspace_id, request_id, version, kind, item_id,
                      item_words, what, why_now, leaves, leaves_item, leaves_words, rough_size, evidence,
                      needed_by, written_at)
                    values (:workspace, :request, :version, :kind, :item,
                      :itemWords, :what, :why, :leaves, :leavesItem, :leavesWords, :size, :evidence,
                      :neededBy, :at)
                    """)
                .bind("workspace", id.workspace().value())
                .bind("request", id.value())
                .bind("version", request.version())
                .bind("kind", ask.kind().name())
                .bind("item", orNull(ask.itemId()))
                .bind("itemWords", ask.itemWords())
                .bind("what", ask.what())
                .bind("why", ask.whyNow())
                .bind("leaves", ask.leaves().how().name())
                .bind("leavesItem", orNull(ask.leaves().itemId()))
                .bind("leavesWords", ask.leaves().words())
                .bind("size", ask.size())
                .bind("evidence", ask.evidence())
                .bind("neededBy", ask.neededBy().orElse(null))
                .bind("at", request.versionAt())
                .execute());
  }

  /** All of a request, oldest first. */
  List<Version> of(ScopeId id) {
    return jdbi.withHandle(
        db ->
            db.createQuery(
                    "select "
                        + ScopeRows.VERSION
                        + """
                            from scope_version said
                           where workspace_id = :workspace
                             and request_id = :id
                           order by version
                          """)
                .bind("workspace", id.workspace().value())
                .bind("id", id.value())
                .map((row, context) -> ScopeRows.version(row))
                .list());
  }

  /** 0 stands for none. */
  static @Nullable Long orNull(long id) {
    return id == 0 ? null : id;
  }
}
