package io.plumbline.surface.store;

import io.plumbline.surface.Delivery;
import io.plumbline.surface.Delivery.Lane;
import java.time.Instant;

/** Surfaces that their claim gives back: when and as what they are tried again. */
final class Waits {
  /** What a row is when nobody has it in hand. */
  static final String RESTING =
      """
      case
        when state = 'RETIRED' then 'RETIRED'
        when message_ts is not null or (place_kind = 'HOME' and shown_version > 0) then 'SENT'
        else 'PLANNED'
      end
      """;

  private final Claims claims;

  Waits(Claims claims) {
    this.claims = claims;
  }

  boolean postponed(Delivery delivery, Instant until) {
    return waits(delivery, resting(delivery), "failures = failures", until);
  }

  boolean later(Delivery delivery, Instant nextTry) {
    return waits(delivery, resting(delivery), "failures = failures + 1", nextTry);
  }

  private static String resting(Delivery delivery) {
    return delivery.lane() == Lane.LOOKUP ? "'UNKNOWN'" : RESTING;
  }

  boolean unclear(Delivery delivery, Instant nextLook) {
    return waits(delivery, "'UNKNOWN'", "failures = failures + 1, looks = 0", nextLook);
  }

  boolean notFound(Delivery delivery, Instant nextLook) {
    return waits(delivery, "'UNKNOWN'", "looks = looks + 1", nextLook);
  }

  boolean postAgain(Delivery delivery, boolean blindly, Instant now) {
    var counts = blindly ? "looks = 0, resent = true" : "looks = 0";
    return waits(delivery, "'PLANNED'", counts, now);
  }

  private boolean waits(Delivery delivery, String state, String counts, Instant until) {
    return claims.took(
        delivery,
        "update surface set next_try_at = :until, state = "
            + state
            + ", "
            + counts
            + Claims.BY_THIS_CLAIM
            + " and state <> 'RETIRED'",
        update -> update.bind("until", until));
  }
}
