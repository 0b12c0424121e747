package io.plumbline.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.sandbox.model.Json;

/** Arguments of a form for people to read: JSON that travelled as text is shown as JSON. */
final class ShownArguments {
  private ShownArguments() {}

  static ObjectNode form(ObjectNode args) {
    var readable = Json.object();
    args.properties().forEach(field -> readable.set(field.getKey(), value(field.getValue())));
    return readable;
  }

  private static JsonNode value(JsonNode value) {
    var text = value.isTextual() ? value.asText() : "";
    boolean json = text.startsWith("{") || text.startsWith("[");
    return json ? Json.parse(text).orElse(value) : value;
  }
}
