package io.plumbline.sandbox.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.sandbox.model.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The published limits of Block Kit as data. */
final class Rules {
  private static final JsonNode LIMITS = load("block-kit-limits.json");
  private static final JsonNode FIELDS = load("block-fields.json");
  private static final Map<String, JsonNode> SCHEMAS = schemas();

  private Rules() {}

  private static JsonNode load(String name) {
    try (var in = Rules.class.getResourceAsStream("/slack/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the resource slack/" + name + " is missing");
      }
      return Json.MAPPER.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, JsonNode> schemas() {
    var schemas = new HashMap<String, JsonNode>();
    for (var type :
        new String[] {
          "alert", "card", "carousel", "container", "data_table", "data_visualization", "table"
        }) {
      schemas.put(type, load("block-schemas/" + type + ".schema.json"));
    }
    return Map.copyOf(schemas);
  }

  static JsonNode block(String type) {
    return LIMITS.path("blocks").path(type);
  }

  static JsonNode element(String type) {
    return LIMITS.path("elements").path(type);
  }

  static JsonNode composition(String name) {
    return LIMITS.path("composition").path(name);
  }

  static JsonNode common(String name) {
    return LIMITS.path("common").path(name);
  }

  static JsonNode view() {
    return LIMITS.path("view");
  }

  static JsonNode message() {
    return LIMITS.path("message");
  }

  static int blocksMax(Surface surface) {
    return LIMITS.path("surfaces").path(surface.key()).path("blocks_max").asInt();
  }

  /** The schema of a block that has one of its own, else a missing node. */
  static JsonNode schema(String type) {
    var schema = SCHEMAS.get(type);
    return schema == null ? Json.object().path(type) : schema;
  }

  static boolean allowed(JsonNode rule, Surface surface) {
    return texts(rule.path("surfaces")).contains(surface.key())
        && rule.path("sendable").asBoolean(true);
  }

  static JsonNode fieldsOfBlock(String type) {
    return FIELDS.path("blocks").path(type);
  }

  static JsonNode fieldsOfElement(String type) {
    return FIELDS.path("elements").path(type);
  }

  static Set<String> elementsIn(String block) {
    return texts(FIELDS.path("elements_in").path(block));
  }

  static Set<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** A figure, the newer one where sources differ. */
  static int figure(JsonNode figure) {
    return figure.isObject() ? figure.path("newer").asInt() : figure.asInt();
  }
}
