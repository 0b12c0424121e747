package io.plumbline.surface.store;

import io.plumbline.surface.Delivery;
import io.plumbline.surface.Delivery.Lane;
import io.plumbline.surface.Delivery.Standing;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What of a surface has reached Slack, as its claim found out. */
final class Arrivals {
  private static final Duration REST_AFTER_UPDATE = Duration.ofSeconds(2);

  private final Claims claims;

  Arrivals(Claims claims) {
    this.claims = claims;
  }

  boolean trying(Delivery delivery, String contentHash) {
    return claims.took(
        delivery,
        "update surface set content_hash = :hash" + Claims.BY_THIS_CLAIM,
        update -> update.bind("hash", contentHash));
  }

  boolean sent(Delivery delivery, @Nullable Standing standing, String contentHash, Instant now) {
    boolean updated = delivery.lane() == Lane.UPDATE || delivery.lane() == Lane.HOME;
    return claims.took(
        delivery,
        """
        update surface
           set state = case when state = 'RETIRED' then 'RETIRED' else 'SENT' end,
               channel_id = coalesce(:channel, channel_id),
               message_ts = coalesce(:ts, message_ts),
               shown_version = :shown,
               content_hash = :hash,
               failures = 0,
               looks = 0,
               parked_reason = null,
               shown_at = coalesce(cast(:shownAt as timestamp with time zone), shown_at),
               stale_since = case
                 when state <> 'RETIRED' and wanted_version > :shown
                   then cast(:now as timestamp with time zone)
               end,
               next_try_at = case
                 when state <> 'RETIRED' and wanted_version > :shown
                   then cast(:again as timestamp with time zone)
               end,
               updated_at = :now
        """
            + Claims.BY_THIS_CLAIM,
        update ->
            update
                .bind("channel", standing == null ? null : standing.channel().value())
                .bind("ts", standing == null ? null : standing.ts())
                .bind("shown", delivery.wanted())
                .bind("hash", contentHash)
                .bind("shownAt", updated ? now : null)
                .bind("again", updated ? now.plus(REST_AFTER_UPDATE) : now)
                .bind("now", now));
  }

  boolean settled(Delivery delivery, String contentHash, Instant now) {
    return claims.took(
        delivery,
        "update surface set state = "
            + Waits.RESTING
            + """
              , shown_version = :shown,
               content_hash = :hash,
               failures = 0,
               stale_since = case
                 when state <> 'RETIRED' and wanted_version > :shown
                   then cast(:now as timestamp with time zone)
               end,
               next_try_at = case
                 when state <> 'RETIRED' and wanted_version > :shown
                   then cast(:now as timestamp with time zone)
               end,
               updated_at = :now
              """
            + Claims.BY_THIS_CLAIM,
        update ->
            update.bind("shown", delivery.wanted()).bind("hash", contentHash).bind("now", now));
  }

  boolean found(Delivery delivery, Standing standing, Instant now) {
    return claims.took(
        delivery,
        """
        update surface
           set state = case when state = 'RETIRED' then 'RETIRED' else 'SENT' end,
               channel_id = :channel,
               message_ts = :ts,
               failures = 0,
               looks = 0,
               next_try_at = case
                 when state <> 'RETIRED' then cast(:now as timestamp with time zone)
               end,
               updated_at = :now
        """
            + Claims.BY_THIS_CLAIM,
        update ->
            update
                .bind("channel", standing.channel().value())
                .bind("ts", standing.ts())
                .bind("now", now));
  }
}
