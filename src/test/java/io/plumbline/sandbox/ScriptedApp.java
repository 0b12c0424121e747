package io.plumbline.sandbox;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** An app behind a request URL that keeps what it is sent and answers as the test says. */
final class ScriptedApp implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Two people join the workspace. */
  private static final int SET_UP_EVENTS = 2;

  /** One request as it arrived; header names are lower case. */
  record Request(Map<String, String> headers, String body, JsonNode payload) {
    String header(String name) {
      return headers.getOrDefault(name, "");
    }

    String type() {
      return payload.path("event").path("type").asText(payload.path("type").asText("command"));
    }
  }

  /** What is answered; a header "name: value", or empty. */
  record Reply(int status, String body, String header) {
    static Reply ok(String body) {
      return new Reply(200, body, "");
    }
  }

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private volatile Function<JsonNode, Reply> script = payload -> Reply.ok("");

  ScriptedApp() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::take);
    server.setExecutor(threads);
    server.start();
  }

  /** A workspace that tells this app of everything; what it told while it was set up is gone. */
  SlackWorld world(UnaryOperator<SandboxSettings> change) {
    var world = SlackWorld.start(settings -> change.apply(settings.withHttp(url())));
    await().until(() -> requests.size() == SET_UP_EVENTS);
    requests.clear();
    return world;
  }

  SlackWorld world() {
    return world(settings -> settings);
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/slack/events");
  }

  void replies(Function<JsonNode, Reply> next) {
    script = next;
  }

  /** Answers everything with this JSON, written with single quotes. */
  void answers(String json) {
    script = payload -> Reply.ok(json.replace('\'', '"'));
  }

  List<Request> requests() {
    return List.copyOf(requests);
  }

  List<Request> requests(String type) {
    return requests.stream().filter(each -> each.type().equals(type)).toList();
  }

  Request last() {
    return requests.get(requests.size() - 1);
  }

  private void take(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var headers = new HashMap<String, String>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(lowerCase(name), values.get(0)));
    var payload = payload(body);
    requests.add(new Request(Map.copyOf(headers), body, payload));
    var reply = script.apply(payload);
    if (!reply.header().isEmpty()) {
      var header = reply.header().split(": ", -1);
      exchange.getResponseHeaders().set(header[0], header[1]);
    }
    var bytes = reply.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static String lowerCase(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static JsonNode payload(String body) throws IOException {
    if (body.startsWith("{")) {
      return JSON.readTree(body);
    }
    var fields = JSON.createObjectNode();
    for (var pair : body.split("&", -1)) {
      var parts = pair.split("=", 2);
      fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return fields.has("payload") ? JSON.readTree(fields.path("payload").asText()) : fields;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
