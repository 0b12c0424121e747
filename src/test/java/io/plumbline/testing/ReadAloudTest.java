package io.plumbline.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReadAloudTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  static Stream<Path> faces() throws IOException {
    try (var files = Files.walk(GOLDEN)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("faces")
  void every_face_is_understood_by_who_hears_it(Path face) {
    assertThat(ReadAloud.problems(read(face))).as(face.toString()).isEmpty();
  }

  static Stream<Path> messagesOfRetrosAndActions() throws IOException {
    return faces()
        .filter(
            face ->
                Set.of("retro", "action").contains(GOLDEN.relativize(face).getName(0).toString()))
        .filter(face -> read(face).has("text"));
  }

  @ParameterizedTest
  @MethodSource("messagesOfRetrosAndActions")
  void messages_of_retros_and_actions_end_with_their_buttons(Path face) {
    assertThat(ReadAloud.endsWithItsButtons(read(face))).as(face.toString()).isTrue();
  }

  @Test
  void what_would_not_be_understood_is_found() {
    assertThat(problems("{'text': '', 'blocks': [{'type': 'actions', 'elements': []}]}"))
        .containsExactly("it begins with buttons", "the text of the message says nothing");
    assertThat(problems(message("{'type': 'image', 'alt_text': ''}")))
        .containsExactly("an image has no words");
    assertThat(problems(message(button("Done", "Done: a") + "," + button("Done", "Done: b"))))
        .isEmpty();
    assertThat(problems(message(button("Done", "Done") + "," + button("Done", "Done"))))
        .containsExactly("two controls sound alike: Done");
    assertThat(problems(message(button("Done", "Finish"))))
        .containsExactly("“Done” is spoken as “Finish”");
    assertThat(problems(message(button(":tada:", ":tada:"))))
        .containsExactly("a button has no word: :tada:");
    var buried = message(button("Go", "Go") + ", {'type': 'section'}");
    assertThat(ReadAloud.endsWithItsButtons(read(buried.replace('\'', '"')))).isFalse();
  }

  @Test
  void the_text_of_a_message_says_what_its_heading_says() {
    var header = "{'type': 'header', 'text': {'text': 'Retro · Checkout'}}";

    assertThat(problems(message(header)))
        .containsExactly(
            "a heading stands below other blocks", "the text of the message lacks Retro");
  }

  private static String button(String seen, String spoken) {
    return "{'type': 'actions', 'elements': [{'type': 'button', 'text': {'text': '%s'}, 'accessibility_label': '%s'}]}"
        .formatted(seen, spoken);
  }

  private static String message(String blocks) {
    return "{'text': 'Checkout', 'blocks': [{'type': 'section'}, %s]}".formatted(blocks);
  }

  private static List<String> problems(String json) {
    return ReadAloud.problems(read(json.replace('\'', '"')));
  }

  private static JsonNode read(Path face) {
    try {
      return read(Files.readString(face));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode read(String json) {
    try {
      return new JsonMapper().readTree(json);
    } catch (IOException e) {
      throw new IllegalArgumentException(json, e);
    }
  }
}
