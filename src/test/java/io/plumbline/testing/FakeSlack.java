package io.plumbline.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.Middleware;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A Slack on loopback that says ok to everything, remembers what was asked of it, and refuses what
 * the test tells it to. Its App has no signature check: a listener test starts at the payload.
 */
public final class FakeSlack implements AutoCloseable {
  private static final JsonMapper MAPPER = new JsonMapper();

  private final HttpServer server;
  private final Slack slack;
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final Map<String, String> refusals = new ConcurrentHashMap<>();

  /** One call: a Web API method's name, or {@code respond} for an answer to a response_url. */
  public record Call(String method, JsonNode arguments) {}

  private FakeSlack(HttpServer server) {
    this.server = server;
    var config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(url() + "/api/");
    this.slack = Slack.getInstance(config);
  }

  public static FakeSlack start() {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      var fake = new FakeSlack(server);
      server.createContext("/", fake::answer);
      server.start();
      return fake;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A Bolt app whose clients call this Slack; register listeners on it. */
  @SuppressWarnings("rawtypes") // Bolt's Middleware takes a raw Request
  public App app() {
    Middleware token =
        (request, response, chain) -> {
          request.getContext().setBotToken("xoxb-test");
          request.getContext().setBotUserId("UBOT");
          return chain.next(request);
        };
    return new App(AppConfig.builder().slack(slack).build(), slack, List.of(token));
  }

  /** Where a payload's response_url points. */
  public String responseUrl() {
    return url() + "/respond";
  }

  /** Each later call of the method is answered with this error. */
  public void refuse(String method, String error) {
    refusals.put(method, error);
  }

  public List<Call> calls() {
    return List.copyOf(calls);
  }

  public List<JsonNode> calls(String method) {
    return calls.stream().filter(c -> c.method().equals(method)).map(Call::arguments).toList();
  }

  /** The newest call of the method; fails where there was none. */
  public JsonNode last(String method) {
    var all = calls(method);
    if (all.isEmpty()) {
      throw new AssertionError("no call of " + method + " in " + calls);
    }
    return all.get(all.size() - 1);
  }

  @Override
  public void close() {
    server.stop(0);
    try {
      slack.close();
    } catch (Exception e) {
      throw new IllegalStateException("cannot close the client", e);
    }
  }

  private String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    var method = path.substring(path.lastIndexOf('/') + 1);
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    calls.add(new Call(method, arguments(body)));
    var error = refusals.get(method);
    var json = MAPPER.createObjectNode().put("ok", error == null);
    if (error != null) {
      json.put("error", error);
    } else if (method.equals("chat.getPermalink")) {
      json.put("permalink", "https://fernhill.slack.com/archives/C1/p1718000015000200");
    } else if (method.startsWith("views.")) {
      json.putObject("view").put("id", "V1").put("hash", "h2").put("type", "modal");
    }
    var bytes = json.toString().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  private static JsonNode arguments(String body) throws IOException {
    if (body.startsWith("{")) {
      return MAPPER.readTree(body);
    }
    ObjectNode arguments = MAPPER.createObjectNode();
    for (String pair : body.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        var value = URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
        arguments.set(
            pair.substring(0, equals),
            value.startsWith("{") || value.startsWith("[")
                ? MAPPER.readTree(value)
                : MAPPER.getNodeFactory().textNode(value));
      }
    }
    return arguments;
  }
}
