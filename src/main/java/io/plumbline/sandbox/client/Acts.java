package io.plumbline.sandbox.client;

import io.plumbline.sandbox.wire.Receipt;

/** Turns what the app made of a parcel into what came of the act. */
final class Acts {
  private Acts() {}

  static Act of(Receipt receipt) {
    return switch (receipt.result()) {
      case ACKNOWLEDGED -> Act.of(Act.Outcome.DELIVERED, "");
      case LATE -> Act.of(Act.Outcome.TIMED_OUT, "operation_timeout");
      case FAILED -> Act.of(Act.Outcome.FAILED, "dispatch_failed");
    };
  }
}
