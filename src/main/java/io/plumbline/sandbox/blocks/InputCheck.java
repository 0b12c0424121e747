package io.plumbline.sandbox.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.sandbox.blocks.Elements.Located;
import io.plumbline.sandbox.model.Json;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the client itself checks before it sends a form: nothing leaves while a field is wrong. */
public final class InputCheck {
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
  private static final Pattern URL = Pattern.compile("(https?|mailto):\\S+");
  private static final int TEXT_MAX = 3_000;

  private InputCheck() {}

  /** The words to show under each input block that is filled in wrong, by block_id. */
  public static Map<String, String> of(JsonNode blocks, JsonNode state) {
    var errors = new LinkedHashMap<String, String>();
    for (var each : Elements.of(blocks)) {
      if (each.isInInput()) {
        var value = state.path(each.blockId()).path(each.actionId());
        problem(each, ElementState.content(value)).ifPresent(p -> errors.put(each.blockId(), p));
      }
    }
    return errors;
  }

  private static Optional<String> problem(Located each, JsonNode content) {
    if (content.isMissingNode()) {
      return each.block().path("optional").asBoolean(false)
          ? Optional.empty()
          : Optional.of("Please complete this required field.");
    }
    return switch (each.type()) {
      case "plain_text_input" -> length(each.element(), content.asText());
      case "number_input" -> number(each.element(), content.asText());
      case "email_text_input" -> matches(EMAIL, content, "Please enter a valid email address.");
      case "url_text_input" -> matches(URL, content, "Please enter a valid URL.");
      default -> count(each.element(), content);
    };
  }

  private static Optional<String> length(JsonNode element, String text) {
    int length = text.codePointCount(0, text.length());
    int min = element.path("min_length").asInt(0);
    int max = element.path("max_length").asInt(TEXT_MAX);
    if (length < min) {
      return Optional.of("Please enter at least " + min + " characters.");
    }
    return length > max
        ? Optional.of("Please enter no more than " + max + " characters.")
        : Optional.empty();
  }

  private static Optional<String> number(JsonNode element, String text) {
    BigDecimal number;
    try {
      number = new BigDecimal(text.trim());
    } catch (NumberFormatException e) {
      return Optional.of("Please enter a number.");
    }
    if (!element.path("is_decimal_allowed").asBoolean(false)
        && number.stripTrailingZeros().scale() > 0) {
      return Optional.of("Please enter a whole number.");
    }
    if (element.has("min_value") && number.compareTo(bound(element, "min_value")) < 0) {
      return Optional.of(
          "Please enter a number of at least " + Json.text(element, "min_value") + ".");
    }
    if (element.has("max_value") && number.compareTo(bound(element, "max_value")) > 0) {
      return Optional.of(
          "Please enter a number of at most " + Json.text(element, "max_value") + ".");
    }
    return Optional.empty();
  }

  private static BigDecimal bound(JsonNode element, String name) {
    return new BigDecimal(Json.text(element, name));
  }

  private static Optional<String> matches(Pattern pattern, JsonNode content, String otherwise) {
    return pattern.matcher(content.asText().trim()).matches()
        ? Optional.empty()
        : Optional.of(otherwise);
  }

  private static Optional<String> count(JsonNode element, JsonNode content) {
    int max = element.path("max_selected_items").asInt(Integer.MAX_VALUE);
    return content.isArray() && content.size() > max
        ? Optional.of("Please select no more than " + max + " items.")
        : Optional.empty();
  }
}
