package io.plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class WebServerTest {
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final String SECRET = "0123456789abcdef0123456789abcdef";

  private final PrometheusMeterRegistry figures =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final AtomicReference<String> problem = new AtomicReference<>("");
  private final SlackSignature signature = new SlackSignature(SECRET);
  private final HttpClient client = HttpClient.newHttpClient();
  private WebServer server;

  @BeforeEach
  void start() {
    var readiness =
        new Readiness()
            .add(
                "slack",
                () -> Optional.ofNullable(problem.get()).filter(words -> !words.isEmpty()));
    server =
        new WebServer("127.0.0.1", 0)
            .health(readiness, figures)
            .slackEvents(
                new Echo(), new SignatureFilter(signature, InstantSource.fixed(NOW), figures))
            .start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void a_signed_request_reaches_the_bot_with_its_body_whole() throws Exception {
    var answer = post("text=Grüße", signature);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("text=Grüße");
  }

  @Test
  void a_request_that_slack_did_not_sign_gets_401_and_is_counted() throws Exception {
    var answer = post("text=forged", new SlackSignature("---"));

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).isEqualTo("{\"error\":\"invalid request\"}");
    assertThat(get("/metrics").body())
        .contains("plumbline_slack_requests_refused_total{reason=\"signature\"} 1.0");
  }

  @Test
  void a_body_over_one_mebibyte_gets_413() throws Exception {
    var answer = post("x".repeat(SignatureFilter.MAX_BODY + 1), signature);

    assertThat(answer.statusCode()).isEqualTo(413);
  }

  @Test
  void a_fault_in_the_bot_shows_the_sender_no_stack_trace() throws Exception {
    var answer = post("fault", signature);

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).isEqualTo("500 Server Error\n");
  }

  @Test
  void readiness_tells_what_is_wrong_and_liveness_does_not_care() throws Exception {
    problem.set("no connection yet");

    assertThat(get("/readyz").statusCode()).isEqualTo(503);
    assertThat(get("/readyz").body()).isEqualTo("slack: no connection yet\n");
    assertThat(get("/livez").statusCode()).isEqualTo(200);

    problem.set("");
    assertThat(get("/readyz").statusCode()).isEqualTo(200);
  }

  @Test
  void an_unknown_path_and_a_get_on_slacks_endpoint_get_a_plain_line() throws Exception {
    assertThat(get("/nothing").body()).isEqualTo("404 Not Found\n");
    assertThat(get("/slack/events").statusCode()).isEqualTo(401);
  }

  @Test
  void a_taken_port_is_refused_in_words() {
    assertThatThrownBy(() -> new WebServer("127.0.0.1", server.port()).start())
        .isInstanceOf(PortRefused.class)
        .hasMessageContaining("Port " + server.port() + " is in use")
        .hasMessageContaining("PLUMBLINE_PORT");
  }

  private HttpResponse<String> post(String body, SlackSignature signer) throws Exception {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    var stamp = Long.toString(NOW.getEpochSecond());
    return client.send(
        HttpRequest.newBuilder(address("/slack/events"))
            .header("X-Slack-Request-Timestamp", stamp)
            .header("X-Slack-Signature", signer.sign(stamp, bytes))
            .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  private static final class Echo extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      var body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (body.equals("fault")) {
        throw new IllegalStateException("secret detail");
      }
      response.setCharacterEncoding("UTF-8");
      response.getWriter().write(body);
    }
  }
}
