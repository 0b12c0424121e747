package io.plumbline.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events that the app does not take come again: at once, after a minute, after five. */
class EventRetriesTest {
  private final List<String> retries = new CopyOnWriteArrayList<>();
  private HttpServer app;

  @BeforeEach
  void start() throws Exception {
    app = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    app.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          var headers = exchange.getRequestHeaders();
          retries.add(
              headers.getFirst("X-Slack-Retry-Num")
                  + " "
                  + headers.getFirst("X-Slack-Retry-Reason"));
          exchange.sendResponseHeaders(500, -1);
          exchange.close();
        });
    app.start();
  }

  @AfterEach
  void stop() {
    app.stop(0);
  }

  @Test
  void three_times_by_the_schedule() {
    try (var world = world()) {
      world.ana().openHomeTab();
      await().until(() -> retries.contains("1 http_error"));
      assertThat(retries).doesNotContain("2 http_error");
      world.clock.advance(Duration.ofMinutes(1));
      await().until(() -> retries.contains("2 http_error"));
      world.clock.advance(Duration.ofMinutes(5));
      await().until(() -> retries.contains("3 http_error"));
    }
  }

  private SlackWorld world() {
    var url = URI.create("http://127.0.0.1:" + app.getAddress().getPort() + "/");
    return SlackWorld.start(settings -> settings.withHttp(url));
  }
}
