package io.plumbline.sandbox.wire;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The response_urls that go with what people do: good for five answers within thirty minutes. */
public final class ResponseUrls {
  private static final Duration VALID = Duration.ofMinutes(30);
  private static final int USES = 5;
  private static final int KEPT = 5_000;

  /**
   * Where the answers go.
   *
   * @param source the ts of the message that was acted on; none for a command
   */
  public record Target(
      String person, String conversation, @Nullable String source, String command) {}

  /** One response_url; remembers the message that {@code replace_original} means. */
  public static final class Hook {
    private final Target target;
    private final Instant at;
    private int uses;
    private @Nullable String original;

    Hook(Target target, Instant at) {
      this.target = target;
      this.at = at;
      this.original = target.source();
    }

    public Target target() {
      return target;
    }

    /** The message to replace or delete: the source; for a command, the app's earlier answer. */
    public @Nullable String original() {
      return original;
    }

    /** The app has answered with this message; a message that was acted on stays the original. */
    public void answered(@Nullable String ts) {
      if (target.source() == null) {
        original = ts;
      }
    }
  }

  /** A hook that may be used now; without one, {@code error} says why. */
  public record Use(@Nullable Hook hook, String error) {}

  private final Map<String, Hook> hooks =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Hook> eldest) {
          return size() > KEPT;
        }
      };
  private final InstantSource clock;

  public ResponseUrls(InstantSource clock) {
    this.clock = clock;
  }

  /** A new hook's id. */
  public synchronized String issue(Target target) {
    var id = UUID.randomUUID().toString().replace("-", "");
    hooks.put(id, new Hook(target, clock.instant()));
    return id;
  }

  public synchronized Use use(String id) {
    var hook = hooks.get(id);
    if (hook == null || clock.instant().isAfter(hook.at.plus(VALID))) {
      return new Use(null, "expired_url");
    }
    if (hook.uses >= USES) {
      return new Use(null, "used_url");
    }
    hook.uses++;
    return new Use(hook, "");
  }
}
