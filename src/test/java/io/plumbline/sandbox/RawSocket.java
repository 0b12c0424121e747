package io.plumbline.sandbox;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A Socket Mode connection without any SDK: keeps what comes, and answers only when told. */
final class RawSocket implements WebSocket.Listener {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
  private final AtomicInteger pongs = new AtomicInteger();
  private final StringBuilder part = new StringBuilder();
  private volatile boolean ended;
  private @Nullable WebSocket socket;

  private RawSocket() {}

  /** Connects and waits for the hello; throws a CompletionException where it is refused. */
  static RawSocket connect(String url) {
    var made = connectQuietly(url);
    await().until(() -> !made.frames.isEmpty());
    return made;
  }

  static RawSocket connectQuietly(String url) {
    var made = new RawSocket();
    made.socket = HTTP.newWebSocketBuilder().buildAsync(URI.create(url), made).join();
    return made;
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    part.append(data);
    if (last) {
      frames.add(read(part.toString()));
      part.setLength(0);
    }
    from.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onPong(WebSocket from, ByteBuffer message) {
    pongs.incrementAndGet();
    from.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
    ended = true;
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    ended = true;
  }

  private static JsonNode read(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  List<JsonNode> frames(String type) {
    return frames.stream().filter(frame -> frame.path("type").asText().equals(type)).toList();
  }

  /** Waits for as many envelopes of a type. */
  List<JsonNode> arrived(String type, int count) {
    await().until(() -> frames(type).size() >= count);
    return frames(type);
  }

  boolean hasEnded() {
    return ended;
  }

  int pongs() {
    return pongs.get();
  }

  void ping() {
    open().sendPing(ByteBuffer.wrap(new byte[] {1})).join();
  }

  /** Acknowledges an envelope, which may have come on another connection. */
  void acknowledge(JsonNode envelope) {
    var ack = JSON.createObjectNode().set("envelope_id", envelope.path("envelope_id"));
    open().sendText(ack.toString(), true).join();
  }

  private WebSocket open() {
    return Objects.requireNonNull(socket);
  }
}
