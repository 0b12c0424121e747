package io.plumbline.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** A form as a person leaves it: what it was opened with, and what they changed, by block id. */
public final class FilledForm {
  private static final JsonMapper MAPPER = new JsonMapper();

  private final JsonNode view;
  private final ObjectNode values = MAPPER.createObjectNode();

  private FilledForm(JsonNode view) {
    this.view = view;
    for (JsonNode block : view.path("blocks")) {
      var element = element(block);
      if (!element.isMissingNode()) {
        values
            .putObject(block.path("block_id").asText())
            .set(element.path("action_id").asText(), initial(element));
      }
    }
  }

  /** Untouched: the state holds the initial values, as Slack's does. */
  public static FilledForm of(JsonNode view) {
    return new FilledForm(view);
  }

  /**
   * The view redrawn: blocks that were there keep what was typed, new ones their initial values.
   */
  public FilledForm redrawn(JsonNode newView) {
    var redrawn = new FilledForm(newView);
    redrawn
        .values
        .fieldNames()
        .forEachRemaining(
            block -> {
              if (values.has(block)) {
                redrawn.values.set(block, values.get(block));
              }
            });
    return redrawn;
  }

  /** Types the text or chooses the option, person, channel, day or time. */
  public FilledForm with(String block, String value) {
    var state = state(block);
    switch (state.path("type").asText()) {
      case "plain_text_input", "number_input" -> state.put("value", value);
      case "static_select", "radio_buttons" ->
          state.putObject("selected_option").put("value", value);
      case "users_select" -> state.put("selected_user", value);
      case "conversations_select" -> state.put("selected_conversation", value);
      case "channels_select" -> state.put("selected_channel", value);
      case "datepicker" -> state.put("selected_date", value);
      case "timepicker" -> state.put("selected_time", value);
      default -> throw new IllegalArgumentException(block + " is a " + state.path("type"));
    }
    return this;
  }

  /** Chooses these people or options, and no others. */
  public FilledForm with(String block, List<String> chosen) {
    var state = state(block);
    if (state.path("type").asText().equals("multi_users_select")) {
      var users = state.putArray("selected_users");
      chosen.forEach(users::add);
    } else {
      var options = state.putArray("selected_options");
      chosen.forEach(value -> options.addObject().put("value", value));
    }
    return this;
  }

  ObjectNode values() {
    return values.deepCopy();
  }

  private ObjectNode state(String block) {
    if (values.get(block) instanceof ObjectNode actions
        && actions.elements().next() instanceof ObjectNode state) {
      return state;
    }
    throw new IllegalArgumentException("no field " + block + " in " + view);
  }

  private static JsonNode element(JsonNode block) {
    var element = block.has("element") ? block.path("element") : block.path("accessory");
    return element.path("type").asText().equals("button") ? MAPPER.missingNode() : element;
  }

  private static ObjectNode initial(JsonNode element) {
    var type = element.path("type").asText();
    var state = MAPPER.createObjectNode().put("type", type);
    if (type.equals("multi_users_select")) {
      state.putArray("selected_users").addAll(array(element.path("initial_users")));
    } else if (type.equals("checkboxes") || type.equals("multi_static_select")) {
      state.putArray("selected_options").addAll(array(element.path("initial_options")));
    } else {
      copy(element, "initial_value", state, "value");
      copy(element, "initial_option", state, "selected_option");
      copy(element, "initial_user", state, "selected_user");
      copy(element, "initial_conversation", state, "selected_conversation");
      copy(element, "initial_channel", state, "selected_channel");
      copy(element, "initial_date", state, "selected_date");
      copy(element, "initial_time", state, "selected_time");
    }
    return state;
  }

  private static List<JsonNode> array(JsonNode array) {
    var all = new ArrayList<JsonNode>();
    array.forEach(all::add);
    return all;
  }

  private static void copy(JsonNode element, String from, ObjectNode state, String to) {
    if (element.has(from)) {
      state.set(to, element.path(from));
    }
  }
}
