package io.plumbline.slack.bolt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import io.plumbline.slack.bolt.SocketMode.Patience;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.websocket.server.config.JettyWebSocketServletContainerInitializer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames that Slack would not send, and a Slack that ends each line as soon as it stands. */
@Timeout(60)
final class SocketFramesTest {
  private static final String COMMAND =
      """
      {"envelope_id":"e-1","type":"slash_commands","accepts_response_payload":true,
       "payload":{"command":"/x","text":"","team_id":"T1","user_id":"U1","channel_id":"C1"}}
      """;

  private final List<Session> sessions = new CopyOnWriteArrayList<>();
  private final List<String> acks = new CopyOnWriteArrayList<>();
  private final AtomicInteger opened = new AtomicInteger();
  private final Server server = new Server();
  private volatile boolean closing;
  private volatile boolean sayHello = true;
  private URI address;
  private SocketMode socket;

  @BeforeEach
  void start() throws Exception {
    var connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    var context = new ServletContextHandler("/");
    JettyWebSocketServletContainerInitializer.configure(
        context, (servlet, sockets) -> sockets.addMapping("/*", (up, down) -> new Link()));
    server.setHandler(context);
    server.start();
    address = URI.create("ws://127.0.0.1:" + connector.getLocalPort() + "/");
    var app = new App(AppConfig.builder().build(), Slack.getInstance(), List.of());
    app.command("/x", (request, ctx) -> ctx.ack("done"));
    socket =
        new SocketMode(
            app,
            () -> {
              opened.incrementAndGet();
              return address;
            },
            new Patience(
                Duration.ofMillis(300),
                Duration.ofMillis(900),
                Duration.ofMillis(500),
                Duration.ofMillis(200),
                Duration.ofSeconds(2)));
  }

  @AfterEach
  void stop() throws Exception {
    socket.close();
    server.stop();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not json",
        "null",
        "[]",
        "42",
        "{}",
        "{\"type\":null}",
        "{\"type\":{}}",
        "{\"type\":\"unheard_of\"}",
        "{\"type\":\"interactive\"}",
        "{\"type\":\"interactive\",\"envelope_id\":\"e\",\"payload\":\"text\"}",
        "{\"type\":\"events_api\",\"envelope_id\":\"e\",\"payload\":{\"type\":\"event_callback\"}}",
        "{\"type\":\"slash_commands\",\"envelope_id\":\"e\",\"payload\":null}",
        "{\"type\":",
      })
  void a_message_that_means_nothing_changes_nothing(String message) {
    connect();
    send(message);
    send(COMMAND);

    await().untilAsserted(() -> assertThat(acks).anyMatch(ack -> ack.contains("e-1")));
    assertThat(opened).hasValue(2);
    assertThat(acks).noneMatch(ack -> ack.contains("\"envelope_id\":\"\""));
  }

  @Test
  void json_of_twenty_thousand_levels_changes_nothing() {
    connect();
    send("[".repeat(20_000));
    send("{\"type\":\"interactive\",\"payload\":" + "[".repeat(20_000));
    send(COMMAND);

    await().untilAsserted(() -> assertThat(acks).anyMatch(ack -> ack.contains("done")));
  }

  @Test
  void a_message_of_two_megabytes_ends_its_line_and_the_line_is_replaced() {
    connect();
    send("x".repeat(2_000_000));
    await()
        .until(
            () ->
                opened.get() >= 3 && sessions.size() == opened.get() && socket.problem().isEmpty());

    send(COMMAND);
    await().untilAsserted(() -> assertThat(acks).anyMatch(ack -> ack.contains("done")));
  }

  @Test
  void lines_that_end_at_once_are_not_opened_in_a_busy_loop() {
    closing = true;
    socket.start();
    await().during(Duration.ofSeconds(4)).atMost(Duration.ofSeconds(5)).until(() -> true);

    assertThat(opened).hasValueBetween(2, 6);
  }

  @Test
  void a_line_on_which_slack_never_says_hello_is_not_up_and_is_replaced() {
    sayHello = false;
    socket.start();
    await().until(() -> opened.get() >= 3);
    assertThat(socket.problem()).isPresent();

    sayHello = true;
    await().until(() -> socket.problem().isEmpty());
  }

  private void connect() {
    socket.start();
    await().until(() -> opened.get() == 2 && socket.problem().isEmpty() && sessions.size() == 2);
  }

  private void send(String message) {
    sessions.get(sessions.size() - 1).sendText(message, Callback.NOOP);
  }

  /** The server's end of one line. */
  public final class Link implements Session.Listener.AutoDemanding {
    @Override
    public void onWebSocketOpen(Session session) {
      session.setMaxTextMessageSize(-1);
      sessions.add(session);
      if (sayHello) {
        session.sendText("{\"type\":\"hello\"}", Callback.NOOP);
      }
      if (closing) {
        session.close();
      }
    }

    @Override
    public void onWebSocketText(String message) {
      acks.add(message);
    }
  }
}
