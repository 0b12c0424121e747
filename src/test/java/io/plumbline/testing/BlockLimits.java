package io.plumbline.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Says what Slack would refuse in a view or a message, by slack/block-kit-limits.json. */
public final class BlockLimits {
  private static final JsonNode LIMITS = read();
  private static final Set<String> INPUT_ONLY =
      Set.of("plain_text_input", "email_text_input", "url_text_input", "number_input");

  private final String surface;
  private final List<String> problems = new ArrayList<>();
  private final Set<String> blockIds = new HashSet<>();
  private final Set<String> actionIds = new HashSet<>();
  private int focused;

  private BlockLimits(String surface) {
    this.surface = surface;
  }

  /**
   * The problems, each with its place; none for what Slack takes.
   *
   * @param surface message, modal or home
   */
  public static List<String> problems(JsonNode drawn, String surface) {
    var check = new BlockLimits(surface);
    check.top(drawn);
    return List.copyOf(check.problems);
  }

  private void top(JsonNode drawn) {
    var blocks = drawn.path("blocks");
    most("blocks", blocks.size(), LIMITS.at("/surfaces/" + surface + "/blocks_max").asInt());
    if (surface.equals("message")) {
      text("text", drawn.path("text"), 1, LIMITS.at("/message/update_text_max").asInt());
    } else {
      view(drawn, blocks);
    }
    for (int i = 0; i < blocks.size(); i++) {
      block("blocks[" + i + "]", blocks.get(i));
    }
    most("focus_on_load", focused, 1);
  }

  private void view(JsonNode view, JsonNode blocks) {
    var limits = LIMITS.path("view");
    most("bytes", view.toString().getBytes(StandardCharsets.UTF_8).length, 256_000);
    strings("view", view, limits);
    if (surface.equals("home")) {
      for (JsonNode forbidden : limits.path("home_forbids")) {
        say(view.has(forbidden.asText()), "home has a " + forbidden.asText());
      }
      return;
    }
    say(!view.has("title"), "view has no title");
    texts("view", view, limits);
    boolean asks = false;
    for (JsonNode block : blocks) {
      asks |= block.path("type").asText().equals("input");
    }
    say(asks && !view.has("submit"), "a form with an input needs a submit");
  }

  private void block(String at, JsonNode block) {
    var type = block.path("type").asText();
    var limits = LIMITS.path("blocks").path(type);
    say(limits.isMissingNode(), at + " has the unknown type " + type);
    say(!has(limits.path("surfaces"), surface), at + ": no " + type + " in a " + surface);
    id(at, block, "block_id", blockIds);
    shape(at, block, limits);
    if (type.equals("section")) {
      block.path("fields").forEach(field -> text(at + ".field", field, 1, 2000));
    }
    block.path("elements").forEach(element -> element(at, type, element));
    if (block.has("element")) {
      element(at, type, block.path("element"));
    }
    if (block.has("accessory")) {
      element(at, type, block.path("accessory"));
    }
  }

  private void element(String at, String parent, JsonNode element) {
    if (parent.equals("rich_text")) {
      return; // its parts are text: they have no ids and no limits of their own
    }
    var type = element.path("type").asText();
    if (type.equals("mrkdwn") || type.equals("plain_text")) {
      text(at + ".text", element, 1, 3000);
      return;
    }
    var limits = LIMITS.path("elements").path(type);
    say(limits.isMissingNode(), at + " holds the unknown element " + type);
    say(INPUT_ONLY.contains(type) && !parent.equals("input"), at + ": " + type + " needs an input");
    say(!type.equals("image") && !element.has("action_id"), at + ": " + type + " has no action_id");
    id(at, element, "action_id", actionIds);
    shape(at + "." + type, element, limits);
    placeholder(at, element);
    element.path("options").forEach(option -> option(at, option));
    element
        .path("option_groups")
        .forEach(group -> group.path("options").forEach(o -> option(at, o)));
    initial(at, element);
    focused += element.path("focus_on_load").asBoolean() ? 1 : 0;
    if (element.has("confirm")) {
      shape(at + ".confirm", element.path("confirm"), LIMITS.at("/composition/confirm"));
    }
  }

