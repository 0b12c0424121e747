package io.plumbline.sandbox.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.sandbox.model.Json;

/**
 * What the app made of a parcel. {@code body} is its answer: JSON, text, or missing. {@code reason}
 * is a retry reason as Slack names them. {@code noRetry}: the app asked not to be told again.
 */
public record Receipt(Result result, JsonNode body, String reason, boolean noRetry) {

  public enum Result {
    ACKNOWLEDGED,
    LATE,
    FAILED
  }

  static Receipt acknowledged(JsonNode body) {
    return new Receipt(Result.ACKNOWLEDGED, body, "", false);
  }

  public static Receipt late() {
    return new Receipt(Result.LATE, Traffic.nothing(), "timeout", false);
  }

  static Receipt failed(String reason, String body, boolean noRetry) {
    return new Receipt(Result.FAILED, Json.string(body), reason, noRetry);
  }

  public boolean isAcknowledged() {
    return result == Result.ACKNOWLEDGED;
  }

  /**
   * The app's answer as JSON fields; plain text becomes {@code text}. Empty where it said nothing.
   */
  public JsonNode fields() {
    if (!body.isTextual()) {
      return body;
    }
    var text = body.asText();
    if (text.isBlank()) {
      return Traffic.nothing();
    }
    return Json.parse(text)
        .filter(JsonNode::isObject)
        .orElseGet(() -> Json.object().put("text", text));
  }

  String status() {
    return switch (result) {
      case ACKNOWLEDGED -> "ok";
      case LATE -> "timeout";
      case FAILED -> reason;
    };
  }
}
