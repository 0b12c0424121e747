package io.plumbline.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.gson.Gson;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import io.plumbline.slack.Rendered;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares what a view draws with its file in src/test/resources/golden, and holds it against
 * Slack's limits. {@code -Dgolden.update=true} writes the files anew; read the difference.
 */
public final class Golden {
  private static final Path FOLDER = Path.of("src/test/resources/golden");
  private static final Gson SLACK = GsonFactory.createSnakeCase();
  private static final JsonMapper MAPPER = new JsonMapper();

  private Golden() {}

  /** A form or a Home tab; the file is {@code golden/<feature>/<name>.json}. */
  public static void view(String feature, String name, View view) {
    compare(feature, name, json(view), view.getType());
  }

  /** A message with its blocks and its plain text. */
  public static void message(String feature, String name, Rendered.Message message) {
    var drawn = MAPPER.createObjectNode().put("text", message.text());
    drawn.set("blocks", json(message.blocks()));
    compare(feature, name, drawn, "message");
  }

  /** As Slack would get it. */
  public static JsonNode json(Object slackModel) {
    try {
      return MAPPER.readTree(SLACK.toJson(slackModel));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the SDK wrote no JSON", e);
    }
  }

  private static void compare(String feature, String name, JsonNode drawn, String surface) {
    assertThat(BlockLimits.problems(drawn, surface)).as("Slack would refuse it").isEmpty();
    var file = FOLDER.resolve(feature).resolve(name + ".json");
    try {
      var text = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(drawn) + "\n";
      if (Boolean.getBoolean("golden.update")) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
      } else if (Files.exists(file)) {
        assertThat(text).as(file.toString()).isEqualTo(Files.readString(file));
      } else {
        fail(file + " is missing; write it with -Dgolden.update=true");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
