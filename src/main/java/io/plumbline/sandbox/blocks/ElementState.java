package io.plumbline.sandbox.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.sandbox.blocks.Elements.Located;
import io.plumbline.sandbox.model.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The state of elements as {@code state.values} gives it: block_id, then action_id, then a value by
 * kind of element.
 */
public final class ElementState {
  /** For each kind that has a state: the key of its value and the field with its initial one. */
  private static final Map<String, Shape> SHAPES =
      Map.ofEntries(
          Map.entry("plain_text_input", Shape.text("value", "initial_value")),
          Map.entry("email_text_input", Shape.text("value", "initial_value")),
          Map.entry("url_text_input", Shape.text("value", "initial_value")),
          Map.entry("number_input", Shape.text("value", "initial_value")),
          Map.entry("rich_text_input", new Shape("rich_text_value", "initial_value", Kind.RICH)),
          Map.entry("static_select", Shape.option("selected_option", "initial_option")),
          Map.entry("external_select", Shape.option("selected_option", "initial_option")),
          Map.entry("radio_buttons", Shape.option("selected_option", "initial_option")),
          Map.entry("checkboxes", Shape.options("selected_options", "initial_options")),
          Map.entry("multi_static_select", Shape.options("selected_options", "initial_options")),
          Map.entry("multi_external_select", Shape.options("selected_options", "initial_options")),
          Map.entry("users_select", Shape.text("selected_user", "initial_user")),
          Map.entry("multi_users_select", Shape.texts("selected_users", "initial_users")),
          Map.entry(
              "conversations_select", Shape.text("selected_conversation", "initial_conversation")),
          Map.entry(
              "multi_conversations_select",
              Shape.texts("selected_conversations", "initial_conversations")),
          Map.entry("channels_select", Shape.text("selected_channel", "initial_channel")),
          Map.entry("multi_channels_select", Shape.texts("selected_channels", "initial_channels")),
          Map.entry("datepicker", Shape.text("selected_date", "initial_date")),
          Map.entry("timepicker", Shape.text("selected_time", "initial_time")),
          Map.entry(
              "datetimepicker", new Shape("selected_date_time", "initial_date_time", Kind.NUMBER)),
          Map.entry("file_input", new Shape("files", "initial_files", Kind.FILES)));

  private enum Kind {
    TEXT,
    TEXTS,
    NUMBER,
    OPTION,
    OPTIONS,
    RICH,
    FILES
  }

  private record Shape(String key, String initial, Kind kind) {
    static Shape text(String key, String initial) {
      return new Shape(key, initial, Kind.TEXT);
    }

    static Shape texts(String key, String initial) {
      return new Shape(key, initial, Kind.TEXTS);
    }

    static Shape option(String key, String initial) {
      return new Shape(key, initial, Kind.OPTION);
    }

    static Shape options(String key, String initial) {
      return new Shape(key, initial, Kind.OPTIONS);
    }

    boolean isMany() {
      return kind == Kind.TEXTS || kind == Kind.OPTIONS || kind == Kind.FILES;
    }

    JsonNode empty() {
      return isMany() ? Json.array() : NullNode.getInstance();
    }
  }

  private ElementState() {}

  public static boolean isStateful(String type) {
    return SHAPES.containsKey(type);
  }

  /**
   * The state of freshly shown blocks.
   *
   * @param before what was filled in; kept where block_id, action_id and type are the same
   * @param current the conversation that {@code default_to_current_conversation} means
   */
  public static ObjectNode of(JsonNode blocks, JsonNode before, @Nullable String current) {
    var state = Json.object();
    for (var each : Elements.of(blocks)) {
      if (isStateful(each.type())) {
        var kept = before.path(each.blockId()).path(each.actionId());
        boolean same = Json.text(kept, "type").equals(each.type());
        put(state, each, same ? kept : initial(each.element(), current));
      }
    }
    return state;
  }

  /** A copy of the state with one element's value replaced. */
  public static ObjectNode with(ObjectNode state, Located located, JsonNode value) {
    var copy = state.deepCopy();
    put(copy, located, value);
    return copy;
  }

