package io.plumbline.slack.delivery;

import io.plumbline.surface.Surface;
import java.time.Instant;
import java.util.Optional;

/** Whether a person wants to hear from us now. Asked before a first post, outside transactions. */
@FunctionalInterface
public interface Reach {
  /** Everybody, at any time. */
  Reach ALWAYS = (surface, now) -> Optional.empty();

  /** Until when the surface is held back; empty where it may go. */
  Optional<Instant> heldUntil(Surface surface, Instant now);
}
