package io.plumbline.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A small Slack on loopback that keeps messages and Homes, answers like Slack, and misbehaves as a
 * test tells it, by method and call. It writes down what it was asked and when.
 */
public final class ScriptedSlack implements AutoCloseable {
  public static final String WORKSPACE = "T1";
  public static final String BOT = "UBOT";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static {
    // without it the server waits 40 ms before each answer
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final InstantSource clock;
  private final Map<String, Deque<Answer>> next = new HashMap<>();
  private final Map<String, Answer> always = new HashMap<>();
  private final List<Call> calls = new ArrayList<>();
  private final Map<String, Message> messages = new LinkedHashMap<>();
  private final Map<String, String> homes = new HashMap<>();
  private final Map<String, ObjectNode> people = new HashMap<>();
  private final Map<String, ObjectNode> channels = new HashMap<>();
  private final CountDownLatch released = new CountDownLatch(1);
  private int posted;

  /** One request, with the clock's time of its arrival. */
  public record Call(String method, Map<String, String> form, Instant at) {
    public String arg(String name) {
      return form.getOrDefault(name, "");
    }
  }

  /** A message as people see it now. */
  public record Message(
      String channel, String ts, String threadTs, String text, String blocks, String metadata) {}

  /**
   * How a call is answered.
   *
   * @param done whether Slack does what was asked, whatever it answers
   */
  public record Answer(Kind kind, boolean done, int status, String detail, List<String> messages) {
    enum Kind {
      OK,
      CLOSED,
      LIMITED,
      STATUS,
      CODE,
      TRUNCATED,
      HELD
    }

    public static Answer ok() {
      return new Answer(Kind.OK, true, 200, "", List.of());
    }

    /** It is done, but the connection closes before the answer. */
    public static Answer lost() {
      return new Answer(Kind.CLOSED, true, 0, "", List.of());
    }

    /** The connection closes and nothing is done. */
    public static Answer dropped() {
      return new Answer(Kind.CLOSED, false, 0, "", List.of());
    }

    /** 429; an empty text leaves Retry-After out. */
    public static Answer limited(String retryAfter) {
      return new Answer(Kind.LIMITED, false, 429, retryAfter, List.of());
    }

    /** An HTML page with this status. */
    public static Answer page(int status) {
      return new Answer(Kind.STATUS, false, status, "<html>busy</html>", List.of());
    }

    public static Answer refused(String code, String... messages) {
      return new Answer(Kind.CODE, false, 200, code, List.of(messages));
    }

    /** The code says no, but it is done. */
    public static Answer doneBut(String code) {
      return new Answer(Kind.CODE, true, 200, code, List.of());
    }

    /** Half of the JSON, after it is done. */
    public static Answer truncated() {
      return new Answer(Kind.TRUNCATED, true, 200, "", List.of());
    }

    /** Done, but answered only after {@link ScriptedSlack#release()}. */
    public static Answer held() {
      return new Answer(Kind.HELD, true, 200, "", List.of());
    }
  }

  private ScriptedSlack(HttpServer server, InstantSource clock) {
    this.server = server;
    this.clock = clock;
  }

  public static ScriptedSlack start(InstantSource clock) {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      var slack = new ScriptedSlack(server, clock);
      server.setExecutor(slack.threads);
      server.createContext("/api/", slack::api);
      server.createContext("/response/", slack::response);
      server.createContext("/upload/", slack::upload);
      server.start();
      return slack;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String apiUrl() {
    return base() + "/api/";
  }

  /** A response_url of a click on the message. */
  public String responseUrl(String channel, String ts) {
    return base() + "/response/" + channel + "/" + ts;
  }

  private String base() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Answers the next calls of the method so, one after the other; then as always. */
  public synchronized void next(String method, Answer... answers) {
    next.computeIfAbsent(method, missing -> new ArrayDeque<>()).addAll(List.of(answers));
  }

  /** Answers every call of the method so. {@code response_url} is a method, too. */
  public synchronized void always(String method, Answer answer) {
    always.put(method, answer);
  }

  public synchronized void person(String id, String json) {
    people.put(id, object(json));
  }

  public synchronized void channel(String id, String json) {
    channels.put(id, object(json));
  }

  /** Lets held answers go. */
  public void release() {
    released.countDown();
  }

  public synchronized List<Call> calls(String method) {
    return calls.stream().filter(call -> call.method().equals(method)).toList();
  }

  /** What people see, in the order of posting. */
  public synchronized List<Message> messages() {
    return List.copyOf(messages.values());
  }

  public synchronized List<String> texts() {
    return messages.values().stream().map(Message::text).toList();
  }

  /** The view's JSON of a Home; empty where none was published. */
  public synchronized String home(String user) {
    return homes.getOrDefault(user, "");
  }

  @Override
  public void close() {
    release();
    server.stop(0);
    threads.shutdownNow();
  }

  private void api(HttpExchange exchange) throws IOException {
    var method = exchange.getRequestURI().getPath().substring("/api/".length());
    answer(exchange, new Call(method, form(body(exchange)), clock.instant()));
  }

  private void response(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath().split("/");
    var json = JSON.readTree(body(exchange));
    var form = new HashMap<String, String>();
    form.put("channel", path[2]);
    form.put("ts", path[3]);
    form.put("text", json.path("text").asText());
    form.put("blocks", json.path("blocks").toString());
    form.put("replace_original", json.path("replace_original").asText());
    answer(exchange, new Call("response_url", form, clock.instant()));
  }

  /** The bytes of a file; {@code upload} is a method, too. */
  private void upload(HttpExchange exchange) throws IOException {
    var id = exchange.getRequestURI().getPath().substring("/upload/".length());
    answer(exchange, new Call("upload", Map.of("id", id, "body", body(exchange)), clock.instant()));
  }

  private void answer(HttpExchange exchange, Call call) throws IOException {
    Answer answer;
    ObjectNode result;
    synchronized (this) {
      calls.add(call);
      var scripted = next.getOrDefault(call.method(), new ArrayDeque<>()).poll();
      answer = scripted == null ? always.getOrDefault(call.method(), Answer.ok()) : scripted;
      result = answer.done() ? perform(call) : JSON.createObjectNode();
    }
    send(exchange, answer, result);
  }

  private void send(HttpExchange exchange, Answer answer, ObjectNode result) throws IOException {
    switch (answer.kind()) {
      case OK -> write(exchange, 200, result.toString());
      case CLOSED -> exchange.close();
      case LIMITED -> {
        if (!answer.detail().isEmpty()) {
          exchange.getResponseHeaders().add("Retry-After", answer.detail());
        }
        write(exchange, 429, "{\"ok\":false,\"error\":\"ratelimited\"}");
      }
      case STATUS -> write(exchange, answer.status(), answer.detail());
      case CODE -> {
        var refusal = JSON.createObjectNode().put("ok", false).put("error", answer.detail());
        var messages = refusal.putObject("response_metadata").putArray("messages");
        answer.messages().forEach(messages::add);
        write(exchange, 200, refusal.toString());
      }
      case TRUNCATED -> write(exchange, 200, result.toString().substring(0, 20));
      case HELD -> {
        hold();
        write(exchange, 200, result.toString());
      }
    }
  }

  private void hold() throws IOException {
    try {
      if (!released.await(Duration.ofSeconds(30).toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IOException("nobody released the answer");
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static void write(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json; charset=utf-8");
    exchange.getResponseHeaders().add("x-oauth-scopes", "chat:write,commands");
    exchange.sendResponseHeaders(status, bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  private ObjectNode perform(Call call) {
    return switch (call.method()) {
      case "auth.test" -> ok().put("team_id", WORKSPACE).put("user_id", BOT);
      case "chat.postMessage" -> post(call);
      case "chat.update", "response_url" -> update(call);
      case "views.publish" -> {
        homes.put(call.arg("user_id"), call.arg("view"));
        yield ok();
      }
      case "conversations.open" -> {
        var opened = ok();
        opened.putObject("channel").put("id", directChannel(call.arg("users")));
        yield opened;
      }
      case "conversations.history", "conversations.replies" -> history(call);
      case "files.getUploadURLExternal" -> {
        var id = "F" + calls("files.getUploadURLExternal").size();
        yield ok().put("file_id", id).put("upload_url", base() + "/upload/" + id);
      }
      case "upload" -> ok();
      case "files.completeUploadExternal" -> share(call);
      case "users.info" -> kept(people, call.arg("user"), "user", "user_not_found");
      case "conversations.info" ->
          kept(channels, call.arg("channel"), "channel", "channel_not_found");
      default -> refusal("unknown_method");
    };
  }

  private ObjectNode post(Call call) {
    var to = call.arg("channel");
    var channel = to.startsWith("U") ? directChannel(to) : to;
    var ts = clock.instant().getEpochSecond() + "." + String.format("%06d", ++posted);
    put(new Call(call.method(), call.form(), call.at()), channel, ts, call.arg("metadata"));
    return ok().put("channel", channel).put("ts", ts);
  }

  /** As Slack does: a message of its own, without metadata. */
  private ObjectNode share(Call call) {
    var form = new HashMap<>(call.form());
    form.put("channel", call.arg("channel_id"));
    form.put("text", call.arg("initial_comment"));
    post(new Call(call.method(), form, call.at()));
    var answer = ok();
    answer.set("files", tree(call.arg("files")));
    return answer;
  }

  private ObjectNode update(Call call) {
    var old = messages.get(call.arg("channel") + "/" + call.arg("ts"));
    if (old == null) {
      return refusal("message_not_found");
    }
    put(call, old.channel(), old.ts(), old.metadata());
    return ok().put("channel", old.channel()).put("ts", old.ts());
  }

  private void put(Call call, String channel, String ts, String metadata) {
    var old = messages.get(channel + "/" + ts);
    var thread = old == null ? call.arg("thread_ts") : old.threadTs();
    messages.put(
        channel + "/" + ts,
        new Message(channel, ts, thread, call.arg("text"), call.arg("blocks"), metadata));
  }

  private ObjectNode history(Call call) {
    var answer = ok();
    var list = answer.putArray("messages");
    var oldest = Double.parseDouble(call.form().getOrDefault("oldest", "0"));
    var found =
        new ArrayList<>(
            messages.values().stream()
                .filter(message -> message.channel().equals(call.arg("channel")))
                .filter(message -> Double.parseDouble(message.ts()) >= oldest)
                .toList());
    java.util.Collections.reverse(found);
    for (var message : found) {
      var json = list.addObject().put("ts", message.ts()).put("text", message.text());
      if (call.arg("include_all_metadata").equals("1")) {
        json.set("metadata", tree(message.metadata()));
      }
    }
    return answer;
  }

  private static ObjectNode kept(
      Map<String, ObjectNode> from, String id, String field, String missing) {
    var found = from.get(id);
    if (found == null) {
      return refusal(missing);
    }
    var answer = ok();
    answer.set(field, found);
    return answer;
  }

  private static String directChannel(String user) {
    return "D" + user;
  }

  private static ObjectNode ok() {
    return JSON.createObjectNode().put("ok", true);
  }

  private static ObjectNode refusal(String code) {
    return JSON.createObjectNode().put("ok", false).put("error", code);
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode object(String json) {
    return (ObjectNode) tree(json);
  }

  private static String body(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static Map<String, String> form(String body) {
    var form = new HashMap<String, String>();
    for (var pair : body.split("&")) {
      @Nullable String[] parts = pair.split("=", 2);
      if (parts.length == 2) {
        form.put(decoded(parts[0]), decoded(parts[1]));
      }
    }
    return form;
  }

  private static String decoded(@Nullable String text) {
    return text == null ? "" : URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
