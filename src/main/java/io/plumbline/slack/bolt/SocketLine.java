package io.plumbline.slack.bolt;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One WebSocket of Socket Mode, from its opening to its end. It only carries frames: whole messages
 * go to {@code received} on the socket's own thread, which must not be held up.
 */
final class SocketLine implements WebSocket.Listener {
  private static final Logger log = LoggerFactory.getLogger(SocketLine.class);
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
  private static final int MAX_MESSAGE = 1 << 20;

  private final BiConsumer<SocketLine, String> received;
  private final StringBuilder partial = new StringBuilder();
  private volatile @Nullable WebSocket socket;
  private volatile boolean helloSeen;
  private volatile boolean ended;
  private volatile long endedNanos;
  private final long openedNanos = System.nanoTime();
  private volatile long lastFrameNanos = openedNanos;
  private CompletableFuture<?> lastSend = CompletableFuture.completedFuture(null);

  SocketLine(BiConsumer<SocketLine, String> received) {
    this.received = received;
  }

  /** Connects, within seconds. Fails with an exception; then the line is ended. */
  void connect(HttpClient http, URI address) {
    try {
      socket =
          http.newWebSocketBuilder()
              .connectTimeout(CONNECT_TIMEOUT)
              .buildAsync(address, this)
              .join();
    } catch (RuntimeException e) {
      end();
      throw e;
    }
  }

  /** Slack has said hello and the line has not ended. */
  boolean isUp() {
    return helloSeen && !ended;
  }

  boolean isEnded() {
    return ended;
  }

  void helloReceived() {
    helloSeen = true;
  }

  /** How long it has lived, from the beginning of its connection up to its end. */
  Duration age() {
    return Duration.ofNanos((ended ? endedNanos : System.nanoTime()) - openedNanos);
  }

  private synchronized void end() {
    if (!ended) {
      endedNanos = System.nanoTime();
      ended = true;
    }
  }

  /** How long nothing came over the line, not even the answer to a ping. */
  Duration silence() {
    return Duration.ofNanos(System.nanoTime() - lastFrameNanos);
  }

  void ping() {
    send(open -> open.sendPing(ByteBuffer.allocate(0)));
  }

  /** Sends one message; frames leave in the order of the calls. */
  void send(String message) {
    send(open -> open.sendText(message, true));
  }

  private synchronized void send(Frame frame) {
    var open = socket;
    if (open == null || ended) {
      throw new IllegalStateException("the line to Slack has ended");
    }
    lastSend = lastSend.handle((sent, failed) -> null).thenCompose(ignored -> frame.sendOver(open));
  }

  /** Ends the line at once. */
  void close() {
    end();
    var open = socket;
    if (open != null) {
      open.abort();
    }
  }

  @Override
  public CompletionStage<?> onText(WebSocket open, CharSequence data, boolean last) {
    lastFrameNanos = System.nanoTime();
    if (partial.length() + data.length() > MAX_MESSAGE) {
      log.warn("a message over {} characters ends the line to Slack", MAX_MESSAGE);
      close();
      return CompletableFuture.completedFuture(null);
    }
    partial.append(data);
    if (last) {
      var message = partial.toString();
      partial.setLength(0);
      received.accept(this, message);
    }
    open.request(1);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletionStage<?> onPong(WebSocket open, ByteBuffer message) {
    lastFrameNanos = System.nanoTime();
    open.request(1);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletionStage<?> onPing(WebSocket open, ByteBuffer message) {
    lastFrameNanos = System.nanoTime();
    open.request(1);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletionStage<?> onClose(WebSocket open, int status, String reason) {
    end();
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void onError(WebSocket open, Throwable error) {
    log.info("the line to Slack broke ({})", error.toString());
    end();
  }

  /** One frame to send. */
  private interface Frame {
    CompletableFuture<?> sendOver(WebSocket open);
  }
}
