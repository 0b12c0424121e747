package io.plumbline.slack.delivery;

import io.plumbline.surface.Delivery.Standing;
import io.plumbline.workspace.ChannelId;
import io.plumbline.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The addresses under which messages that were clicked lately can be replaced, at no cost of {@code
 * chat.update}'s allowance. Slack takes five uses within thirty minutes; one and two of them are
 * left alone. In memory: without an address the dispatcher updates in the ordinary way.
 */
public final class ResponseUrls {
  private static final int USES = 4;
  private static final Duration VALID = Duration.ofMinutes(28);
  private static final int MOST = 10_000;

  private final Map<Key, Left> urls =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Left> eldest) {
          return size() > MOST;
        }
      };

  private record Key(WorkspaceId workspace, ChannelId channel, String ts) {}

  private record Left(String url, int uses, Instant at) {
    boolean isValid(Instant now) {
      return uses > 0 && !now.isBefore(at) && now.isBefore(at.plus(VALID));
    }
  }

  /** The message was clicked at {@code at}, and this address came with the click. */
  public synchronized void remember(
      WorkspaceId workspace, ChannelId channel, String messageTs, String url, Instant at) {
    urls.put(new Key(workspace, channel, messageTs), new Left(url, USES, at));
  }

  synchronized boolean has(WorkspaceId workspace, Standing standing, Instant now) {
    var left = urls.get(new Key(workspace, standing.channel(), standing.ts()));
    return left != null && left.isValid(now);
  }

  /** The address for one use. */
  synchronized Optional<String> take(WorkspaceId workspace, Standing standing, Instant now) {
    var key = new Key(workspace, standing.channel(), standing.ts());
    var left = urls.get(key);
    if (left == null || !left.isValid(now)) {
      urls.remove(key);
      return Optional.empty();
    }
    urls.put(key, new Left(left.url, left.uses - 1, left.at));
    return Optional.of(left.url);
  }

  /** The address does not work any more. */
  synchronized void forget(WorkspaceId workspace, Standing standing) {
    urls.remove(new Key(workspace, standing.channel(), standing.ts()));
  }
}
