package io.plumbline.app;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.sandbox.client.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something that can be used on the screen, as a person finds it: by the words on it or above it.
 *
 * @param label of a button or of a field
 * @param below the text of the block before it
 */
record Widget(Spot.Element at, String label, String type, JsonNode element, String below) {
  /** Everything that can be used in these blocks, from top to bottom. */
  static List<Widget> in(Spot spot, JsonNode blocks) {
    var found = new ArrayList<Widget>();
    var before = "";
    for (var block : blocks) {
      var id = block.path("block_id").asText();
      if (block.path("type").asText().equals("input")) {
        found.add(of(spot, id, block.path("element"), label(block.path("label")), before));
      }
      for (var element : block.path("elements")) {
        found.add(of(spot, id, element, label(element.path("text")), before));
      }
      if (block.has("accessory")) {
        var accessory = block.path("accessory");
        var own = VisibleText.of(block.path("text"), each -> each);
        found.add(of(spot, id, accessory, label(accessory.path("text")), own));
      }
      before = before + VisibleText.of(block, each -> each);
    }
    return found;
  }

  private static Widget of(Spot spot, String block, JsonNode element, String label, String below) {
    var at = spot.element(block, element.path("action_id").asText());
    return new Widget(at, label, element.path("type").asText(), element, below);
  }

  private static String label(JsonNode text) {
    return text.path("text").asText();
  }

  boolean isButton() {
    return type.equals("button");
  }

  /** The value of the option with this label. */
  Optional<String> option(String label) {
    return options().stream()
        .filter(option -> label(option.path("text")).equals(label))
        .map(option -> option.path("value").asText())
        .findFirst();
  }

  private List<JsonNode> options() {
    var options = new ArrayList<JsonNode>();
    element.path("options").forEach(options::add);
    for (var group : element.path("option_groups")) {
      group.path("options").forEach(options::add);
    }
    return options;
  }
}
