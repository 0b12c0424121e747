package io.plumbline.sandbox.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.sandbox.model.Json;

/**
 * One thing to tell the app: a payload, and how it travels. {@code attempt} is 0 unless an event is
 * sent again.
 */
public record Parcel(Kind kind, ObjectNode payload, int attempt, String retryReason) {

  public enum Kind {
    COMMAND("slash_commands"),
    INTERACTION("interactive"),
    EVENT("events_api");

    private final String envelopeType;

    Kind(String envelopeType) {
      this.envelopeType = envelopeType;
    }

    String envelopeType() {
      return envelopeType;
    }
  }

  public static Parcel of(Kind kind, ObjectNode payload) {
    return new Parcel(kind, payload, 0, "");
  }

  Parcel again(String reason) {
    return new Parcel(kind, payload, attempt + 1, reason);
  }

  /** What it is, in a word: the command, the payload's type, the event's type. */
  String type() {
    return switch (kind) {
      case COMMAND -> payload.path("command").asText("ssl_check");
      case INTERACTION -> Json.text(payload, "type");
      case EVENT -> payload.path("event").path("type").asText(Json.text(payload, "type"));
    };
  }

  /** A few words more for a list. */
  String summary() {
    return switch (kind) {
      case COMMAND -> Json.text(payload, "text");
      case INTERACTION -> {
        var action = Json.text(payload.path("actions").path(0), "action_id");
        var callback = Json.text(payload.path("view"), "callback_id");
        yield action.isEmpty() ? callback + Json.text(payload, "callback_id") : action;
      }
      case EVENT -> attempt == 0 ? "" : "retry " + attempt;
    };
  }
}
