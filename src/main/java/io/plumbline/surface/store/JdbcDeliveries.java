package io.plumbline.surface.store;

import io.plumbline.surface.Deliveries;
import io.plumbline.surface.Delivery;
import io.plumbline.surface.Delivery.Lane;
import io.plumbline.surface.Delivery.Standing;
import io.plumbline.surface.Place;
import io.plumbline.workspace.ChannelId;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * The way of each surface in its row. A claim is a conditional update with a lease, so several
 * instances may work on one database; leases end by the clock that the caller hands in, and
 * instances whose clocks differ by less than the lease do not disturb each other.
 */
public final class JdbcDeliveries implements Deliveries {
  private static final Duration REST_AFTER_UPDATE = Duration.ofSeconds(2);

  /** What a row is when nobody has it in hand. */
  private static final String RESTING =
      """
      case
        when state = 'RETIRED' then 'RETIRED'
        when message_ts is not null or (place_kind = 'HOME' and shown_version > 0) then 'SENT'
        else 'PLANNED'
      end
      """;

  private static final String BY_THIS_CLAIM =
      """
       where workspace_id = :workspace
         and id = :id
         and attempt = :attempt
      """;

  private final Jdbi jdbi;

  public JdbcDeliveries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<WorkspaceId> workspacesDue(Instant now) {
    return jdbi.withHandle(
        db ->
            db.createQuery("select distinct workspace_id from surface where next_try_at <= :now")
                .bind("now", now)
                .map((row, context) -> new WorkspaceId(row.getString(1)))
                .list());
  }

