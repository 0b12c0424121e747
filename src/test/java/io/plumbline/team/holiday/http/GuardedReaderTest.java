package io.plumbline.team.holiday.http;

import static io.plumbline.team.HolidaySource.Failure.NOT_PUBLIC;
import static io.plumbline.team.HolidaySource.Failure.NOT_THERE;
import static io.plumbline.team.HolidaySource.Failure.NO_ANSWER;
import static io.plumbline.team.HolidaySource.Failure.TOO_LARGE;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.plumbline.team.HolidayAddress;
import io.plumbline.team.holiday.PublicNetwork;
import io.plumbline.team.holiday.PublishedCalendar.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Dns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Reads from a server on loopback, which counts as public under the name calendar.example.com for
 * its one address.
 */
final class GuardedReaderTest {
  private static final byte[] CALENDAR =
      "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n".getBytes(StandardCharsets.UTF_8);

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final Map<String, String> names = new HashMap<>();
  private HttpServer server;
  private GuardedReader reader;
  private String base;

  @BeforeEach
  void serve() throws IOException {
    var loopback = InetAddress.getLoopbackAddress();
    server = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::answer);
    server.start();
    base = "http://calendar.example.com:" + server.getAddress().getPort();
    names.put("calendar.example.com", "127.0.0.1");
    reader = new GuardedReader(this::lookup, a -> a.equals(loopback) || PublicNetwork.has(a));
  }

  @AfterEach
  void stop() {
    reader.close();
    server.stop(0);
  }

  @Test
  void what_is_published_is_read() {
    assertThat(read("/a.ics")).isInstanceOf(Answer.Text.class);
    assertThat(read("/moved"))
        .isEqualTo(new Answer.Text(new String(CALENDAR, StandardCharsets.UTF_8)));
    assertThat(asked).containsExactly("/a.ics", "/moved", "/a.ics");
  }

  @Test
  void too_much_is_not_read_to_its_end() {
    assertThat(read("/large")).isEqualTo(new Answer.Failed(TOO_LARGE));
  }

  @Test
  void errors_and_endless_redirections_end() {
    assertThat(read("/missing")).isEqualTo(new Answer.Failed(NOT_THERE));
    assertThat(read("/loop")).isEqualTo(new Answer.Failed(NOT_THERE));
    assertThat(read("/nowhere")).isEqualTo(new Answer.Failed(NOT_THERE));
    assertThat(asked).hasSizeLessThan(8);
  }

  @Test
  void nobody_listening_is_no_answer() {
    server.stop(0);

    assertThat(read("/a.ics")).isEqualTo(new Answer.Failed(NO_ANSWER));
  }

  @Test
  void a_name_that_leads_inside_is_not_asked() {
    var strict = new GuardedReader(this::lookup, PublicNetwork::has);

    assertThat(strict.read(new HolidayAddress(base + "/a.ics")))
        .isEqualTo(new Answer.Failed(NOT_PUBLIC));

    assertThat(asked).isEmpty();
  }

  @Test
  void of_a_name_with_a_public_and_an_inner_address_neither_is_asked() throws Exception {
    var inner = InetAddress.getByAddress(new byte[] {10, 0, 0, 1});
    Dns both = host -> List.of(InetAddress.getLoopbackAddress(), inner);
    var loopbackOnly = new GuardedReader(both, InetAddress::isLoopbackAddress);

    assertThat(loopbackOnly.read(new HolidayAddress(base + "/a.ics")))
        .isEqualTo(new Answer.Failed(NOT_PUBLIC));
    assertThat(asked).isEmpty();
  }

  @Test
  void a_redirection_to_inside_is_not_followed() {
    names.put("inside.example.com", "10.0.0.1");

    assertThat(read("/to/http://inside.example.com/")).isEqualTo(new Answer.Failed(NOT_PUBLIC));
    assertThat(read("/to/http://127.0.0.1:" + server.getAddress().getPort() + "/a.ics"))
        .isEqualTo(new Answer.Failed(NOT_PUBLIC));
    assertThat(read("/to-v6")).isEqualTo(new Answer.Failed(NOT_PUBLIC));
    assertThat(read("/to/file:///etc/passwd")).isEqualTo(new Answer.Failed(NOT_THERE));
    assertThat(asked).allMatch(path -> path.startsWith("/to"));
  }

  @Test
  void a_name_that_changes_its_address_is_looked_at_each_time() {
    var lookups = new AtomicInteger();
    Dns rebinding =
        host ->
            List.of(
                InetAddress.getAllByName(
                    lookups.incrementAndGet() == 1 ? "127.0.0.1" : "10.0.0.1"));
    var loopback = new GuardedReader(rebinding, InetAddress::isLoopbackAddress);

    assertThat(loopback.read(new HolidayAddress(base + "/other-host")))
        .isEqualTo(new Answer.Failed(NOT_PUBLIC));
    assertThat(asked).containsExactly("/other-host");
  }

  @Test
  void an_unknown_host_is_not_public() {
    assertThat(reader.read(new HolidayAddress("https://unknown.example.com/")))
        .isEqualTo(new Answer.Failed(NOT_PUBLIC));
  }

  private Answer read(String path) {
    return reader.read(new HolidayAddress(base + path));
  }

  private List<InetAddress> lookup(String host) throws UnknownHostException {
    var address = names.get(host);
    if (address == null) {
      throw new UnknownHostException(host);
    }
    return List.of(InetAddress.getByName(address));
  }

  private void answer(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().toString();
    asked.add(path);
    if (path.equals("/a.ics")) {
      send(exchange, CALENDAR);
    } else if (path.equals("/large")) {
      send(exchange, new byte[5 * 1024 * 1024]);
    } else if (path.equals("/moved")) {
      redirect(exchange, "/a.ics");
    } else if (path.equals("/loop")) {
      redirect(exchange, "/loop");
    } else if (path.equals("/other-host")) {
      redirect(exchange, "http://other.example.com:" + server.getAddress().getPort() + "/a.ics");
    } else if (path.equals("/nowhere")) {
      exchange.sendResponseHeaders(302, -1);
      exchange.close();
    } else if (path.equals("/to-v6")) {
      redirect(exchange, "http://[::1]:%d/a.ics".formatted(server.getAddress().getPort()));
    } else if (path.startsWith("/to/")) {
      redirect(exchange, exchange.getRequestURI().getPath().substring("/to/".length()));
    } else {
      exchange.sendResponseHeaders(404, -1);
      exchange.close();
    }
  }

  private static void redirect(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().add("Location", to);
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private static void send(HttpExchange exchange, byte[] bytes) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    } catch (IOException e) {
      // the reader hangs up once it has seen too much
      return;
    }
  }
}
