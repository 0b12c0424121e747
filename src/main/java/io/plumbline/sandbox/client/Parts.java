package io.plumbline.sandbox.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.sandbox.api.Responses;
import io.plumbline.sandbox.api.Views;
import io.plumbline.sandbox.model.Desk;
import io.plumbline.sandbox.model.Membership;
import io.plumbline.sandbox.model.Posting;
import io.plumbline.sandbox.model.ViewStore;
import io.plumbline.sandbox.model.Workspace;
import io.plumbline.sandbox.wire.Parcel;
import io.plumbline.sandbox.wire.Receipt;
import io.plumbline.sandbox.wire.Wire;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** What every person's client works with. */
public record Parts(Desk desk, Views views, Responses responses, Wire wire, Duration patience) {

  Workspace workspace() {
    return desk.workspace();
  }

  Posting posting() {
    return desk.posting();
  }

  Membership membership() {
    return desk.membership();
  }

  ViewStore viewStore() {
    return desk.viewStore();
  }

  /**
   * Tells the app and waits for its answer as long as Slack waits. Not to be called with the lock
   * held.
   */
  Receipt tell(Parcel.Kind kind, ObjectNode payload) {
    return wire.courier()
        .deliver(kind, payload)
        .copy()
        .completeOnTimeout(Receipt.late(), patience.toMillis() + 100, TimeUnit.MILLISECONDS)
        .join();
  }
}