  @Override
  public List<Delivery> due(WorkspaceId workspace, Lane lane, Instant now, int limit) {
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

  @Override
  public Optional<Delivery> claim(Delivery delivery, Instant now, Instant leaseEnd) {
    return jdbi.withHandle(
        db ->
            take(db, delivery, now, leaseEnd) == 1
                ? Optional.of(read(db, delivery))
                : Optional.<Delivery>empty());
  }

  private static int take(Handle db, Delivery delivery, Instant now, Instant leaseEnd) {
    return guarded(
            db,
            delivery,
            """
            update surface
               set state = :taken,
                   attempt = attempt + 1,
                   tried_at = case when :taken = 'SENDING' then :now else tried_at end,
                   next_try_at = :leaseEnd,
                   updated_at = :now
            """
                + BY_THIS_CLAIM
                + " and state <> 'RETIRED' and next_try_at <= :now")
        .bind("taken", delivery.lane() == Lane.LOOKUP ? "UNKNOWN" : "SENDING")
        .bind("now", now)
        .bind("leaseEnd", leaseEnd)
        .execute();
  }

  private static Delivery read(Handle db, Delivery delivery) {
    var row =
        db.createQuery(DeliveryRows.SELECT + " where s.workspace_id = :workspace and s.id = :id")
            .bind("workspace", delivery.surface().subject().workspace().value())
            .bind("id", delivery.id())
            .map(DeliveryRows::delivery)
            .one();
    return DeliveryRows.inLane(row, delivery.lane());
  }

  @Override
  public boolean trying(Delivery delivery, String contentHash) {
    return took(
        delivery,
        "update surface set content_hash = :hash" + BY_THIS_CLAIM,
        update -> update.bind("hash", contentHash));
  }

  @Override
  public boolean sent(
      Delivery delivery, @Nullable Standing standing, String contentHash, Instant now) {
    boolean updated = delivery.lane() == Lane.UPDATE || delivery.lane() == Lane.HOME;
    return took(
        delivery,
        """
        update surface
           set state = case when state = 'RETIRED' then 'RETIRED' else 'SENT' end,
               channel_id = coalesce(:channel, channel_id),
               message_ts = coalesce(:ts, message_ts),
               shown_version = :shown,
               content_hash = :hash,
               failures = 0,
               looks = 0,
               parked_reason = null,
               shown_at = coalesce(cast(:shownAt as timestamp with time zone), shown_at),
               stale_since = case
                 when state <> 'RETIRED' and wanted_version > :shown
                   then cast(:now as timestamp with time zone)
               end,
               next_try_at = case
                 when state <> 'RETIRED' and wanted_version > :shown
                   then cast(:again as timestamp with time zone)
               end,
               updated_at = :now
        """
            + BY_THIS_CLAIM,
        update ->
            update
                .bind("channel", standing == null ? null : standing.channel().value())
                .bind("ts", standing == null ? null : standing.ts())
                .bind("shown", delivery.wanted())
                .bind("hash", contentHash)
                .bind("shownAt", updated ? now : null)
                .bind("again", updated ? now.plus(REST_AFTER_UPDATE) : now)
                .bind("now", now));
  }

  @Override
  public boolean settled(Delivery delivery, String contentHash, Instant now) {
    return took(
        delivery,
        "update surface set state = "
            + RESTING
            + """
              , shown_version = :shown,
               content_hash = :hash,
               failures = 0,
               stale_since = case
                 when state <> 'RETIRED' and wanted_version > :shown
                   then cast(:now as timestamp with time zone)
               end,
               next_try_at = case
                 when state <> 'RETIRED' and wanted_version > :shown
                   then cast(:now as timestamp with time zone)
               end,
               updated_at = :now
              """
            + BY_THIS_CLAIM,
        update ->
            update.bind("shown", delivery.wanted()).bind("hash", contentHash).bind("now", now));
  }

  @Override
  public boolean found(Delivery delivery, Standing standing, Instant now) {
    return took(
        delivery,
        """
        update surface
           set state = case when state = 'RETIRED' then 'RETIRED' else 'SENT' end,
               channel_id = :channel,
               message_ts = :ts,
               failures = 0,
               looks = 0,
               next_try_at = case
                 when state <> 'RETIRED' then cast(:now as timestamp with time zone)
               end,
               updated_at = :now
        """
            + BY_THIS_CLAIM,
        update ->
            update
                .bind("channel", standing.channel().value())
                .bind("ts", standing.ts())
                .bind("now", now));
  }

  @Override
  public boolean isOvertaken(Delivery delivery) {
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

  @Override
  public boolean postponed(Delivery delivery, Instant until) {
    return waits(delivery, resting(delivery), "failures = failures", until);
  }

  @Override
  public boolean later(Delivery delivery, Instant nextTry) {
    return waits(delivery, resting(delivery), "failures = failures + 1", nextTry);
  }

  private static String resting(Delivery delivery) {
    return delivery.lane() == Lane.LOOKUP ? "'UNKNOWN'" : RESTING;
  }

  @Override
  public boolean unclear(Delivery delivery, Instant nextLook) {
    return waits(delivery, "'UNKNOWN'", "failures = failures + 1, looks = 0", nextLook);
  }

  @Override
  public boolean notFound(Delivery delivery, Instant nextLook) {
    return waits(delivery, "'UNKNOWN'", "looks = looks + 1", nextLook);
  }

  @Override
  public boolean postAgain(Delivery delivery, boolean blindly, Instant now) {
    var counts = blindly ? "looks = 0, resent = true" : "looks = 0";
    return waits(delivery, "'PLANNED'", counts, now);
  }

  private boolean waits(Delivery delivery, String state, String counts, Instant until) {
    return took(
        delivery,
        "update surface set next_try_at = :until, state = "
            + state
            + ", "
            + counts
            + BY_THIS_CLAIM
            + " and state <> 'RETIRED'",
        update -> update.bind("until", until));
  }

  @Override
  public boolean parked(Delivery delivery, String reason, Instant now) {
    return jdbi.withHandle(
        db -> {
          boolean took =
              guarded(
                          db,
                          delivery,
                          """
                          update surface
                             set state = 'PARKED', parked_reason = :reason, next_try_at = null,
                                 updated_at = :now
                          """
                              + BY_THIS_CLAIM
                              + " and state <> 'RETIRED'")
                      .bind("reason", reason)
                      .bind("now", now)
                      .execute()
                  == 1;
          if (took && delivery.standing() == null) {
            parkReplies(db, delivery, reason, now);
          }
          return took;
        });
  }

  private static void parkReplies(Handle db, Delivery parent, String reason, Instant now) {
    db.createUpdate(
            """
            update surface
               set state = 'PARKED', parked_reason = :reason, next_try_at = null,
                   updated_at = :now
             where workspace_id = :workspace
               and subject_kind = :kind
               and subject_id = :subject
               and place_kind = 'THREAD'
               and place_target = :target
               and parent_view = :view
               and state = 'PLANNED'
            """)
        .bind("workspace", parent.surface().subject().workspace().value())
        .bind("kind", parent.surface().subject().kind())
        .bind("subject", parent.surface().subject().id())
        .bind("target", PlaceColumns.of(parent.surface().place()).target())
        .bind("view", parent.surface().view())
        .bind("reason", reason)
        .bind("now", now)
        .execute();
  }

  @Override
  public Optional<ChannelId> directChannel(WorkspaceId workspace, MemberId member) {
    return channelOf(workspace, new Place.ToMember(member));
  }

  @Override
  public Optional<ChannelId> groupChannel(WorkspaceId workspace, Place.ToGroup group) {
    return channelOf(workspace, group);
  }

  private Optional<ChannelId> channelOf(WorkspaceId workspace, Place place) {
    var columns = PlaceColumns.of(place);
    return jdbi.withHandle(
        db ->
            db.createQuery(
                    """
                    select max(channel_id)
                      from surface
                     where workspace_id = :workspace
                       and place_kind = :kind
                       and place_target = :target
                       and channel_id is not null
                    """)
                .bind("workspace", workspace.value())
                .bind("kind", columns.kind())
                .bind("target", columns.target())
                .mapTo(String.class)
                .findFirst()
                .map(ChannelId::new));
  }

  @Override
  public Optional<Instant> nextAfter(Instant now) {
    return jdbi.withHandle(
        db ->
            db.createQuery("select min(next_try_at) from surface where next_try_at > :now")
                .bind("now", now)
                .mapTo(OffsetDateTime.class)
                .findFirst()
                .map(OffsetDateTime::toInstant));
  }

  @Override
  public Backlog backlog(Instant now) {
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

  @Override
  public void takeOverUpdates(Instant now) {
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

  @Override
  public void pullIn(Instant horizon, Instant now, Instant leaseEnd) {
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

  private boolean took(Delivery delivery, String sql, UnaryOperator<Update> values) {
    return jdbi.withHandle(db -> values.apply(guarded(db, delivery, sql)).execute() == 1);
  }

  private static Update guarded(Handle db, Delivery delivery, String sql) {
    return db.createUpdate(sql)
        .bind("workspace", delivery.surface().subject().workspace().value())
        .bind("id", delivery.id())
        .bind("attempt", delivery.attempt());
  }
}
