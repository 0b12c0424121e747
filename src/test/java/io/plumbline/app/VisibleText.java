package io.plumbline.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a person reads where Slack shows these blocks: the words, without the machinery. */
final class VisibleText {
  private static final Pattern MARKUP = Pattern.compile("<([@#!]?)([^>|]*)(?:\\|([^>]*))?>");
  private static final Set<String> HIDDEN = Set.of("confirm", "options", "option_groups", "value");
  private static final Set<String> INLINE = Set.of("text", "user", "link");

  private final UnaryOperator<String> names;
  private final StringBuilder text = new StringBuilder();

  private VisibleText(UnaryOperator<String> names) {
    this.names = names;
  }

  /**
   * The text of blocks or of a whole view, a line for each piece.
   *
   * @param names the name of somebody or of a channel by their id
   */
  static String of(JsonNode shown, UnaryOperator<String> names) {
    var visible = new VisibleText(names);
    visible.read(shown);
    return visible.text.toString();
  }

  /** Mentions by name, dates by their fallback. */
  static String ofMarkup(String mrkdwn, UnaryOperator<String> names) {
    return MARKUP
        .matcher(mrkdwn)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    switch (found.group(1)) {
                      case "@" -> "@" + names.apply(found.group(2));
                      case "#" -> "#" + names.apply(found.group(2));
                      default -> found.group(3) == null ? found.group(2) : found.group(3);
                    }))
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }

  private void read(JsonNode node) {
    if (node.isArray()) {
      node.forEach(this::read);
      return;
    }
    var type = node.path("type").asText();
    switch (type) {
      case "plain_text" -> line(node.path("text").asText());
      case "mrkdwn" -> line(ofMarkup(node.path("text").asText(), names));
      case "user" -> text.append('@').append(names.apply(node.path("user_id").asText()));
      default -> readParts(node, type);
    }
  }

  private void readParts(JsonNode node, String type) {
    if (INLINE.contains(type) && node.path("text").isTextual()) {
      text.append(node.path("text").asText());
      return;
    }
    if (node.path("initial_value").isTextual()) {
      line(node.path("initial_value").asText());
    }
    node.properties().stream()
        .filter(field -> !HIDDEN.contains(field.getKey()) && field.getValue().isContainerNode())
        .forEach(field -> read(field.getValue()));
    if (type.startsWith("rich_text_")) {
      line("");
    }
  }

  private void line(String words) {
    text.append(words).append('\n');
  }
}
