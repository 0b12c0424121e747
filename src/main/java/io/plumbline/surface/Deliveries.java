package io.plumbline.surface;

import io.plumbline.surface.Delivery.Lane;
import io.plumbline.surface.Delivery.Standing;
import io.plumbline.workspace.ChannelId;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far each surface is on its way. What follows a claim is recorded only if that claim still
 * holds, and each such method returns whether it did; a late answer changes nothing.
 */
public interface Deliveries {
  /** The workspaces in which something is due. */
  List<WorkspaceId> workspacesDue(Instant now);

  /**
   * What is due, longest waiting first. Of first posts only the foremost of each channel or person,
   * so that they arrive in order; a reply waits until the message above it stands.
   */
  List<Delivery> due(WorkspaceId workspace, Lane lane, Instant now, int limit);

  /**
   * Takes it until the end of the lease; empty where somebody else did, or it is not due any more.
   */
  Optional<Delivery> claim(Delivery delivery, Instant now, Instant leaseEnd);

  /** Remembers what a first post is about to show. */
  boolean trying(Delivery delivery, String contentHash);

  /** It stands in Slack as drawn at the claim; a change since then makes it due again. */
  boolean sent(Delivery delivery, @Nullable Standing standing, String contentHash, Instant now);

  /** It needs no call: what stands there is right, or there is nothing to show. */
  boolean settled(Delivery delivery, String contentHash, Instant now);

  /** The post that was looked for stands there; it is compared with the truth at once. */
  boolean found(Delivery delivery, Standing standing, Instant now);

  /**
   * Whether another first post of the same view and subject waits for the same place, a later one.
   */
  boolean isOvertaken(Delivery delivery);

  /** It was put off through no fault of its own: not before {@code until}. */
  boolean postponed(Delivery delivery, Instant until);

  /** It failed and was surely not done: once more at {@code nextTry}. */
  boolean later(Delivery delivery, Instant nextTry);

  /** Nobody knows whether the first post arrived: look for it at {@code nextLook}. */
  boolean unclear(Delivery delivery, Instant nextLook);

  /** It was looked for in vain: look again at {@code nextLook}. */
  boolean notFound(Delivery delivery, Instant nextLook);

  /** The first post did not arrive, or nobody can tell ({@code blindly}): post again. */
  boolean postAgain(Delivery delivery, boolean blindly, Instant now);

  /** Its target is gone; so are the replies that wait for it. */
  boolean parked(Delivery delivery, String reason, Instant now);

  /** The direct-message channel of the person, where any surface has stood there. */
  Optional<ChannelId> directChannel(WorkspaceId workspace, MemberId member);

  /** The conversation of exactly these people and the bot, where any surface has stood there. */
  Optional<ChannelId> groupChannel(WorkspaceId workspace, Place.ToGroup group);

  /** When the next surface falls due after {@code now}. */
  Optional<Instant> nextAfter(Instant now);

  /** What waits, over all workspaces. */
  Backlog backlog(Instant now);

  /**
   * Makes due now the updates that somebody has in hand: for a process that knows it is alone, so
   * that whoever has them has ended. First posts stay in hand, since one may yet arrive.
   */
  void takeOverUpdates(Instant now);

  /**
   * Makes what would wait beyond {@code horizon} due now, since only a clock that was set back can
   * have led there; what somebody has in hand stays there until {@code leaseEnd}.
   */
  void pullIn(Instant horizon, Instant now, Instant leaseEnd);

  /**
   * @param waiting surfaces that do not show the truth
   * @param oldest since when the longest of them has waited; {@code now} where none waits
   */
  record Backlog(long waiting, Instant oldest) {}
}
