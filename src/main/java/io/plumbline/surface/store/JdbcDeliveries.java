package io.plumbline.surface.store;

import io.plumbline.surface.Deliveries;
import io.plumbline.surface.Delivery;
import io.plumbline.surface.Delivery.Lane;
import io.plumbline.surface.Delivery.Standing;
import io.plumbline.surface.Place;
import io.plumbline.workspace.ChannelId;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The way of each surface in its row; joins the transaction of the thread. */
public final class JdbcDeliveries implements Deliveries {
  private final Jdbi jdbi;
  private final DueSurfaces due;
  private final Claims claims;
  private final Arrivals arrivals;
  private final Waits waits;
  private final Parkings parkings;

  public JdbcDeliveries(Jdbi jdbi) {
    this.jdbi = jdbi;
    this.due = new DueSurfaces(jdbi);
    this.claims = new Claims(jdbi);
    this.arrivals = new Arrivals(claims);
    this.waits = new Waits(claims);
    this.parkings = new Parkings(jdbi);
  }

  @Override
  public List<WorkspaceId> workspacesDue(Instant now) {
    return due.workspacesDue(now);
  }

  @Override
  public List<Delivery> due(WorkspaceId workspace, Lane lane, Instant now, int limit) {
    return due.due(workspace, lane, now, limit);
  }

  @Override
  public Optional<Delivery> claim(Delivery delivery, Instant now, Instant leaseEnd) {
    return claims.claim(delivery, now, leaseEnd);
  }

  @Override
  public boolean trying(Delivery delivery, String contentHash) {
    return arrivals.trying(delivery, contentHash);
  }

  @Override
  public boolean sent(
      Delivery delivery, @Nullable Standing standing, String contentHash, Instant now) {
    return arrivals.sent(delivery, standing, contentHash, now);
  }

  @Override
  public boolean settled(Delivery delivery, String contentHash, Instant now) {
    return arrivals.settled(delivery, contentHash, now);
  }

  @Override
  public boolean found(Delivery delivery, Standing standing, Instant now) {
    return arrivals.found(delivery, standing, now);
  }

  @Override
  public boolean isOvertaken(Delivery delivery) {
    return due.isOvertaken(delivery);
  }

  @Override
  public boolean postponed(Delivery delivery, Instant until) {
    return waits.postponed(delivery, until);
  }

  @Override
  public boolean later(Delivery delivery, Instant nextTry) {
    return waits.later(delivery, nextTry);
  }

  @Override
  public boolean unclear(Delivery delivery, Instant nextLook) {
    return waits.unclear(delivery, nextLook);
  }

  @Override
  public boolean notFound(Delivery delivery, Instant nextLook) {
    return waits.notFound(delivery, nextLook);
  }

  @Override
  public boolean postAgain(Delivery delivery, boolean blindly, Instant now) {
    return waits.postAgain(delivery, blindly, now);
  }

  @Override
  public boolean parked(Delivery delivery, String reason, Instant now) {
    return parkings.park(delivery, reason, now);
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
    return due.nextAfter(now);
  }

  @Override
  public Backlog backlog(Instant now) {
    return due.backlog(now);
  }

  @Override
  public void takeOverUpdates(Instant now) {
    due.takeOverUpdates(now);
  }

  @Override
  public void pullIn(Instant horizon, Instant now, Instant leaseEnd) {
    due.pullIn(horizon, now, leaseEnd);
  }
}
