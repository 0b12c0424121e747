package io.plumbline.sandbox.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.sandbox.model.Json;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The app's Socket Mode connections: each payload goes to one of them in turn, an answer may come
 * on any.
 */
public final class SocketHub implements Delivery, Misbehaviour.Sockets {
  static final int CONNECTIONS_MAX = 10;

  private final List<SocketLink> links = new CopyOnWriteArrayList<>();
  private final Map<String, CompletableFuture<Receipt>> waiting = new ConcurrentHashMap<>();
  private final AtomicInteger turn = new AtomicInteger();
  private final Tickets tickets;
  private final String appId;
  private final Duration patience;
  private volatile boolean silent;

  public SocketHub(Tickets tickets, String appId, Duration patience) {
    this.tickets = tickets;
    this.appId = appId;
    this.patience = patience;
  }

  /** A connection for this ticket, or none if the ticket is no good or there are enough of them. */
  public @Nullable SocketLink connect(String ticket) {
    return tickets.redeem(ticket) && links.size() < CONNECTIONS_MAX ? new SocketLink(this) : null;
  }

  void opened(SocketLink link) {
    links.add(link);
    var hello = Json.object().put("type", "hello").put("num_connections", links.size());
    hello.putObject("connection_info").put("app_id", appId);
    hello.set("debug_info", debugInfo().put("approximate_connection_time", 3_600));
    if (!silent) {
      link.send(hello);
    }
  }

  void closed(SocketLink link) {
    links.remove(link);
  }

  boolean isSilent() {
    return silent;
  }

  void acknowledged(JsonNode ack) {
    var future = waiting.remove(Json.text(ack, "envelope_id"));
    if (future != null) {
      future.complete(Receipt.acknowledged(ack.path("payload")));
    }
  }

  @Override
  public CompletableFuture<Receipt> send(Parcel parcel, Tampering tampering) {
    var open = List.copyOf(links);
    if (open.isEmpty()) {
      return CompletableFuture.completedFuture(Receipt.failed("connection_failed", "", false));
    }
    var id = UUID.randomUUID().toString();
    var future = new CompletableFuture<Receipt>();
    waiting.put(id, future);
    if (!silent) {
      open.get(Math.floorMod(turn.getAndIncrement(), open.size())).send(envelope(parcel, id));
    }
    return future
        .completeOnTimeout(Receipt.late(), patience.toMillis(), TimeUnit.MILLISECONDS)
        .whenComplete((receipt, thrown) -> waiting.remove(id));
  }

  private static ObjectNode envelope(Parcel parcel, String id) {
    var envelope = Json.object();
    envelope.put("envelope_id", id).put("type", parcel.kind().envelopeType());
    envelope.set("payload", parcel.payload());
    boolean event = parcel.kind() == Parcel.Kind.EVENT;
    envelope.put("accepts_response_payload", !event);
    if (event) {
      envelope.put("retry_attempt", parcel.attempt()).put("retry_reason", parcel.retryReason());
    }
    return envelope;
  }

  /** Sends a WebSocket ping on every connection. */
  void ping() {
    if (!silent) {
      links.forEach(SocketLink::ping);
    }
  }

  @Override
  public void drop() {
    links.forEach(SocketLink::cut);
    links.clear();
  }

  @Override
  public void silent(boolean now) {
    silent = now;
  }

  @Override
  public void disconnect(Misbehaviour.Disconnect reason) {
    var frame =
        Json.object()
            .put("type", "disconnect")
            .put("reason", reason.name().toLowerCase(Locale.ROOT));
    frame.set("debug_info", debugInfo());
    for (var link : List.copyOf(links)) {
      link.send(frame);
      if (reason != Misbehaviour.Disconnect.WARNING) {
        links.remove(link);
        link.close();
      }
    }
  }

  @Override
  public int count() {
    return links.size();
  }

  private static ObjectNode debugInfo() {
    return Json.object().put("host", "applink-sandbox").put("build_number", 1);
  }

  void close() {
    links.forEach(SocketLink::close);
    links.clear();
  }
}