  private static void put(ObjectNode state, Located located, JsonNode value) {
    var block =
        state.path(located.blockId()) instanceof ObjectNode there
            ? there
            : state.putObject(located.blockId());
    block.set(located.actionId(), value);
  }

  private static ObjectNode initial(JsonNode element, @Nullable String current) {
    var type = Json.text(element, "type");
    var shape = shape(type);
    var first = element.path(shape.initial());
    if (first.isMissingNode() && current != null && isCurrent(element)) {
      first = shape.isMany() ? Json.strings(List.of(current)) : Json.string(current);
    }
    return value(element, type, shape, first);
  }

  private static boolean isCurrent(JsonNode element) {
    return element.path("default_to_current_conversation").asBoolean(false);
  }

  private static ObjectNode value(JsonNode element, String type, Shape shape, JsonNode content) {
    var value = Json.object().put("type", type);
    boolean absent = content.isMissingNode() || content.isNull();
    if (!(absent && shape.kind() == Kind.RICH)) {
      value.set(shape.key(), absent ? shape.empty() : content.deepCopy());
    }
    if (type.equals("timepicker") && element.has("timezone")) {
      value.set("timezone", element.path("timezone"));
    }
    return value;
  }

  /**
   * The value of an element after somebody picked or typed this.
   *
   * @param optionOf finds the option with a value
   * @param fileOf finds an uploaded file
   */
  public static ObjectNode picked(
      JsonNode element,
      List<String> values,
      Function<String, Optional<JsonNode>> optionOf,
      Function<String, Optional<JsonNode>> fileOf) {
    var type = Json.text(element, "type");
    var shape = shape(type);
    var first = values.isEmpty() || values.get(0).isEmpty() ? null : values.get(0);
    JsonNode content =
        switch (shape.kind()) {
          case TEXT -> first == null ? NullNode.getInstance() : Json.string(first);
          case NUMBER ->
              first == null
                  ? NullNode.getInstance()
                  : Json.object().numberNode(Long.parseLong(first));
          case TEXTS -> Json.strings(values);
          case OPTION -> first == null ? NullNode.getInstance() : found(optionOf, first);
          case OPTIONS -> all(values, optionOf);
          case FILES -> all(values, fileOf);
          case RICH -> first == null ? NullNode.getInstance() : rich(first);
        };
    return value(element, type, shape, content);
  }

  private static ArrayNode all(List<String> values, Function<String, Optional<JsonNode>> lookup) {
    var all = Json.array();
    values.forEach(value -> all.add(found(lookup, value)));
    return all;
  }

  private static JsonNode found(Function<String, Optional<JsonNode>> lookup, String value) {
    return lookup
        .apply(value)
        .orElseThrow(() -> new IllegalArgumentException("nothing here has the value " + value));
  }

  private static JsonNode rich(String text) {
    var block = (ObjectNode) Normalise.typed(text).get(0);
    block.remove("block_id");
    return block;
  }

  /** What is in the value: text, option, list …; a missing node where nothing is. */
  public static JsonNode content(JsonNode value) {
    var shape = SHAPES.get(Json.text(value, "type"));
    var content = shape == null ? Json.object().path("") : value.path(shape.key());
    boolean empty = content.isNull() || (content.isArray() && content.isEmpty());
    return empty ? Json.object().path("") : content;
  }

  /** The fields that a block action carries for a value, the initial one included. */
  public static ObjectNode actionFields(JsonNode element, JsonNode value) {
    var fields = Json.object();
    value
        .properties()
        .forEach(
            field -> {
              if (!field.getKey().equals("type")) {
                fields.set(field.getKey(), field.getValue());
              }
            });
    var shape = shape(Json.text(element, "type"));
    boolean typed = shape.initial().equals("initial_value");
    if (!typed && element.has(shape.initial())) {
      fields.set(shape.initial(), element.path(shape.initial()));
    }
    return fields;
  }

  private static Shape shape(String type) {
    var shape = SHAPES.get(type);
    if (shape == null) {
      throw new IllegalArgumentException("an element of type " + type + " holds nothing");
    }
    return shape;
  }
}
