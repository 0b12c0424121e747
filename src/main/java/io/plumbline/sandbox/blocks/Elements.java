package io.plumbline.sandbox.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.sandbox.model.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the interactive elements in completed blocks. */
public final class Elements {
  private Elements() {}

  /** An element and the block that it stands in. */
  public record Located(JsonNode block, JsonNode element) {
    public String blockId() {
      return Json.text(block, "block_id");
    }

    public String actionId() {
      return Json.text(element, "action_id");
    }

    public String type() {
      return Json.text(element, "type");
    }

    public boolean isInInput() {
      return Json.text(block, "type").equals("input");
    }
  }

  /** Every element, in the order in which it is shown. */
  public static List<Located> of(JsonNode blocks) {
    var found = new ArrayList<Located>();
    blocks.forEach(block -> collect(block, found));
    return found;
  }

  private static void collect(JsonNode block, List<Located> found) {
    switch (Json.text(block, "type")) {
      case "actions", "context_actions" ->
          block.path("elements").forEach(each -> found.add(new Located(block, each)));
      case "section" -> one(block, block.path("accessory"), found);
      case "input" -> one(block, block.path("element"), found);
      case "card" -> block.path("actions").forEach(each -> found.add(new Located(block, each)));
      case "carousel" -> block.path("elements").forEach(card -> card(block, card, found));
      case "container" -> block.path("child_blocks").forEach(child -> collect(child, found));
      default -> {}
    }
  }

  private static void card(JsonNode block, JsonNode card, List<Located> found) {
    card.path("actions").forEach(each -> found.add(new Located(block, each)));
  }

  private static void one(JsonNode block, JsonNode element, List<Located> found) {
    if (element.isObject() && element.has("action_id")) {
      found.add(new Located(block, element));
    }
  }

  public static Optional<Located> find(JsonNode blocks, @Nullable String blockId, String actionId) {
    return of(blocks).stream()
        .filter(each -> each.actionId().equals(actionId))
        .filter(each -> blockId == null || each.blockId().equals(blockId))
        .findFirst();
  }

  /** The options that an element offers, those of its groups too. */
  public static List<JsonNode> options(JsonNode element) {
    var options = new ArrayList<JsonNode>();
    element.path("options").forEach(options::add);
    for (var group : element.path("option_groups")) {
      group.path("options").forEach(options::add);
    }
    return options;
  }
}
