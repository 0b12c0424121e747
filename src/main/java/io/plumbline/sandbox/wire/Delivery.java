package io.plumbline.sandbox.wire;

import java.util.concurrent.CompletableFuture;

/** A way to the app. */
interface Delivery {

  /**
   * Sends without waiting; the future always completes, at the latest when the time to answer is
   * over.
   */
  CompletableFuture<Receipt> send(Parcel parcel, Tampering tampering);

  /** What is done to a request on its way, to see whether the app notices. */
  enum Tampering {
    NONE,
    WRONG_SIGNATURE,
    OLD_TIMESTAMP,
    REPLAYED
  }
}
