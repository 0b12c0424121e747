package io.plumbline.sandbox.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.sandbox.model.Json;

/**
 * What tables must keep besides their schemas: rows of one length, and not too many characters in
 * all.
 */
final class TableCheck {
  private TableCheck() {}

  static void equalRows(JsonNode rows, String at, Problems problems) {
    for (int i = 1; i < rows.size(); i++) {
      if (rows.get(i).size() != rows.get(0).size()) {
        problems.add("must have the same number of cells in each row", at + "/" + i);
      }
    }
  }

  static Problems charactersOf(JsonNode blocks, String at) {
    var problems = new Problems();
    int plain = 0;
    int data = 0;
    for (var block : blocks) {
      var type = Json.text(block, "type");
      plain += type.equals("table") ? characters(block.path("rows")) : 0;
      data += type.equals("data_table") ? characters(block.path("rows")) : 0;
    }
    if (plain > Rules.block("table").path("characters_per_message").asInt()
        || data > Rules.figure(Rules.block("data_table").path("characters"))) {
      problems.add("too many characters in tables", at);
    }
    return problems;
  }

  private static int characters(JsonNode node) {
    int sum = node.path("text").isTextual() ? node.path("text").asText().length() : 0;
    for (var child : node) {
      sum += child.isContainerNode() ? characters(child) : 0;
    }
    return sum;
  }
}
