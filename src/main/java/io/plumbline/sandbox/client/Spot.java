package io.plumbline.sandbox.client;

import org.jspecify.annotations.Nullable;

/** Where on the acting person's screen an interactive element sits. */
public sealed interface Spot {

  /** A message, ordinary or ephemeral; both are known by their ts. */
  record InMessage(String conversation, String ts) implements Spot {}

  /** An open modal. */
  record InModal(String viewId) implements Spot {}

  /** The person's Home tab. */
  record InHome() implements Spot {}

  static Spot message(String conversation, String ts) {
    return new InMessage(conversation, ts);
  }

  static Spot modal(String viewId) {
    return new InModal(viewId);
  }

  static Spot home() {
    return new InHome();
  }

  /** The element with this action_id; Slack keeps action ids unique within a message or view. */
  default Element element(String actionId) {
    return new Element(this, null, actionId);
  }

  default Element element(String blockId, String actionId) {
    return new Element(this, blockId, actionId);
  }

  /** One interactive element; without blockId the first one with the actionId is meant. */
  record Element(Spot spot, @Nullable String blockId, String actionId) {}
}
