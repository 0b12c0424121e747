package io.plumbline.sandbox.wire;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The trigger ids that go with what people do: good for three seconds and for one view. */
public final class Triggers {
  private static final Duration VALID = Duration.ofSeconds(3);
  private static final int KEPT = 5_000;

  /** Who did something, where, and in which open modal if in one. */
  public record Origin(String person, @Nullable String conversation, @Nullable String viewId) {}

  /** What a trigger id is worth; without an origin, {@code error} says why it is worth nothing. */
  public record Redeemed(@Nullable Origin origin, String error) {}

  private static final class Issued {
    private final Origin origin;
    private final Instant at;
    private boolean used;

    Issued(Origin origin, Instant at) {
      this.origin = origin;
      this.at = at;
    }
  }

  private final Map<String, Issued> issued =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Issued> eldest) {
          return size() > KEPT;
        }
      };
  private final InstantSource clock;
  private long count;

  public Triggers(InstantSource clock) {
    this.clock = clock;
  }

  public synchronized String issue(Origin origin) {
    count++;
    var now = clock.instant();
    var id = now.toEpochMilli() + "." + (100_000 + count) + "." + Long.toHexString(count * 40_503);
    issued.put(id, new Issued(origin, now));
    return id;
  }

  public synchronized Redeemed redeem(String id) {
    var found = issued.get(id);
    if (found == null) {
      return new Redeemed(null, "invalid_trigger_id");
    }
    if (found.used) {
      return new Redeemed(null, "exchanged_trigger_id");
    }
    if (clock.instant().isAfter(found.at.plus(VALID))) {
      return new Redeemed(null, "expired_trigger_id");
    }
    found.used = true;
    return new Redeemed(found.origin, "");
  }
}
