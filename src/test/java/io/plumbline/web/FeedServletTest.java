package io.plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

final class FeedServletTest {
  private final HttpClient http = HttpClient.newHttpClient();
  private final CountDownLatch slow = new CountDownLatch(1);
  private final CountDownLatch drawing = new CountDownLatch(4);
  private volatile String calendar = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n";
  private WebServer server;

  @BeforeEach
  void start() {
    server =
        new WebServer("127.0.0.1", 0)
            .calendars(
                secret -> {
                  if (secret.equals("slow")) {
                    waitForIt();
                  }
                  if (secret.equals("failing")) {
                    throw new IllegalStateException("the database is down");
                  }
                  return secret.equals("wrong") ? Optional.empty() : Optional.of(calendar);
                })
            .start();
  }

  @AfterEach
  void stop() {
    slow.countDown();
    server.close();
  }

  @Test
  void who_knows_the_secret_reads_the_calendar() throws Exception {
    var answer = get("/calendar/right.ics");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(calendar);
    assertThat(answer.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT))
        .isEqualTo("text/calendar;charset=utf-8");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("private, max-age=900");
  }

  @Test
  void what_has_not_changed_is_not_sent_again() throws Exception {
    var tag = get("/calendar/right.ics").headers().firstValue("ETag").orElseThrow();

    assertThat(get("/calendar/right.ics", "If-None-Match", tag).statusCode()).isEqualTo(304);
    calendar = "BEGIN:VCALENDAR\r\nX:1\r\nEND:VCALENDAR\r\n";
    assertThat(get("/calendar/right.ics", "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void anything_else_is_not_found() throws Exception {
    for (var path : List.of("/calendar/wrong.ics", "/calendar/right", "/calendar/", "/calendar")) {
      var answer = get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      assertThat(answer.body()).doesNotContain("wrong", "VCALENDAR");
    }
  }

  @Test
  void a_crowd_is_asked_to_come_again() throws Exception {
    var waiting = new ArrayList<CompletableFuture<HttpResponse<String>>>();
    for (int i = 0; i < 4; i++) {
      waiting.add(http.sendAsync(request("/calendar/slow.ics").build(), text()));
    }
    assertThat(drawing.await(10, TimeUnit.SECONDS)).isTrue();

    var fifth = get("/calendar/right.ics");
    assertThat(fifth.statusCode()).isEqualTo(429);
    assertThat(fifth.headers().firstValue("Retry-After")).contains("30");
    slow.countDown();
    for (var each : waiting) {
      assertThat(each.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    }
    assertThat(get("/calendar/right.ics").statusCode()).isEqualTo(200);
  }

  @Test
  void where_it_cannot_be_drawn_calendars_come_again_and_the_log_keeps_the_secret()
      throws Exception {
    var log = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    var lines = new ListAppender<ILoggingEvent>();
    lines.start();
    log.addAppender(lines);
    try {
      var answer = get("/calendar/failing.ics");

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).contains("30");
      assertThat(answer.body()).doesNotContain("failing", "database");
    } finally {
      log.detachAppender(lines);
    }
    assertThat(lines.list).extracting(ILoggingEvent::getFormattedMessage).hasSize(1);
    assertThat(lines.list).noneMatch(line -> line.getFormattedMessage().contains("failing"));
  }

  private void waitForIt() {
    drawing.countDown();
    try {
      assertThat(slow.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    var request = request(path);
    return http.send((headers.length == 0 ? request : request.headers(headers)).build(), text());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
  }

  private static HttpResponse.BodyHandler<String> text() {
    return HttpResponse.BodyHandlers.ofString();
  }
}
