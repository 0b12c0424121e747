package io.plumbline.sandbox.wire;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Tickets for Socket Mode connections: each opens one, soon. */
public final class Tickets {
  private static final Duration VALID = Duration.ofSeconds(60);
  private final ConcurrentHashMap<String, Instant> issued = new ConcurrentHashMap<>();
  private final InstantSource clock;

  public Tickets(InstantSource clock) {
    this.clock = clock;
  }

  public String issue() {
    var now = clock.instant();
    issued.values().removeIf(at -> at.plus(VALID).isBefore(now));
    var ticket = UUID.randomUUID().toString();
    issued.put(ticket, now);
    return ticket;
  }

  boolean redeem(String ticket) {
    var at = issued.remove(ticket);
    return at != null && !clock.instant().isAfter(at.plus(VALID));
  }
}
