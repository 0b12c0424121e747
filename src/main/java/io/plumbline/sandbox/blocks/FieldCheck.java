package io.plumbline.sandbox.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.sandbox.model.Json;
import java.util.HashSet;
import java.util.Set;

/**
 * The checks that blocks, elements and compositions share: which fields, how long, how many, which
 * kind of text.
 */
final class FieldCheck {
  private final Problems problems;

  FieldCheck(Problems problems) {
    this.problems = problems;
  }

  /** False when the node is no object, which is reported. */
  boolean object(JsonNode node, String at) {
    if (!node.isObject()) {
      problems.add("must provide an object", at);
    }
    return node.isObject();
  }

  boolean string(JsonNode node, String at) {
    if (!node.isTextual()) {
      problems.add("must provide a string", at);
    }
    return node.isTextual();
  }

  void onlyFields(JsonNode node, JsonNode allowed, Set<String> besides, String at) {
    var known = new HashSet<>(besides);
    known.add("type");
    allowed.forEach(each -> known.add(each.asText()));
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                problems.add("invalid additional property: " + name, at);
              }
            });
  }

  /** Required fields and the groups of which one must be there. */
  void presence(JsonNode node, JsonNode rule, String at) {
    for (var name : rule.path("required")) {
      if (isAbsent(node, name.asText())) {
        problems.add("missing required field: " + name.asText(), at);
      }
    }
    var any = rule.path("at_least_one_of");
    if (any.isArray() && count(node, any) == 0) {
      problems.add("missing required field: " + any.get(0).asText(), at);
    }
    var one = rule.path("exactly_one_of");
    if (one.isArray()) {
      int present = count(node, one);
      if (present == 0) {
        problems.add("missing required field: " + one.get(0).asText(), at);
      } else if (present > 1) {
        problems.add("invalid additional property: " + one.get(1).asText(), at);
      }
    }
  }

  private static int count(JsonNode node, JsonNode names) {
    int present = 0;
    for (var name : names) {
      present += isAbsent(node, name.asText()) ? 0 : 1;
    }
    return present;
  }

  private static boolean isAbsent(JsonNode node, String name) {
    return node.path(name).isMissingNode() || node.path(name).isNull();
  }

  /** All fields of the node for which the rule gives a kind and limits. */
  void limits(JsonNode node, JsonNode rule, String at) {
    rule.properties()
        .forEach(
            entry -> {
              var value = node.path(entry.getKey());
              if (!value.isMissingNode() && !value.isNull()) {
                limit(value, entry.getKey(), entry.getValue(), at + "/" + entry.getKey());
              }
            });
  }

  private void limit(JsonNode value, String name, JsonNode rule, String at) {
    if (rule.has("text")) {
      text(value, rule, at);
    } else if (rule.has("string_max")) {
      string(value, Rules.figure(rule.path("string_max")), at);
    } else if (rule.has("items_max")) {
      items(value, rule, at);
    } else if (isRange(rule)) {
      range(value, rule.get(0).asInt(), rule.get(1).asInt(), at);
    } else if (isChoice(name, rule)) {
      oneOf(value, rule, at);
    }
  }

  private static boolean isRange(JsonNode rule) {
    return rule.isArray() && rule.size() == 2 && rule.get(0).isInt();
  }

  private static boolean isChoice(String name, JsonNode rule) {
    return rule.isArray() && (name.equals("style") || name.equals("level"));
  }

  void oneOf(JsonNode value, JsonNode choices, String at) {
    if (!Rules.texts(choices).contains(value.asText())) {
      problems.add("must be a valid enum value", at);
    }
  }

  private void range(JsonNode value, int min, int max, String at) {
    if (!value.isIntegralNumber()) {
      problems.add("must provide an integer", at);
    } else if (value.asInt() < min) {
      problems.add("must be greater than " + (min - 1), at);
    } else if (value.asInt() > max) {
      problems.add("must be less than " + (max + 1), at);
    }
  }

  void string(JsonNode value, int max, String at) {
    if (string(value, at)) {
      length(value.asText(), 0, max, at);
    }
  }

  void length(String text, int min, int max, String at) {
    int length = text.codePointCount(0, text.length());
    if (length < min) {
      problems.add("must be more than " + (min - 1) + " characters", at);
    } else if (length > max) {
      problems.add("must be less than " + (max + 1) + " characters", at);
    }
  }

  boolean items(JsonNode value, JsonNode rule, String at) {
    if (!value.isArray()) {
      problems.add("must provide an array", at);
      return false;
    }
    int min = rule.path("items_min").asInt();
    int max = Rules.figure(rule.path("items_max"));
    if (value.size() < min) {
      problems.add("must provide at least " + min + " items", at);
    } else if (value.size() > max) {
      problems.add("no more than " + max + " items allowed", at);
    }
    return true;
  }

  /** A text object of the kind and length that the rule gives. */
  void text(JsonNode node, JsonNode rule, String at) {
    if (!object(node, at)) {
      return;
    }
    var type = node.path("type").asText();
    boolean plainOnly = rule.path("text").asText().equals("plain");
    boolean known = type.equals("plain_text") || (type.equals("mrkdwn") && !plainOnly);
    if (!known) {
      problems.add("must be a valid enum value", at + "/type");
      return;
    }
    onlyFields(node, Json.array(), textFields(type), at);
    content(node.path("text"), rule, plainOnly, at);
  }

  private static Set<String> textFields(String type) {
    return type.equals("mrkdwn") ? Set.of("text", "verbatim") : Set.of("text", "emoji");
  }

  private void content(JsonNode text, JsonNode rule, boolean plainOnly, String at) {
    if (text.isMissingNode()) {
      problems.add("missing required field: text", at);
      return;
    }
    var inner = new Problems();
    var check = new FieldCheck(inner);
    if (check.string(text, at + "/text")) {
      check.length(
          text.asText(), rule.path("min").asInt(1), rule.path("max").asInt(3_000), at + "/text");
    }
    if (!inner.isEmpty() && !plainOnly) {
      problems.add("failed to match all allowed schemas", at);
    }
    problems.addAll(inner);
  }
}
