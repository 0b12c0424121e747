package io.plumbline.surface.store;

import io.plumbline.surface.Deliveries.Backlog;
import io.plumbline.surface.Delivery;
import io.plumbline.surface.Delivery.Lane;
import io.plumbline.workspace.WorkspaceId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** What waits for its next try, and until when. */
final class DueSurfaces {
  private final Jdbi jdbi;

  DueSurfaces(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  List<WorkspaceId> workspacesDue(Instant now) {
    return jdbi.withHandle(
        db ->
            db.createQuery("select distinct workspace_id from surface where next_try_at <= :now")
                .bind("now", now)
                .map((row, context) -> new WorkspaceId(row.getString(1)))
                .list());
  }

  List<Delivery> due(WorkspaceId workspace, Lane lane, Instant now, int limit) {
    boolean posts = lane == Lane.POST;
    var ids = posts ? DeliveryRows.FOREMOST_POSTS : DeliveryRows.dueIn(lane);
    var order = posts ? " order by s.id" : " order by s.next_try_at, s.id";
    return jdbi.withHandle(
        db ->
            db.createQuery(DeliveryRows.SELECT + " join (" + ids + ") due on due.id = s.id" + order)
                .bind("workspace", workspace.value())
                .bind("now", now)
                .bind("limit", limit)
                .map(DeliveryRows::delivery)
                .list());
  }

  boolean isOvertaken(Delivery delivery) {
    return jdbi.withHandle(
        db ->
            db.createQuery(
                        """
                        select count(*)
                          from surface s
                          join surface later
                            on later.workspace_id = s.workspace_id
                           and later.view_name = s.view_name
                           and later.subject_kind = s.subject_kind
                           and later.subject_id = s.subject_id
                           and later.place_kind = s.place_kind
                           and later.place_target = s.place_target
                           and later.id > s.id
                         where s.workspace_id = :workspace
                           and s.id = :id
                           and later.state = 'PLANNED'
                           and later.next_try_at is not null
                        """)
                    .bind("workspace", delivery.surface().subject().workspace().value())
                    .bind("id", delivery.id())
                    .mapTo(Integer.class)
                    .one()
                > 0);
  }

  Optional<Instant> nextAfter(Instant now) {
    return jdbi.withHandle(
        db ->
            db.createQuery("select min(next_try_at) from surface where next_try_at > :now")
                .bind("now", now)
                .mapTo(OffsetDateTime.class)
                .findFirst()
                .map(OffsetDateTime::toInstant));
  }

  Backlog backlog(Instant now) {
    return jdbi.withHandle(
        db ->
            db.createQuery(
                    """
                    select count(*) as waiting, min(stale_since) as oldest
                      from surface
                     where next_try_at is not null
                    """)
                .map(
                    (row, context) -> {
                      var oldest = row.getObject("oldest", OffsetDateTime.class);
                      return new Backlog(
                          row.getLong("waiting"), oldest == null ? now : oldest.toInstant());
                    })
                .one());
  }

  void takeOverUpdates(Instant now) {
    jdbi.useHandle(
        db ->
            db.createUpdate(
                    """
                    update surface
                       set next_try_at = :now
                     where next_try_at > :now
                       and state = 'SENDING'
                       and (message_ts is not null or place_kind = 'HOME')
                    """)
                .bind("now", now)
                .execute());
  }

  void pullIn(Instant horizon, Instant now, Instant leaseEnd) {
    jdbi.useHandle(
        db ->
            db.createUpdate(
                    """
                    update surface
                       set next_try_at = case
                             when state not in ('SENDING', 'UNKNOWN')
                               then cast(:now as timestamp with time zone)
                             when next_try_at > :leaseEnd
                               then cast(:leaseEnd as timestamp with time zone)
                             else next_try_at
                           end
                     where next_try_at > :horizon
                    """)
                .bind("horizon", horizon)
                .bind("now", now)
                .bind("leaseEnd", leaseEnd)
                .execute());
  }
}
