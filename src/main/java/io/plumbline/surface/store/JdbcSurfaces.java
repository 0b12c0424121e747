package io.plumbline.surface.store;

import io.plumbline.store.Transactions;
import io.plumbline.surface.Subject;
import io.plumbline.surface.Surface;
import io.plumbline.surface.Surfaces;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.time.InstantSource;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Surfaces as rows that commit with the act; after the commit whoever delivers is poked.
 *
 * <p>Several instances may write to one database.
 */
public final class JdbcSurfaces implements Surfaces {
  /**
   * A surface that is not being looked after gets a time to be; one that waits for its retry keeps
   * it, and one that was drawn a moment ago rests for two seconds. Marks that come meanwhile share
   * one drawing.
   */
  private static final String MARK_STALE =
      """
      update surface
         set wanted_version = wanted_version + 1,
             stale_since = coalesce(stale_since, :now),
             updated_at = case when state = 'PARKED' then updated_at else :now end,
             next_try_at = case
               when state in ('SENDING', 'UNKNOWN', 'PARKED') then next_try_at
               when next_try_at is not null then next_try_at
               when shown_at <= :now and shown_at + interval '2' second > :now
                 then shown_at + interval '2' second
               else :now
             end
       where workspace_id = :workspace
         and state <> 'RETIRED'
      """;

  private final Jdbi jdbi;
  private final Transactions transactions;
  private final InstantSource clock;
  private final Runnable poke;

  /**
   * @param poke wakes whoever delivers; called after the commit
   */
  public JdbcSurfaces(Jdbi jdbi, Transactions transactions, InstantSource clock, Runnable poke) {
    this.jdbi = jdbi;
    this.transactions = transactions;
    this.clock = clock;
    this.poke = poke;
  }

  @Override
  public void show(Surface surface) {
    jdbi.useHandle(
        db -> {
          if (!insert(db, surface)) {
            showAgain(db, surface);
          }
        });
    transactions.afterCommit(poke);
  }

  private boolean insert(Handle db, Surface surface) {
    var place = PlaceColumns.of(surface.place());
    return db.createUpdate(
                """
                insert into surface (workspace_id, view_name, subject_kind, subject_id,
                  place_kind, place_target, parent_view, surface_key, state, wanted_version,
                  shown_version, content_hash, delivery_key, attempt, failures, looks, resent,
                  next_try_at, stale_since, created_at, updated_at)
                values (:workspace, :view, :kind, :id,
                  :placeKind, :target, :parentView, :key, 'PLANNED', 1,
                  0, '', :deliveryKey, 0, 0, 0, false,
                  :now, :now, :now, :now)
                on conflict do nothing
                """)
            .bind("workspace", surface.subject().workspace().value())
            .bind("view", surface.view())
            .bind("kind", surface.subject().kind())
            .bind("id", surface.subject().id())
            .bind("placeKind", place.kind())
            .bind("target", place.target())
            .bind("parentView", place.parentView())
            .bind("key", surface.key())
            .bind("deliveryKey", UUID.randomUUID().toString())
            .bind("now", clock.instant())
            .execute()
        == 1;
  }

  /**
   * One that was retired comes back; if its first post may have arrived, that is found out first.
   */
  private void showAgain(Handle db, Surface surface) {
    var place = PlaceColumns.of(surface.place());
    db.createUpdate(
            """
            update surface
               set state = case
                     when message_ts is not null then 'SENT'
                     when place_kind = 'HOME' or attempt = 0 then 'PLANNED'
                     else 'UNKNOWN'
                   end,
                   wanted_version = wanted_version + 1,
                   attempt = attempt + 1,
                   failures = 0,
                   looks = 0,
                   stale_since = :now,
                   next_try_at = :now,
                   updated_at = :now
             where workspace_id = :workspace
               and view_name = :view
               and subject_kind = :kind
               and subject_id = :id
               and place_kind = :placeKind
               and place_target = :target
               and parent_view = :parentView
               and surface_key = :key
               and state = 'RETIRED'
            """)
        .bind("workspace", surface.subject().workspace().value())
        .bind("view", surface.view())
        .bind("kind", surface.subject().kind())
        .bind("id", surface.subject().id())
        .bind("placeKind", place.kind())
        .bind("target", place.target())
        .bind("parentView", place.parentView())
        .bind("key", surface.key())
        .bind("now", clock.instant())
        .execute();
  }

  @Override
  public void stale(Subject subject) {
    jdbi.useHandle(
        db ->
            db.createUpdate(MARK_STALE + " and subject_kind = :kind and subject_id = :id")
                .bind("workspace", subject.workspace().value())
                .bind("kind", subject.kind())
                .bind("id", subject.id())
                .bind("now", clock.instant())
                .execute());
    transactions.afterCommit(poke);
  }

  @Override
  public void staleHome(WorkspaceId workspace, MemberId member) {
    jdbi.useHandle(
        db ->
            db.createUpdate(MARK_STALE + " and place_kind = 'HOME' and place_target = :member")
                .bind("workspace", workspace.value())
                .bind("member", member.value())
                .bind("now", clock.instant())
                .execute());
    transactions.afterCommit(poke);
  }

  /** What is in the air keeps the moment that it is looked up by; it is over in seconds. */
  @Override
  public void forgetWhen(Subject subject) {
    jdbi.useHandle(
        db ->
            db.createUpdate(
                    """
                    update surface
                       set stale_since = case when stale_since is not null
                             then cast(:now as timestamp with time zone) end,
                           shown_at = case when shown_at is not null then created_at end,
                           tried_at = case
                             when tried_at is null or state in ('SENDING', 'UNKNOWN') then tried_at
                             else created_at end,
                           updated_at = :now
                     where workspace_id = :workspace
                       and subject_kind = :kind
                       and subject_id = :id
                    """)
                .bind("workspace", subject.workspace().value())
                .bind("kind", subject.kind())
                .bind("id", subject.id())
                .bind("now", clock.instant())
                .execute());
  }

  @Override
  public void retire(Subject subject) {
    jdbi.useHandle(
        db ->
            db.createUpdate(
                    """
                    update surface
                       set state = 'RETIRED', next_try_at = null, stale_since = null,
                           updated_at = :now
                     where workspace_id = :workspace
                       and subject_kind = :kind
                       and subject_id = :id
                       and state <> 'RETIRED'
                    """)
                .bind("workspace", subject.workspace().value())
                .bind("kind", subject.kind())
                .bind("id", subject.id())
                .bind("now", clock.instant())
                .execute());
  }
}
