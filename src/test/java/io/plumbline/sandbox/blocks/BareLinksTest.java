package io.plumbline.sandbox.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.sandbox.model.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BareLinksTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "see https://example.com/a?b=1. ~ see <https://example.com/a?b=1>.",
        "(http://example.com) ~ (<http://example.com>)",
        "<https://example.com|here> ~ <https://example.com|here>",
        "`https://example.com` ~ `https://example.com`",
        "no link, 3 $ and a \\ ~ no link, 3 $ and a \\"
      })
  void get_brackets_where_they_have_none(String given, String kept) {
    assertThat(BareLinks.bracketed(given)).isEqualTo(kept);
  }

  @Test
  void text_that_is_verbatim_stays_as_it_is() {
    var section = Json.object().put("type", "section");
    var text = section.putObject("text").put("type", "mrkdwn").put("text", "http://example.com");

    assertThat(shown(section)).isEqualTo("<http://example.com>");
    text.put("verbatim", true);
    assertThat(shown(section)).isEqualTo("http://example.com");
  }

  private static String shown(JsonNode section) {
    var completed = Normalise.blocks(Json.array().add(section.deepCopy()));
    return completed.path(0).path("text").path("text").asText();
  }
}
