package io.plumbline.sandbox.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.sandbox.model.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * Completes what the app sent the way Slack does: ids that are missing, and defaults that are
 * shown.
 */
public final class Normalise {
  private static final AtomicLong COUNTER = new AtomicLong(1_679_616); // 10000 in base 36
  private static final Set<String> NO_ACTION_ID = Set.of("image", "mrkdwn", "plain_text");

  private static final Pattern MARKUP = Pattern.compile("<[@#!][^>]+>|<http[^>]+>");

  private Normalise() {}

  /** A completed copy of valid blocks. */
  public static ArrayNode blocks(JsonNode blocks) {
    var copy = Json.array();
    for (var block : blocks) {
      copy.add(block((ObjectNode) block.deepCopy()));
    }
    return copy;
  }

  private static ObjectNode block(ObjectNode block) {
    if (!block.hasNonNull("block_id")) {
      block.put("block_id", id());
    }
    texts(block);
    var type = Json.text(block, "type");
    switch (type) {
      case "input" -> {
        defaultFalse(block, "optional");
        defaultFalse(block, "dispatch_action");
        element(block.path("element"));
      }
      case "actions", "context_actions" -> block.path("elements").forEach(Normalise::element);
      case "section" -> element(block.path("accessory"));
      case "card" -> block.path("actions").forEach(Normalise::element);
      case "carousel" ->
          block.path("elements").forEach(card -> card.path("actions").forEach(Normalise::element));
      case "container" -> block.path("child_blocks").forEach(child -> block((ObjectNode) child));
      default -> {}
    }
    return block;
  }

  private static void element(JsonNode node) {
    if (node instanceof ObjectNode element
        && !NO_ACTION_ID.contains(Json.text(element, "type"))
        && !element.hasNonNull("action_id")) {
      element.put("action_id", id());
    }
  }

  private static void defaultFalse(ObjectNode node, String name) {
    if (!node.hasNonNull(name)) {
      node.put(name, false);
    }
  }

  private static void texts(JsonNode node) {
    if (node instanceof ObjectNode object) {
      var type = Json.text(object, "type");
      if (type.equals("plain_text") && !object.has("emoji")) {
        object.put("emoji", true);
      } else if (type.equals("mrkdwn") && !object.path("verbatim").asBoolean(false)) {
        object.put("verbatim", false);
        object.put("text", BareLinks.bracketed(Json.text(object, "text")));
      }
    }
    node.forEach(Normalise::texts);
  }

  /** A completed copy of a valid view, without what Slack adds for itself. */
  public static ObjectNode view(JsonNode view) {
    var copy = Json.object();
    copy.put("type", Json.text(view, "type"));
    for (var name : List.of("title", "submit", "close")) {
      var text = view.path(name).isObject() ? view.path(name).deepCopy() : null;
      if (text != null) {
        texts(text);
      }
      copy.set(name, text);
    }
    copy.set("blocks", blocks(view.path("blocks")));
    for (var name : List.of("private_metadata", "callback_id", "external_id")) {
      copy.put(name, view.hasNonNull(name) ? Json.text(view, name) : "");
    }
    for (var name : List.of("clear_on_close", "notify_on_close")) {
      copy.put(name, view.path(name).asBoolean(false));
    }
    if (view.has("submit_disabled")) {
      copy.put("submit_disabled", view.path("submit_disabled").asBoolean(false));
    }
    return copy;
  }

  /** Blocks of what a person typed: one rich text. */
  public static ArrayNode typed(String text) {
    var section = Json.object().put("type", "rich_text_section");
    section.set("elements", leaves(text));
    var block = Json.object().put("type", "rich_text").put("block_id", id());
    block.putArray("elements").add(section);
    return Json.array().add(block);
  }

  private static ArrayNode leaves(String text) {
    var leaves = Json.array();
    for (var part : parts(text)) {
      if (part.startsWith("<@")) {
        leaves.addObject().put("type", "user").put("user_id", inside(part));
      } else if (part.startsWith("<#")) {
        leaves.addObject().put("type", "channel").put("channel_id", inside(part));
      } else if (part.startsWith("<!")) {
        leaves.addObject().put("type", "broadcast").put("range", inside(part));
      } else if (part.startsWith("<http")) {
        leaves.addObject().put("type", "link").put("url", part.substring(1, part.length() - 1));
      } else {
        leaves.addObject().put("type", "text").put("text", unescaped(part));
      }
    }
    return leaves;
  }

  private static List<String> parts(String text) {
    var parts = new ArrayList<String>();

    var matcher = MARKUP.matcher(text);
    int from = 0;
    while (matcher.find()) {
      if (matcher.start() > from) {
        parts.add(text.substring(from, matcher.start()));
      }
      parts.add(matcher.group());
      from = matcher.end();
    }
    if (from < text.length()) {
      parts.add(text.substring(from));
    }
    return parts;
  }

  private static String inside(String mention) {
    var inner = mention.substring(2, mention.length() - 1);
    int bar = inner.indexOf('|');
    return bar < 0 ? inner : inner.substring(0, bar);
  }

  private static String unescaped(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  private static String id() {
    return Long.toString(COUNTER.incrementAndGet() * 31, 36);
  }
}
