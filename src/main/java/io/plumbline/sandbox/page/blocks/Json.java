package io.plumbline.sandbox.page.blocks;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads loose JSON. */
final class Json {
  private Json() {}

  /** The text or number as text; empty for null and for what is missing. */
  static String text(JsonNode node) {
    return node.isNull() || node.isMissingNode() ? "" : node.asText();
  }
}
