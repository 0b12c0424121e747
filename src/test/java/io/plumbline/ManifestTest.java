package io.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The manifest against Slack's schema, and against the rules that the schema does not know. */
final class ManifestTest {
  private static final Path SCHEMAS = Path.of("../shared/slack-data/manifest-schema");
  private static JsonNode manifest;

  @BeforeAll
  static void read() throws IOException {
    manifest = new YAMLMapper().readTree(Path.of("manifest.yml").toFile());
  }

  @ParameterizedTest
  @ValueSource(strings = {"manifest.schema.1.0.0.json", "manifest.schema.2.0.0.json"})
  void slacks_schema_takes_it(String schema) throws IOException {
    var file = SCHEMAS.resolve(schema);
    Assumptions.assumeTrue(Files.exists(file), "Slack's schemas are not beside the project");
    var json = new ObjectMapper().readTree(file.toFile());

    var errors =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
            .getSchema(json)
            .validate(manifest);

    assertThat(errors).isEmpty();
  }

  @Test
  void the_schema_refuses_what_it_should() throws IOException {
    var file = SCHEMAS.resolve("manifest.schema.1.0.0.json");
    Assumptions.assumeTrue(Files.exists(file), "Slack's schemas are not beside the project");
    var broken = manifest.deepCopy();
    ((com.fasterxml.jackson.databind.node.ObjectNode) broken).put("unknown_key", true);

    assertThat(
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                .getSchema(new ObjectMapper().readTree(file.toFile()))
                .validate(broken))
        .isNotEmpty();
  }

  @Test
  void commands_are_in_lower_case_named_once_and_say_how_they_are_used() {
    var commands = texts("/features/slash_commands", "command");

    assertThat(commands).doesNotHaveDuplicates().allMatch(name -> name.matches("/[a-z0-9_-]+"));
    assertThat(texts("/features/slash_commands", "usage_hint"))
        .hasSameSizeAs(commands)
        .allMatch(hint -> !hint.isBlank());
  }

  @ParameterizedTest
  @ValueSource(strings = {"global", "message"})
  void at_most_five_shortcuts_of_a_kind(String kind) {
    assertThat(
            StreamSupport.stream(manifest.at("/features/shortcuts").spliterator(), false)
                .filter(shortcut -> shortcut.path("type").asText().equals(kind)))
        .hasSizeBetween(1, 5);
  }

  @Test
  void the_colour_is_one_and_the_app_is_not_named_after_slack() {
    assertThat(manifest.at("/display_information/background_color").asText())
        .matches("#[0-9a-f]{6}");
    assertThat(manifest.at("/display_information/name").asText())
        .doesNotContainIgnoringCase("slack");
  }

  @Test
  void socket_mode_needs_no_address_anywhere() {
    assertThat(manifest.at("/settings/socket_mode_enabled").asBoolean()).isTrue();
    assertThat(manifest.findValues("url")).isEmpty();
    assertThat(manifest.findValues("request_url")).isEmpty();
  }

  private static List<String> texts(String pointer, String field) {
    var texts = new ArrayList<String>();
    manifest.at(pointer).forEach(item -> texts.add(item.path(field).asText()));
    return texts;
  }
}
