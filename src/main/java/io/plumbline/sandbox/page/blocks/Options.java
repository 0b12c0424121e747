package io.plumbline.sandbox.page.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.sandbox.client.Seen;
import io.plumbline.sandbox.page.text.Markup;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gathers what an element offers, and marks what is chosen by the state or at first. */
final class Options {
  private final Field field;
  private final Set<String> chosen = new HashSet<>();
  private final List<Option> options = new ArrayList<>();

  private Options(Field field) {
    this.field = field;
  }

  static List<Option> of(Field field) {
    var options = new Options(field);
    options.readChosen();
    options.gather();
    return List.copyOf(options.options);
  }

  private void readChosen() {
    var entry = field.stateEntry();
    boolean touched = entry.fieldNames().hasNext();
    for (var key : new String[] {"option", "user", "conversation", "channel"}) {
      var from = touched ? entry : field.element();
      var prefix = touched ? "selected_" : "initial_";
      choose(from.path(prefix + key));
      from.path(prefix + key + "s").forEach(this::choose);
    }
  }

  private void choose(JsonNode chosenOne) {
    var value = chosenOne.isObject() ? chosenOne.path("value") : chosenOne;
    if (!Json.text(value).isEmpty()) {
      chosen.add(value.asText());
    }
  }

  private void gather() {
    field.element().path("options").forEach(option -> add(option, ""));
    for (var group : field.element().path("option_groups")) {
      var caption = group.path("label").path("text").asText();
      group.path("options").forEach(option -> add(option, caption));
    }
    for (var choice : field.scene().choices().of(field.element())) {
      add(choice);
    }
    addSuggested();
  }

  private void add(JsonNode option, String group) {
    var value = option.path("value").asText();
    options.add(
        new Option(
            value,
            field.scene().text(option.path("text")),
            option.path("text").path("text").asText(),
            field.scene().text(option.path("description")),
            group,
            option.path("url").asText(),
            chosen.contains(value)));
  }

  private void add(Seen.Choice choice) {
    options.add(
        new Option(
            choice.value(),
            Markup.escaped(choice.label()),
            choice.label(),
            Markup.NONE,
            choice.group(),
            "",
            chosen.contains(choice.value())));
  }

  /** What the app suggested earlier and is chosen now stands only in the state. */
  private void addSuggested() {
    if (!field.type().endsWith("external_select")) {
      return;
    }
    var from = field.stateEntry().fieldNames().hasNext() ? field.stateEntry() : field.element();
    for (var key : new String[] {"selected_option", "initial_option"}) {
      if (from.hasNonNull(key)) {
        add(from.get(key), "");
      }
      from.path(key + "s").forEach(option -> add(option, ""));
    }
  }
}
