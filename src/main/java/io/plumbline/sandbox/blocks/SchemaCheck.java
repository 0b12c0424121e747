package io.plumbline.sandbox.blocks;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Checks a node against the part of JSON Schema (draft-07) that our block schemas use, with Slack's
 * words.
 */
final class SchemaCheck {
  private final Problems problems;

  SchemaCheck(Problems problems) {
    this.problems = problems;
  }

  void check(JsonNode node, JsonNode schema, String at) {
    if (!hasType(node, schema.path("type").asText(""))) {
      problems.add("must provide " + article(schema.path("type").asText()), at);
      return;
    }
    choice(node, schema, at);
    alternatives(node, schema, at);
    if (node.isObject()) {
      object(node, schema, at);
    } else if (node.isArray()) {
      array(node, schema, at);
    } else if (node.isTextual()) {
      text(node.asText(), schema, at);
    } else if (node.isNumber()) {
      number(node.asDouble(), schema, at);
    }
  }

  private static boolean hasType(JsonNode node, String type) {
    return switch (type) {
      case "object" -> node.isObject();
      case "array" -> node.isArray();
      case "string" -> node.isTextual();
      case "number" -> node.isNumber();
      case "integer" -> node.isIntegralNumber() || isWhole(node);
      case "boolean" -> node.isBoolean();
      case "null" -> node.isNull();
      default -> true;
    };
  }

  private static boolean isWhole(JsonNode node) {
    return node.isNumber() && node.asDouble() == Math.rint(node.asDouble());
  }

  private static String article(String type) {
    return switch (type) {
      case "object", "array", "integer" -> "an " + type;
      default -> "a " + type;
    };
  }

  private void choice(JsonNode node, JsonNode schema, String at) {
    var only = schema.path("const");
    boolean wrongConst = !only.isMissingNode() && !only.equals(node);
    boolean wrongEnum = schema.has("enum") && !contains(schema.path("enum"), node);
    if (wrongConst || wrongEnum) {
      problems.add("must be a valid enum value", at);
    }
  }

  private static boolean contains(JsonNode list, JsonNode node) {
    for (var each : list) {
      if (each.equals(node)) {
        return true;
      }
    }
    return false;
  }

  private void alternatives(JsonNode node, JsonNode schema, String at) {
    for (var keyword : new String[] {"anyOf", "oneOf"}) {
      var options = schema.path(keyword);
      if (options.isArray() && !matchesAny(node, options)) {
        problems.add("failed to match all allowed schemas", at);
        var closest = new Problems();
        new SchemaCheck(closest).check(node, closest(node, options), at);
        problems.addAll(closest);
      }
    }
    if (schema.has("not") && matches(node, schema.path("not"))) {
      problems.add("failed to match all allowed schemas", at);
    }
  }

  private static boolean matchesAny(JsonNode node, JsonNode options) {
    for (var option : options) {
      if (matches(node, option)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(JsonNode node, JsonNode schema) {
    var inner = new Problems();
    new SchemaCheck(inner).check(node, schema, "");
    return inner.isEmpty();
  }

  /** The alternative whose type agrees with the node, so that the words fit what was meant. */
  private static JsonNode closest(JsonNode node, JsonNode options) {
    for (var option : options) {
      var type = option.path("properties").path("type");
      if (type.isObject() && matches(node.path("type"), type)) {
        return option;
      }
    }
    return options.get(0);
  }

  private void object(JsonNode node, JsonNode schema, String at) {
    for (var name : schema.path("required")) {
      if (!node.has(name.asText())) {
        problems.add("missing required field: " + name.asText(), at);
      }
    }
    var properties = schema.path("properties");
    boolean closed = !schema.path("additionalProperties").asBoolean(true);
    node.properties()
        .forEach(
            field -> {
              if (properties.has(field.getKey())) {
                check(field.getValue(), properties.get(field.getKey()), at + "/" + field.getKey());
              } else if (closed) {
                problems.add("invalid additional property: " + field.getKey(), at);
              }
            });
  }

  private void array(JsonNode node, JsonNode schema, String at) {
    if (schema.has("minItems") && node.size() < schema.path("minItems").asInt()) {
      problems.add("must provide at least " + schema.path("minItems").asInt() + " items", at);
    }
    if (schema.has("maxItems") && node.size() > schema.path("maxItems").asInt()) {
      problems.add("no more than " + schema.path("maxItems").asInt() + " items allowed", at);
    }
    if (schema.has("items")) {
      for (int i = 0; i < node.size(); i++) {
        check(node.get(i), schema.path("items"), at + "/" + i);
      }
    }
  }

  private void text(String text, JsonNode schema, String at) {
    new FieldCheck(problems)
        .length(
            text,
            schema.path("minLength").asInt(0),
            schema.path("maxLength").asInt(Integer.MAX_VALUE - 1),
            at);
  }

  private void number(double value, JsonNode schema, String at) {
    var above = schema.path("exclusiveMinimum");
    var min = schema.path("minimum");
    var max = schema.path("maximum");
    if (above.isNumber() && value <= above.asDouble()) {
      problems.add("must be greater than " + above.asText(), at);
    }
    if (min.isNumber() && value < min.asDouble()) {
      problems.add("must be at least " + min.asText(), at);
    }
    if (max.isNumber() && value > max.asDouble()) {
      problems.add("must be at most " + max.asText(), at);
    }
  }
}