  private void placeholder(String at, JsonNode element) {
    if (element.has("placeholder")) {
      text(at + ".placeholder", element.path("placeholder"), 1, 150);
    }
  }

  private void option(String at, JsonNode option) {
    text(at + ".option", option.path("text"), 1, 75);
    most(at + ".option.value", option.path("value").asText().length(), 75);
    if (option.has("description")) {
      text(at + ".option.description", option.path("description"), 1, 75);
    }
  }

  private void initial(String at, JsonNode element) {
    var offered = new HashSet<JsonNode>();
    element.path("options").forEach(offered::add);
    element.path("option_groups").forEach(group -> group.path("options").forEach(offered::add));
    if (element.has("initial_option")) {
      say(!offered.contains(element.path("initial_option")), at + ": initial_option not offered");
    }
    if (element.has("initial_options")) {
      say(element.path("initial_options").isEmpty(), at + ": initial_options is empty");
      element
          .path("initial_options")
          .forEach(o -> say(!offered.contains(o), at + ": initial_options not offered"));
    }
  }

  private void shape(String at, JsonNode node, JsonNode limits) {
    limits.path("required").forEach(f -> say(!node.has(f.asText()), at + " has no " + f.asText()));
    count(at, node, limits.path("exactly_one_of"), 1, 1);
    count(at, node, limits.path("at_least_one_of"), 1, 9);
    texts(at, node, limits);
    strings(at, node, limits);
  }

  private void count(String at, JsonNode node, JsonNode fields, int least, int most) {
    int n = 0;
    for (JsonNode field : fields) {
      n += node.has(field.asText()) ? 1 : 0;
    }
    say(!fields.isMissingNode() && (n < least || n > most), at + " needs of " + fields);
  }

  private void texts(String at, JsonNode node, JsonNode limits) {
    limits
        .properties()
        .forEach(
            rule -> {
              var value = node.path(rule.getKey());
              var limit = rule.getValue();
              if (!value.isMissingNode() && limit.has("text")) {
                text(at + "." + rule.getKey(), value, limit.path("min").asInt(), most(limit));
                say(
                    limit.path("text").asText().equals("plain")
                        && !value.path("type").asText().equals("plain_text"),
                    at + "." + rule.getKey() + " is not plain text");
              }
              if (!value.isMissingNode() && limit.has("items_max")) {
                int items = value.size();
                say(
                    items < limit.path("items_min").asInt(),
                    at + "." + rule.getKey() + " is empty");
                most(at + "." + rule.getKey(), items, limit.path("items_max").asInt(1000));
              }
            });
  }

  private static int most(JsonNode limit) {
    return limit.path("max").asInt(3000);
  }

  private void strings(String at, JsonNode node, JsonNode limits) {
    limits
        .properties()
        .forEach(
            rule -> {
              int max = rule.getValue().path("string_max").asInt(0);
              var value = node.path(rule.getKey());
              if (max > 0 && value.isTextual()) {
                most(at + "." + rule.getKey(), length(value.asText()), max);
              }
            });
  }

  private void text(String at, JsonNode node, int min, int max) {
    var text = node.isTextual() ? node.asText() : node.path("text").asText();
    int length = length(text);
    say(length < min, at + " is empty");
    most(at, length, max);
  }

  private void id(String at, JsonNode node, String field, Set<String> seen) {
    if (node.has(field)) {
      var id = node.path(field).asText();
      most(at + "." + field, id.length(), 255);
      say(!seen.add(id), at + ": the " + field + " " + id + " is there twice");
    }
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static boolean has(JsonNode names, String name) {
    for (JsonNode each : names) {
      if (each.asText().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private void most(String at, int is, int max) {
    say(is > max, at + " has " + is + ", at most " + max);
  }

  private void say(boolean wrong, String problem) {
    if (wrong) {
      problems.add(problem);
    }
  }

  private static JsonNode read() {
    try (var in = BlockLimits.class.getResourceAsStream("/slack/block-kit-limits.json")) {
      return new JsonMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
