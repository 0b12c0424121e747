package io.plumbline.sandbox.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.sandbox.model.Json;
import java.util.HashSet;
import java.util.Set;

/** Checks the blocks of one message or view; what it finds is worded and located as Slack does. */
public final class BlockCheck {
  private final Problems problems = new Problems();
  private final FieldCheck fields = new FieldCheck(problems);
  private final ElementCheck elements = new ElementCheck(problems);
  private final Set<String> blockIds = new HashSet<>();
  private final Surface surface;
  private int charts;
  private int markdown;

  BlockCheck(Surface surface) {
    this.surface = surface;
  }

  /** Checks a message's blocks; pointers begin with {@code /blocks}. */
  public static Problems ofMessage(JsonNode blocks) {
    return new BlockCheck(Surface.MESSAGE).all(blocks, "/blocks");
  }

  Problems all(JsonNode blocks, String at) {
    if (!blocks.isArray()) {
      problems.add("must provide an array", at);
      return problems;
    }
    int max = Rules.blocksMax(surface);
    if (blocks.size() > max) {
      problems.add("no more than " + max + " items allowed", at);
    }
    for (int i = 0; i < blocks.size(); i++) {
      block(blocks.get(i), at + "/" + i);
    }
    if (charts > Rules.block("data_visualization").path("per_message_max").asInt()) {
      problems.addPlain("too many data_visualization blocks");
    }
    problems.addAll(TableCheck.charactersOf(blocks, at));
    return problems;
  }

  private void block(JsonNode block, String at) {
    if (!fields.object(block, at)) {
      return;
    }
    var type = Json.text(block, "type");
    if (type.isEmpty()) {
      problems.add("missing required field: type", at);
      return;
    }
    if (!Rules.allowed(Rules.block(type), surface)) {
      problems.add("unsupported type: " + type, at + "/type");
      return;
    }
    blockId(block, at);
    var schema = Rules.schema(type);
    if (schema.isObject()) {
      new SchemaCheck(problems).check(block, schema, at);
      beyondSchema(block, type, at);
    } else {
      plain(block, type, at);
    }
  }

  private void blockId(JsonNode block, String at) {
    var id = block.path("block_id");
    if (id.isMissingNode()) {
      return;
    }
    fields.string(id, Rules.common("block_id").path("string_max").asInt(), at + "/block_id");
    if (!blockIds.add(id.asText())) {
      problems.add("`block_id` \"" + id.asText() + "\" already exists", at + "/block_id");
    }
  }

  private void plain(JsonNode block, String type, String at) {
    var rule = Rules.block(type);
    fields.onlyFields(block, Rules.fieldsOfBlock(type), Set.of("block_id"), at);
    fields.presence(block, rule, at);
    fields.limits(block, type.equals("markdown") ? Json.object() : rule, at);
    switch (type) {
      case "actions", "context_actions" ->
          each(block.path("elements"), Rules.elementsIn(type), at + "/elements");
      case "context" -> context(block.path("elements"), at + "/elements");
      case "section" -> section(block, rule, at);
      case "input" -> input(block, at);
      case "markdown" -> markdown(block, rule, at);
      default -> {}
    }
  }

  private void each(JsonNode list, Set<String> allowed, String at) {
    for (int i = 0; i < list.size(); i++) {
      elements.check(list.get(i), allowed, at + "/" + i);
    }
  }

  private void context(JsonNode list, String at) {
    for (int i = 0; i < list.size(); i++) {
      var here = at + "/" + i;
      if (Json.text(list.get(i), "type").equals("image")) {
        elements.check(list.get(i), Set.of("image"), here);
      } else if (isText(list.get(i))) {
        fields.text(list.get(i), Rules.common("text_object"), here);
      } else {
        problems.add("unsupported type: " + Json.text(list.get(i), "type"), here + "/type");
      }
    }
  }

  private static boolean isText(JsonNode node) {
    var type = Json.text(node, "type");
    return type.equals("mrkdwn") || type.equals("plain_text");
  }

  private void section(JsonNode block, JsonNode rule, String at) {
    var list = block.path("fields");
    for (int i = 0; i < list.size(); i++) {
      fields.text(list.get(i), rule.path("field"), at + "/fields/" + i);
    }
    if (block.has("accessory")) {
      var allowed = Rules.texts(rule.path("accessory"));
      elements.check(block.path("accessory"), allowed, at + "/accessory");
    }
  }

  private void input(JsonNode block, String at) {
    if (!block.has("element")) {
      return;
    }
    elements.check(block.path("element"), Rules.elementsIn("input"), at + "/element");
    boolean file = Json.text(block.path("element"), "type").equals("file_input");
    if (file && block.path("dispatch_action").asBoolean(false)) {
      problems.add("invalid additional property: dispatch_action", at);
    }
  }

  private void markdown(JsonNode block, JsonNode rule, String at) {
    if (fields.string(block.path("text"), at + "/text")) {
      markdown += block.path("text").asText().length();
      int max = rule.path("text").path("string_max").asInt();
      if (markdown > max) {
        problems.add("must be less than " + (max + 1) + " characters", at + "/text");
      }
    }
  }

  private void beyondSchema(JsonNode block, String type, String at) {
    switch (type) {
      case "data_visualization" -> {
        charts++;
        ChartCheck.check(block.path("chart"), at + "/chart", problems);
      }
      case "data_table" -> TableCheck.equalRows(block.path("rows"), at + "/rows", problems);
      case "card" -> each(block.path("actions"), Set.of("button"), at + "/actions");
      case "carousel" -> {
        var cards = block.path("elements");
        for (int i = 0; i < cards.size(); i++) {
          each(cards.get(i).path("actions"), Set.of("button"), at + "/elements/" + i + "/actions");
        }
      }
      case "container" -> {
        var children = block.path("child_blocks");
        for (int i = 0; i < children.size(); i++) {
          block(children.get(i), at + "/child_blocks/" + i);
        }
      }
      default -> {}
    }
  }
}
