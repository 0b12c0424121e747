package io.plumbline.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one codec of what rides in button values and {@code private_metadata}: a small record as JSON
 * with a version. Ids only, never permissions, and of text nothing but a command that its own
 * author is asked about.
 */
public final class Payloads {
  private static final int VERSION = 1;
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private Payloads() {}

  /** The record as text for a button value or a view's metadata. */
  public static String write(Record payload) {
    ObjectNode json = MAPPER.valueToTree(payload);
    json.put("v", VERSION);
    return json.toString();
  }

  /** The record, or empty where the text is of another version, another shape, no JSON, or null. */
  public static <T extends Record> Optional<T> read(@Nullable String text, Class<T> type) {
    try {
      JsonNode json = MAPPER.readTree(text == null ? "" : text);
      if (!(json instanceof ObjectNode object) || object.path("v").asInt() != VERSION) {
        return Optional.empty();
      }
      object.remove("v");
      return Optional.of(MAPPER.treeToValue(object, type));
    } catch (JsonProcessingException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
