package io.plumbline.slack.delivery;

import io.plumbline.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * When the next call may go: by method and workspace at Slack's rate, posts also by the second in
 * one channel, and not at all while Slack has told a method to rest. Each instance has its own.
 */
final class Pacer {
  private static final Duration BETWEEN_POSTS = Duration.ofMillis(1050);
  private static final int MOST_TARGETS = 10_000;

  private final Map<Lane, TokenBucket> buckets = new HashMap<>();
  private final Map<Lane, Rest> rests = new HashMap<>();
  private final Map<Target, Rest> posts = new HashMap<>();

  private record Lane(WorkspaceId workspace, SlackMethod method) {}

  private record Target(WorkspaceId workspace, String target) {}

  /** How long until the method may be called in the workspace; zero where it may be now. */
  synchronized Duration untilNext(WorkspaceId workspace, SlackMethod method, Instant now) {
    var lane = new Lane(workspace, method);
    var rest = rests.computeIfPresent(lane, (same, old) -> old.asOf(now));
    var resting = rest == null ? Duration.ZERO : rest.left(now);
    var filling = bucket(lane, now).untilNext(now);
    return resting.compareTo(filling) > 0 ? resting : filling;
  }

  /** The same for a post to one channel or person. */
  synchronized Duration untilPost(WorkspaceId workspace, String target, Instant now) {
    var last = posts.computeIfPresent(new Target(workspace, target), (t, old) -> old.asOf(now));
    var spacing = last == null ? Duration.ZERO : last.left(now);
    var method = untilNext(workspace, SlackMethod.POST, now);
    return spacing.compareTo(method) > 0 ? spacing : method;
  }

  /** A call goes out; to be asked before whether it may. */
  synchronized void take(WorkspaceId workspace, SlackMethod method, String target, Instant now) {
    bucket(new Lane(workspace, method), now).take(now);
    if (method == SlackMethod.POST) {
      if (posts.size() >= MOST_TARGETS) {
        posts.values().removeIf(post -> post.asOf(now).left(now).isZero());
      }
      posts.put(new Target(workspace, target), new Rest(now, BETWEEN_POSTS));
    }
  }

  /** A call that was taken did not go out. */
  synchronized void giveBack(WorkspaceId workspace, SlackMethod method, String target) {
    var bucket = buckets.get(new Lane(workspace, method));
    if (bucket != null) {
      bucket.giveBack();
    }
    if (method == SlackMethod.POST) {
      posts.remove(new Target(workspace, target));
    }
  }

  /** Slack wants the method to rest in the workspace; the longest rest that it asked for counts. */
  synchronized void rest(WorkspaceId workspace, SlackMethod method, Duration length, Instant now) {
    var fresh = new Rest(now, length);
    rests.merge(
        new Lane(workspace, method),
        fresh,
        (old, added) -> old.asOf(now).end().isAfter(added.end()) ? old.asOf(now) : added);
  }

  private TokenBucket bucket(Lane lane, Instant now) {
    return buckets.computeIfAbsent(
        lane, missing -> new TokenBucket(lane.method().burst(), lane.method().perMinute(), now));
  }
}
