package io.plumbline.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * What somebody who hears a message, a form or a Home instead of seeing it would miss: controls
 * that sound alike, signs without words, buttons before what they are about, a text of a message
 * that says something else.
 */
public final class ReadAloud {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern SIGN =
      Pattern.compile(":[a-z0-9_+-]{2,}:|[\\x{1F300}-\\x{1FAFF}\\u2600-\\u27BF]");

  private final List<String> problems = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  private ReadAloud() {}

  /**
   * @param drawn a message with its {@code text} and {@code blocks}, or a view
   */
  public static List<String> problems(JsonNode drawn) {
    var reading = new ReadAloud();
    var blocks = StreamSupport.stream(drawn.path("blocks").spliterator(), false).toList();
    var types = types(blocks);
    reading.check(!types.isEmpty() && !types.get(0).equals("actions"), "it begins with buttons");
    reading.check(
        !drawn.has("text") || types.lastIndexOf("header") < 1,
        "a heading stands below other blocks");
    blocks.forEach(reading::block);
    if (drawn.has("text")) {
      reading.text(drawn.path("text").asText(), blocks);
    }
    return List.copyOf(reading.problems);
  }

  /** Whether nothing stands below the last buttons of a message: who hears it is done there. */
  public static boolean endsWithItsButtons(JsonNode message) {
    var blocks = StreamSupport.stream(message.path("blocks").spliterator(), false).toList();
    int buttons = types(blocks).lastIndexOf("actions");
    return buttons < 0 || buttons == blocks.size() - 1;
  }

  private static List<String> types(List<JsonNode> blocks) {
    return blocks.stream().map(block -> block.path("type").asText()).toList();
  }

  private void block(JsonNode block) {
    switch (block.path("type").asText()) {
      case "actions" -> block.path("elements").forEach(this::control);
      case "section" -> control(block.path("accessory"));
      case "input" -> field(block);
      case "image" -> check(isWord(block.path("alt_text")), "an image has no words");
      default -> {}
    }
  }

  private void field(JsonNode input) {
    var name = label(input.path("label")) + " " + label(input.path("hint"));
    check(isWord(input.path("label")), "a field has no label");
    check(names.add(name), "two fields sound alike: " + name);
    options(input.path("element"));
  }

  private void control(JsonNode element) {
    options(element);
    switch (element.path("type").asText()) {
      case "button" -> button(element);
      case "overflow" -> named("menu of " + element.path("options").findValuesAsText("text"));
      case "image" -> check(isWord(element.path("alt_text")), "an image has no words");
      case "" -> {}
      default -> named(label(element.path("placeholder")));
    }
  }

  /**
   * Who speaks to their device says what they see on the button, so its spoken name has that. Two
   * that say what they are about may be about the same words of two people.
   */
  private void button(JsonNode button) {
    var seen = label(button.path("text"));
    var spoken = button.path("accessibility_label").asText(seen);
    check(isWord(button.path("text")), "a button has no word: " + seen);
    check(spoken.startsWith(seen), "“%s” is spoken as “%s”".formatted(seen, spoken));
    boolean isAlone = names.add(spoken);
    check(isAlone || !spoken.equals(seen), "two controls sound alike: " + spoken);
  }

  private void named(String name) {
    check(names.add(name), "two controls sound alike: " + name);
  }

  private void options(JsonNode element) {
    var texts = new ArrayList<String>();
    element.path("options").forEach(option -> texts.add(label(option.path("text"))));
    for (var group : element.path("option_groups")) {
      group
          .path("options")
          .forEach(o -> texts.add(label(group.path("label")) + label(o.path("text"))));
    }
    check(texts.stream().allMatch(text -> WORD.matcher(text).find()), "a choice has no word");
  }

  /** It stands for the whole message in a notification, and to some readers in its place. */
  private void text(String text, List<JsonNode> blocks) {
    check(WORD.matcher(text).find(), "the text of the message says nothing");
    blocks.stream()
        .filter(block -> block.path("type").asText().equals("header"))
        .flatMap(header -> WORD.matcher(label(header.path("text"))).results())
        .map(word -> word.group())
        .forEach(word -> check(text.contains(word), "the text of the message lacks " + word));
  }

  private static boolean isWord(JsonNode text) {
    var words = text.isTextual() ? text.asText() : label(text);
    return WORD.matcher(words).find() && !SIGN.matcher(words).find();
  }

  private static String label(JsonNode text) {
    return text.path("text").asText();
  }

  private void check(boolean isWell, String problem) {
    if (!isWell) {
      problems.add(problem);
    }
  }
}
