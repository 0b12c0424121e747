package io.plumbline.surface.store;

import io.plumbline.surface.Delivery;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Surfaces that cannot be brought to Slack as things are. */
final class Parkings {
  private final Jdbi jdbi;

  Parkings(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Parks the surface, and with a post that never came the replies below it. */
  boolean park(Delivery delivery, String reason, Instant now) {
    return jdbi.withHandle(
        db -> {
          boolean took =
              Claims.guarded(
                          db,
                          delivery,
                          """
                          update surface
                             set state = 'PARKED', parked_reason = :reason, next_try_at = null,
                                 updated_at = :now
                          """
                              + Claims.BY_THIS_CLAIM
                              + " and state <> 'RETIRED'")
                      .bind("reason", reason)
                      .bind("now", now)
                      .execute()
                  == 1;
          if (took && delivery.standing() == null) {
            parkReplies(db, delivery, reason, now);
          }
          return took;
        });
  }

  private static void parkReplies(Handle db, Delivery parent, String reason, Instant now) {
    db.createUpdate(
            """
            update surface
               set state = 'PARKED', parked_reason = :reason, next_try_at = null,
                   updated_at = :now
             where workspace_id = :workspace
               and subject_kind = :kind
               and subject_id = :subject
               and place_kind = 'THREAD'
               and place_target = :target
               and parent_view = :view
               and state = 'PLANNED'
            """)
        .bind("workspace", parent.surface().subject().workspace().value())
        .bind("kind", parent.surface().subject().kind())
        .bind("subject", parent.surface().subject().id())
        .bind("target", PlaceColumns.of(parent.surface().place()).target())
        .bind("view", parent.surface().view())
        .bind("reason", reason)
        .bind("now", now)
        .execute();
  }
}
