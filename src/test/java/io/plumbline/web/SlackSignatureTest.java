package io.plumbline.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SlackSignatureTest {
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final String STAMP = Long.toString(NOW.getEpochSecond());
  private static final byte[] BODY = "payload=%7B%22text%22%3A%22Grüße%22%7D".getBytes(UTF_8);

  private final SlackSignature signature = new SlackSignature("0123456789abcdef0123456789abcdef");

  @Test
  void accepts_what_slack_signed_also_beyond_ascii() {
    assertThat(signature.accepts(STAMP, signature.sign(STAMP, BODY), BODY, NOW)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"-300, true", "300, true", "-301, false", "301, false", "-86400, false"})
  void refuses_a_timestamp_more_than_five_minutes_away_both_ways(int seconds, boolean accepted) {
    var stamp = Long.toString(NOW.plusSeconds(seconds).getEpochSecond());

    assertThat(signature.accepts(stamp, signature.sign(stamp, BODY), BODY, NOW))
        .isEqualTo(accepted);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "now", "-1795424400", "1795424400.0", "99999999999999999999"})
  void refuses_a_timestamp_that_is_none(String stamp) {
    assertThat(signature.accepts(stamp, signature.sign(stamp, BODY), BODY, NOW)).isFalse();
  }

  @Test
  void refuses_a_body_that_was_altered_by_one_byte() {
    var altered = BODY.clone();
    altered[3] ^= 1;

    assertThat(signature.accepts(STAMP, signature.sign(STAMP, BODY), altered, NOW)).isFalse();
  }

  @Test
  void refuses_missing_headers_another_version_another_case_and_another_secret() {
    var good = signature.sign(STAMP, BODY);

    assertThat(signature.accepts(null, good, BODY, NOW)).isFalse();
    assertThat(signature.accepts(STAMP, null, BODY, NOW)).isFalse();
    assertThat(signature.accepts(STAMP, "", BODY, NOW)).isFalse();
    assertThat(signature.accepts(STAMP, good.replace("v0=", "v1="), BODY, NOW)).isFalse();
    assertThat(signature.accepts(STAMP, good.substring(3), BODY, NOW)).isFalse();
    for (var other : new String[] {"---", "ffffffffffffffffffffffffffffffff"}) {
      var forged = new SlackSignature(other).sign(STAMP, BODY);
      assertThat(signature.accepts(STAMP, forged, BODY, NOW)).isFalse();
    }
  }

  @Test
  void agrees_with_the_published_example() throws IOException {
    var file = Path.of("../shared/slack-data/payload-examples/signature-vector.json");
    Assumptions.assumeTrue(
        Files.exists(file), "Slack's recorded samples are not beside the project");
    var vector = new ObjectMapper().readTree(file.toFile());

    var mine =
        new SlackSignature(vector.at("/signing_secret").asText())
            .sign(vector.at("/timestamp").asText(), vector.at("/body").asText().getBytes(UTF_8));

    assertThat(mine).isEqualTo(vector.at("/signature").asText());
  }
}
