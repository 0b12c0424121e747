package io.plumbline.sandbox.page.blocks;

import com.fasterxml.jackson.databind.JsonNode;

/** The plain text of a rich text, for the simple editor that stands in for Slack's. */
final class RichTextInput {
  private RichTextInput() {}

  static String text(JsonNode richText) {
    var out = new StringBuilder();
    for (var part : richText.path("elements")) {
      append(part, out);
      out.append('\n');
    }
    return out.toString().stripTrailing();
  }

  private static void append(JsonNode part, StringBuilder out) {
    out.append(part.path("text").asText());
    part.path("elements").forEach(leaf -> append(leaf, out));
  }
}
