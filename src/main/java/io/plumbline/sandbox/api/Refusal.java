package io.plumbline.sandbox.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.sandbox.blocks.Problems;
import io.plumbline.sandbox.model.Json;

/** A call that Slack answers with {@code ok:false} and this code. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final transient ObjectNode details;

  public Refusal(String code) {
    this(code, Json.object());
  }

  Refusal(String code, ObjectNode details) {
    super(code, null, false, false);
    this.details = details;
  }

  static Refusal of(String code, Problems problems) {
    var details = Json.object();
    problems.writeTo(details);
    return new Refusal(code, details);
  }

  static Refusal missingScope(String needed, String provided) {
    return new Refusal(
        "missing_scope", Json.object().put("needed", needed).put("provided", provided));
  }

  public String code() {
    return getMessage() == null ? "" : getMessage();
  }

  /** The answer to a call that is refused. */
  public ObjectNode answer() {
    var answer = Json.object().put("ok", false).put("error", code());
    answer.setAll(details);
    return answer;
  }
}
