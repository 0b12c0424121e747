package io.plumbline.slack.delivery;

import io.plumbline.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The workspaces that want no calls: the token was revoked, say, or a scope is missing. One call
 * every few minutes finds out whether that has changed. In memory: after a restart the first call
 * finds it out again.
 */
public final class WorkspaceStops {
  private static final Logger log = LoggerFactory.getLogger(WorkspaceStops.class);
  private static final Duration PAUSE = Duration.ofMinutes(5);
  private static final String ALL_METHODS = "";

  /** These close one method; every other code closes the workspace. */
  private static final Set<String> OF_ONE_METHOD =
      Set.of("missing_scope", "no_permission", "not_allowed_token_type");

  private final Map<Key, Stopped> stops = new HashMap<>();

  private record Key(WorkspaceId workspace, String method) {}

  private record Stopped(String code, Rest rest) {}

  /**
   * A workspace that takes no calls.
   *
   * @param method which one; empty where it is all of them
   * @param code what Slack said
   */
  public record Stop(WorkspaceId workspace, String method, String code) {}

  /** Whether a call may go. When a pause is over this says so once, for the call that finds out. */
  synchronized boolean mayCall(WorkspaceId workspace, SlackMethod method, Instant now) {
    var all = new Key(workspace, ALL_METHODS);
    var one = new Key(workspace, method.id());
    if (isResting(all, now) || isResting(one, now)) {
      return false;
    }
    restAnew(all, now);
    restAnew(one, now);
    return true;
  }

  private boolean isResting(Key key, Instant now) {
    var stop = stops.computeIfPresent(key, (k, old) -> new Stopped(old.code, old.rest.asOf(now)));
    return stop != null && !stop.rest.left(now).isZero();
  }

  private void restAnew(Key key, Instant now) {
    stops.computeIfPresent(key, (k, old) -> new Stopped(old.code, new Rest(now, PAUSE)));
  }

  synchronized void stop(WorkspaceId workspace, SlackMethod method, String code, Instant now) {
    var closed = OF_ONE_METHOD.contains(code) ? method.id() : ALL_METHODS;
    var before = stops.put(new Key(workspace, closed), new Stopped(code, new Rest(now, PAUSE)));
    if (before == null) {
      log.warn("calls stopped workspace={} method={} code={}", workspace, closed, code);
    }
  }

  /** A call was answered well. */
  synchronized void answered(WorkspaceId workspace, SlackMethod method) {
    boolean was = stops.remove(new Key(workspace, ALL_METHODS)) != null;
    was |= stops.remove(new Key(workspace, method.id())) != null;
    if (was) {
      log.info("calls go on workspace={} method={}", workspace, method.id());
    }
  }

  /** Calls may go again at once: the bot was installed anew. */
  public synchronized void resume(WorkspaceId workspace) {
    stops.keySet().removeIf(key -> key.workspace.equals(workspace));
  }

  /** What is stopped now, and why. */
  public synchronized List<Stop> stops() {
    return stops.entrySet().stream()
        .map(e -> new Stop(e.getKey().workspace, e.getKey().method, e.getValue().code))
        .toList();
  }
}
