package io.plumbline.sandbox.page.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.sandbox.client.Seen;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One interactive element with its names on the page and what is in it. */
public record Field(Scene scene, JsonNode block, JsonNode element) {
  private static final DateTimeFormatter LOCAL_MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

  public String type() {
    return element.path("type").asText();
  }

  public String blockId() {
    return block.path("block_id").asText();
  }

  public String actionId() {
    return element.path("action_id").asText();
  }

  /** The name of its control in a form: both ids, so that either may hold any character. */
  public String name() {
    return encoded(blockId()) + "/" + encoded(actionId());
  }

  private static String encoded(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8);
  }

  /** The HTML id of its control. */
  public String id() {
    return scene.id() + "-" + name().replaceAll("[^A-Za-z0-9_.-]", "-");
  }

  public String labelId() {
    return id() + "-label";
  }

  public String hintId() {
    return id() + "-hint";
  }

  public String errorId() {
    return id() + "-error";
  }

  public boolean isInput() {
    return block.path("type").asText().equals("input");
  }

  public boolean isRequired() {
    return isInput() && !block.path("optional").asBoolean();
  }

  public boolean hasError() {
    return isInput() && !scene.error(block).isEmpty();
  }

  /** The ids of the texts that explain the control, or null where there are none. */
  public @Nullable String describedBy() {
    var hint = isInput() && block.hasNonNull("hint") ? hintId() : "";
    var error = hasError() ? errorId() : "";
    var both = (hint + " " + error).strip();
    return both.isEmpty() ? null : both;
  }

  /** Whether the app hears of each change, so that the page sends it at once. */
  public boolean dispatches() {
    return !isInput() || block.path("dispatch_action").asBoolean();
  }

  /** "enter" or "typing": when a text field that dispatches tells the app. */
  public String dispatchOn() {
    for (var on : element.path("dispatch_action_config").path("trigger_actions_on")) {
      if (on.asText().equals("on_character_entered")) {
        return "typing";
      }
    }
    return "enter";
  }

  public boolean isPending() {
    return scene.marks().get(actionId()) == Seen.Mark.PENDING;
  }

  public boolean isFailed() {
    return scene.marks().get(actionId()) == Seen.Mark.FAILED;
  }

  public String placeholder(String otherwise) {
    return element.path("placeholder").path("text").asText(otherwise);
  }

  /** What a screen reader says where no label stands beside the element. */
  public String spokenLabel(String otherwise) {
    var said = element.path("accessibility_label").asText();
    return said.isEmpty() ? placeholder(otherwise) : said;
  }

  /** What is in it: from the state, else its initial value. */
  public String value() {
    var entry = stateEntry();
    return switch (type()) {
      case "datepicker" -> or(entry, "selected_date", "initial_date");
      case "timepicker" -> or(entry, "selected_time", "initial_time");
      case "datetimepicker" -> localMinute(or(entry, "selected_date_time", "initial_date_time"));
      case "rich_text_input" -> RichTextInput.text(entry.path("rich_text_value"));
      default -> or(entry, "value", "initial_value");
    };
  }

  /** The names of the files that are in it. */
  public String fileNames() {
    return String.join(", ", stateEntry().path("files").findValuesAsText("name"));
  }

  private String or(JsonNode entry, String key, String initial) {
    return entry.has(key) ? Json.text(entry.get(key)) : Json.text(element.path(initial));
  }

  private String localMinute(String epochSecond) {
    if (epochSecond.isEmpty() || epochSecond.equals("0")) {
      return "";
    }
    var at = Instant.ofEpochSecond(Long.parseLong(epochSecond));
    return LOCAL_MINUTE.format(at.atZone(scene.reader().zone()));
  }

  JsonNode stateEntry() {
    return scene.state().path(blockId()).path(actionId());
  }

  public boolean isMulti() {
    return type().startsWith("multi_") || type().equals("checkboxes");
  }

  /** Everything that can be chosen, with what is chosen marked. */
  public List<Option> options() {
    return Options.of(this);
  }

  /** The options under their captions; those without one first come as a group without a name. */
  public List<OptionGroup> groups() {
    var groups = new LinkedHashMap<String, List<Option>>();
    for (var option : options()) {
      groups.computeIfAbsent(option.group(), g -> new ArrayList<>()).add(option);
    }
    return groups.entrySet().stream().map(g -> new OptionGroup(g.getKey(), g.getValue())).toList();
  }

  public List<Option> selected() {
    return options().stream().filter(Option::selected).toList();
  }

  public int maxSelected() {
    return element.path("max_selected_items").asInt(Integer.MAX_VALUE);
  }

  /** At most this many characters, or 0 where none is said. */
  public int maxLength() {
    return element.path("max_length").asInt();
  }

  public boolean hasFocus() {
    return element.path("focus_on_load").asBoolean();
  }
}
