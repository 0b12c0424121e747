package io.plumbline.surface.store;

import io.plumbline.surface.Delivery;
import io.plumbline.surface.Delivery.Lane;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/**
 * Who has a surface in hand. A claim is a conditional update with a lease, so several instances may
 * work on one database; leases end by the clock that the caller hands in, and instances whose
 * clocks differ by less than the lease do not disturb each other.
 */
final class Claims {
  static final String BY_THIS_CLAIM =
      """
       where workspace_id = :workspace
         and id = :id
         and attempt = :attempt
      """;

  private final Jdbi jdbi;

  Claims(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Takes the delivery in hand until the lease ends; empty where another was faster. */
  Optional<Delivery> claim(Delivery delivery, Instant now, Instant leaseEnd) {
    return jdbi.withHandle(
        db ->
            take(db, delivery, now, leaseEnd) == 1
                ? Optional.of(read(db, delivery))
                : Optional.<Delivery>empty());
  }

  private static int take(Handle db, Delivery delivery, Instant now, Instant leaseEnd) {
    return guarded(
            db,
            delivery,
            """
            update surface
               set state = :taken,
                   attempt = attempt + 1,
                   tried_at = case when :taken = 'SENDING' then :now else tried_at end,
                   next_try_at = :leaseEnd,
                   updated_at = :now
            """
                + BY_THIS_CLAIM
                + " and state <> 'RETIRED' and next_try_at <= :now")
        .bind("taken", delivery.lane() == Lane.LOOKUP ? "UNKNOWN" : "SENDING")
        .bind("now", now)
        .bind("leaseEnd", leaseEnd)
        .execute();
  }

  private static Delivery read(Handle db, Delivery delivery) {
    var row =
        db.createQuery(DeliveryRows.SELECT + " where s.workspace_id = :workspace and s.id = :id")
            .bind("workspace", delivery.surface().subject().workspace().value())
            .bind("id", delivery.id())
            .map(DeliveryRows::delivery)
            .one();
    return DeliveryRows.inLane(row, delivery.lane());
  }

  /** Changes the row if this claim still has it in hand; returns whether it has. */
  boolean took(Delivery delivery, String sql, UnaryOperator<Update> values) {
    return jdbi.withHandle(db -> values.apply(guarded(db, delivery, sql)).execute() == 1);
  }

  /** An update of the row of this claim, for a statement that ends in {@link #BY_THIS_CLAIM}. */
  static Update guarded(Handle db, Delivery delivery, String sql) {
    return db.createUpdate(sql)
        .bind("workspace", delivery.surface().subject().workspace().value())
        .bind("id", delivery.id())
        .bind("attempt", delivery.attempt());
  }
}
