package io.plumbline.slack.delivery;

import io.plumbline.store.Transactions;
import io.plumbline.surface.Deliveries;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where the surfaces are kept; everything through it is background work. */
public record DeliveryStore(
    Deliveries deliveries, Transactions transactions, Background background) {

  <T extends @Nullable Object> T query(Function<Deliveries, T> work) {
    return background.run(() -> work.apply(deliveries));
  }

  <T> T inTransaction(Function<Deliveries, T> work) {
    return background.run(() -> transactions.inTransaction(() -> work.apply(deliveries)));
  }
}
