package io.plumbline.slack.bolt;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.plumbline.web.SignatureFilter;
import io.plumbline.web.SlackSignature;
import io.plumbline.web.WebServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad requests over real HTTP, all of them with a good signature. */
final class SlackEndpointTest {
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String COMMAND =
      "command=%2Fx&text=hi&team_id=T1&user_id=U1&channel_id=C1&trigger_id=1.2";

  private final SlackSignature signature = new SlackSignature("0123456789abcdef0123456789abcdef");
  private final HttpClient client = HttpClient.newHttpClient();
  private WebServer server;

  @BeforeEach
  void start() {
    var app = new App(AppConfig.builder().build(), Slack.getInstance(), List.of());
    app.command("/x", (request, context) -> context.ack("heard " + request.getPayload().getText()));
    app.command(
        "/fault",
        (request, context) -> {
          throw new IllegalStateException("secret detail");
        });
    server =
        new WebServer("127.0.0.1", 0)
            .slackEvents(
                new SlackEndpoint(app),
                new SignatureFilter(
                    signature,
                    InstantSource.fixed(NOW),
                    new PrometheusMeterRegistry(PrometheusConfig.DEFAULT)))
            .start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "payload=notjson",
        "payload=%7B%22type%22%3A",
        "payload=%5B1%2C2%5D",
        "payload=null",
        "payload=%7B%7D",
        "payload=%7B%22type%22%3A%22unheard_of%22%7D",
        "payload=%7B%22type%22%3A%22block_actions%22%7D",
        "payload=%7B%22type%22%3A%22view_submission%22%7D",
        "payload=%ZZ",
        "payload",
        "a=b&c=d",
        "{",
        "[]",
        "null",
        "\"text\"",
        "{\"type\":{}}",
        "{\"type\":\"event_callback\"}",
        "{\"type\":\"event_callback\",\"event\":[]}",
        "{\"type\":\"event_callback\",\"event\":{\"type\":null}}",
        "\u0000\u0001\u0002",
        "\uFEFF{}",
      })
  void what_is_no_request_of_slack_gets_a_plain_4xx(String body) throws Exception {
    for (var type : List.of(FORM, "application/json")) {
      var answer = post(body, type);

      assertThat(answer.statusCode()).as(body).isBetween(400, 499);
      assertNothingTold(answer.body());
    }
  }

  @Test
  void json_of_twenty_thousand_levels_gets_a_plain_4xx() throws Exception {
    for (var body : List.of("{\"type\":" + "[".repeat(20_000), "payload=" + "%5B".repeat(20_000))) {
      var answer = post(body, FORM);

      assertThat(answer.statusCode()).isBetween(400, 499);
      assertNothingTold(answer.body());
    }
  }

  @ParameterizedTest
  @CsvSource({"text/plain", "multipart/form-data; boundary=x", "application/xml", "''"})
  void another_kind_of_content_gets_415(String type) throws Exception {
    assertThat(post(COMMAND, type).statusCode()).isEqualTo(415);
  }

  @Test
  void fields_that_nobody_knows_do_no_harm() throws Exception {
    var answer = post(COMMAND + "&unheard_of=1&unheard_of=2&%F0%9F%8E%89=x&=y&&", FORM);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("heard hi");
  }

  @Test
  void other_methods_are_refused() throws Exception {
    for (var method : List.of("GET", "PUT", "DELETE")) {
      var answer = send(method, COMMAND, FORM);

      assertThat(answer.statusCode()).as(method).isEqualTo(405);
      assertNothingTold(answer.body());
    }
  }

  @Test
  void a_body_over_one_mebibyte_gets_413() throws Exception {
    assertThat(post("text=" + "x".repeat(1 << 20), FORM).statusCode()).isEqualTo(413);
  }

  @Test
  void a_fault_shows_the_sender_nothing_of_it() throws Exception {
    var answer = post(COMMAND.replace("%2Fx", "%2Ffault"), FORM);

    assertThat(answer.statusCode()).isEqualTo(500);
    assertNothingTold(answer.body());
  }

  private static void assertNothingTold(String body) {
    assertThat(body)
        .hasSizeLessThan(100)
        .doesNotContain("Exception", "secret", "at ", "gson", "jetty", "plumbline");
  }

  private HttpResponse<String> post(String body, String type) throws Exception {
    return send("POST", body, type);
  }

  private HttpResponse<String> send(String method, String body, String type) throws Exception {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    var stamp = Long.toString(NOW.getEpochSecond());
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/slack/events"))
            .header("X-Slack-Request-Timestamp", stamp)
            .header("X-Slack-Signature", signature.sign(stamp, bytes))
            .method(method, HttpRequest.BodyPublishers.ofByteArray(bytes));
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
