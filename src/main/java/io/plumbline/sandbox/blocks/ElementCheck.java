package io.plumbline.sandbox.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.sandbox.model.Json;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks interactive elements, images among them, and the compositions that they hold. */
final class ElementCheck {
  private final Problems problems;
  private final FieldCheck fields;
  private final Set<String> actionIds = new HashSet<>();

  ElementCheck(Problems problems) {
    this.problems = problems;
    this.fields = new FieldCheck(problems);
  }

  void check(JsonNode element, Set<String> allowed, String at) {
    if (!fields.object(element, at)) {
      return;
    }
    var type = Json.text(element, "type");
    var known = Rules.fieldsOfElement(type);
    if (known.isMissingNode() || !allowed.contains(type)) {
      problems.add("unsupported type: " + type, at + "/type");
      return;
    }
    var own = type.equals("image") ? Set.<String>of() : Set.of("action_id");
    fields.onlyFields(element, known, own, at);
    var rule = Rules.element(type);
    fields.presence(element, rule, at);
    fields.limits(element, rule, at);
    actionId(element, at);
    placeholder(element, at);
    options(element, type, at);
    initialValues(element, type, at);
    confirm(element.path("confirm"), at + "/confirm");
  }

  private void actionId(JsonNode element, String at) {
    var id = element.path("action_id");
    if (id.isMissingNode()) {
      return;
    }
    var here = at + "/action_id";
    fields.string(id, Rules.common("action_id").path("string_max").asInt(), here);
    if (!actionIds.add(id.asText())) {
      problems.add("`action_id` \"" + id.asText() + "\" already exists", here);
    }
  }

  private void placeholder(JsonNode element, String at) {
    var placeholder = element.path("placeholder");
    if (!placeholder.isMissingNode()) {
      fields.text(placeholder, Rules.common("placeholder"), at + "/placeholder");
    }
  }

  private void options(JsonNode element, String type, String at) {
    optionList(element.path("options"), type, at + "/options");
    var groups = element.path("option_groups");
    for (int i = 0; i < groups.size(); i++) {
      var here = at + "/option_groups/" + i;
      var group = groups.get(i);
      if (fields.object(group, here)) {
        fields.text(
            group.path("label"), Rules.element(type).path("option_group_label"), here + "/label");
        if (fields.items(
            group.path("options"), Rules.element(type).path("options"), here + "/options")) {
          optionList(group.path("options"), type, here + "/options");
        }
      }
    }
  }

  private void optionList(JsonNode options, String type, String at) {
    var values = new HashSet<String>();
    for (int i = 0; i < options.size(); i++) {
      option(options.get(i), type, at + "/" + i);
      if (!values.add(Json.text(options.get(i), "value"))) {
        problems.add("must be unique", at + "/" + i + "/value");
      }
    }
  }

  private void option(JsonNode option, String type, String at) {
    if (!fields.object(option, at)) {
      return;
    }
    var rule = Rules.composition("option");
    var own = new HashSet<>(Set.of("text", "value", "description"));
    if (type.equals("overflow")) {
      own.add("url");
    }
    fields.onlyFields(option, Json.array(), own, at);
    for (var name : List.of("text", "value")) {
      if (!option.has(name)) {
        problems.add("missing required field: " + name, at);
      }
    }
    fields.limits(option, rule, at);
    boolean markupAllowed = type.equals("checkboxes") || type.equals("radio_buttons");
    if (!markupAllowed && Json.text(option.path("text"), "type").equals("mrkdwn")) {
      problems.add("must be a valid enum value", at + "/text/type");
    }
  }

  private void initialValues(JsonNode element, String type, String at) {
    var offered = offered(element);
    var one = element.path("initial_option");
    if (one.isObject() && !offered.isEmpty() && !offered.contains(Json.text(one, "value"))) {
      problems.add("must match one of the provided options", at + "/initial_option");
    }
    var many = element.path("initial_options");
    if (many.isArray() && many.isEmpty()) {
      problems.add("must provide at least 1 items", at + "/initial_options");
    }
    for (int i = 0; i < many.size(); i++) {
      if (!offered.isEmpty() && !offered.contains(Json.text(many.get(i), "value"))) {
        problems.add("must match one of the provided options", at + "/initial_options/" + i);
      }
    }
    switch (type) {
      case "datepicker" -> parses(element, "initial_date", at, "date", LocalDate::parse);
      case "timepicker" -> {
        parses(element, "initial_time", at, "time", LocalTime::parse);
        parses(element, "timezone", at, "timezone", ZoneId::of);
      }
      case "datetimepicker" -> tenDigits(element.path("initial_date_time"), at);
      case "number_input" -> {
        for (var name : List.of("initial_value", "min_value", "max_value")) {
          if (element.has(name)) {
            fields.string(element.path(name), at + "/" + name);
          }
        }
      }
      case "plain_text_input", "email_text_input", "url_text_input" -> {
        if (element.has("initial_value")) {
          fields.string(element.path("initial_value"), 3_000, at + "/initial_value");
        }
      }
      default -> {}
    }
    if (element.path("filter").isObject() && element.path("filter").isEmpty()) {
      problems.add("must provide at least 1 items", at + "/filter");
    }
  }

  private static List<String> offered(JsonNode element) {
    var values = new ArrayList<String>();
    element.path("options").forEach(each -> values.add(Json.text(each, "value")));
    for (var group : element.path("option_groups")) {
      group.path("options").forEach(each -> values.add(Json.text(each, "value")));
    }
    return values;
  }

  @FunctionalInterface
  private interface Reader {
    Object read(String text);
  }

  private void parses(JsonNode element, String name, String at, String what, Reader reader) {
    if (!element.has(name)) {
      return;
    }
    try {
      var ignored = reader.read(element.path(name).asText());
    } catch (DateTimeException e) {
      problems.add("must be a valid " + what, at + "/" + name);
    }
  }

  private void tenDigits(JsonNode seconds, String at) {
    if (!seconds.isMissingNode() && seconds.asText().length() != 10) {
      problems.add("must be a valid timestamp", at + "/initial_date_time");
    }
  }

  private void confirm(JsonNode confirm, String at) {
    if (confirm.isMissingNode() || !fields.object(confirm, at)) {
      return;
    }
    var rule = Rules.composition("confirm");
    fields.onlyFields(
        confirm, Json.array(), Set.of("title", "text", "confirm", "deny", "style"), at);
    fields.presence(confirm, rule, at);
    fields.limits(confirm, rule, at);
  }
}
