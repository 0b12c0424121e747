package io.plumbline.sandbox.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.sandbox.model.Json;
import java.nio.ByteBuffer;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;

/** One Socket Mode connection of the app. */
public final class SocketLink implements Session.Listener.AutoDemanding {
  private final SocketHub hub;
  private volatile @Nullable Session session;

  SocketLink(SocketHub hub) {
    this.hub = hub;
  }

  @Override
  public void onWebSocketOpen(Session opened) {
    session = opened;
    hub.opened(this);
  }

  @Override
  public void onWebSocketText(String message) {
    Json.parse(message).filter(JsonNode::isObject).ifPresent(hub::acknowledged);
  }

  @Override
  public void onWebSocketPing(ByteBuffer payload) {
    var open = session;
    if (open != null && !hub.isSilent()) {
      open.sendPong(payload, Callback.NOOP);
    }
  }

  @Override
  public void onWebSocketClose(int status, @Nullable String reason, Callback callback) {
    hub.closed(this);
    callback.succeed();
  }

  @Override
  public void onWebSocketError(Throwable cause) {
    hub.closed(this);
  }

  void send(JsonNode frame) {
    var open = session;
    if (open != null) {
      open.sendText(frame.toString(), Callback.NOOP);
    }
  }

  void ping() {
    var open = session;
    if (open != null) {
      open.sendPing(ByteBuffer.wrap(new byte[] {'p'}), Callback.NOOP);
    }
  }

  void close() {
    var open = session;
    if (open != null) {
      open.close(1000, "", Callback.NOOP);
    }
  }

  /** Ends the connection without the closing handshake. */
  void cut() {
    var open = session;
    if (open != null) {
      open.disconnect();
    }
  }
}
