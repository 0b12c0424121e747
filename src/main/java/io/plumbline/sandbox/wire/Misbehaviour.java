package io.plumbline.sandbox.wire;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How the stand-in can be told to go wrong, call by call and delivery by delivery. */
public final class Misbehaviour {

  /** What happens to one call of a Web API method. */
  public sealed interface Fault {
    /** HTTP 429 with Retry-After; the call has no effect. */
    record RateLimited(Duration retryAfter) implements Fault {}

    /** HTTP 500 with a page of HTML; the call has no effect. */
    record ServerError() implements Fault {}

    /** HTTP 200 with {@code ok:false} and this code; the call has no effect. */
    record ErrorCode(String code) implements Fault {}

    /** The call takes effect, and the connection is cut before the answer. */
    record LostAnswer() implements Fault {}

    /** The call takes effect and is answered after this time. */
    record Slow(Duration delay) implements Fault {}

    /** The connection is cut before the call takes effect. */
    record Reset() implements Fault {}
  }

  /** What happens to one delivery to the app. */
  public enum DeliveryFault {
    /** The same payload arrives twice. */
    DUPLICATE,
    /** An event arrives only after {@link #eventDelay(Duration)}. */
    LATE,
    /** HTTP only: signed with another secret. */
    WRONG_SIGNATURE,
    /** HTTP only: correctly signed, ten minutes ago. */
    OLD_TIMESTAMP,
    /** HTTP only: the very same signed request again, byte for byte, a moment later. */
    REPLAYED,
    /** The delivery never leaves. */
    LOST
  }

  /** The reasons Slack gives in a {@code disconnect} frame. */
  public enum Disconnect {
    WARNING,
    REFRESH_REQUESTED,
    LINK_DISABLED
  }

  /** What can be done to the Socket Mode connections; set by the part that holds them. */
  public interface Sockets {
    /** Closes every connection without a word. */
    void drop();

    /** While silent, nothing is sent on any connection: no payload, no ping, no pong. */
    void silent(boolean silent);

    /** Sends a disconnect frame on every connection; all but a warning also close it. */
    void disconnect(Disconnect reason);

    /** How many connections are open. */
    int count();
  }

  private final Map<String, Queue<Fault>> faults = new HashMap<>();
  private final Map<String, Fault> lasting = new ConcurrentHashMap<>();
  private final Queue<DeliveryFault> deliveryFaults = new ConcurrentLinkedQueue<>();
  private final Sockets sockets;
  private volatile Duration eventDelay = Duration.ofSeconds(30);

  public Misbehaviour(Sockets sockets) {
    this.sockets = sockets;
  }

  /** Lets the next calls of a method fail in this way; several kinds queue up. */
  public synchronized void next(String method, int calls, Fault fault) {
    var queue = faults.computeIfAbsent(method, m -> new ArrayDeque<>());
    for (int i = 0; i < calls; i++) {
      queue.add(fault);
    }
  }

  /** Lets every call of a method fail in this way until {@link #calm()}. */
  public void always(String method, Fault fault) {
    lasting.put(method, fault);
  }

  /** Lets the next delivery to the app go wrong; several queue up. */
  public void nextDelivery(DeliveryFault fault) {
    deliveryFaults.add(fault);
  }

  /** How late a late event is; thirty seconds unless told. */
  public void eventDelay(Duration delay) {
    eventDelay = delay;
  }

  public Sockets sockets() {
    return sockets;
  }

  /** Ends everything that was asked for; sockets speak again. */
  public synchronized void calm() {
    faults.clear();
    lasting.clear();
    deliveryFaults.clear();
    sockets.silent(false);
  }

  /** Takes what is to happen to this call. */
  public synchronized Optional<Fault> take(String method) {
    var queue = faults.get(method);
    var next = queue == null ? null : queue.poll();
    return Optional.ofNullable(next == null ? lasting.get(method) : next);
  }

  Optional<DeliveryFault> takeDelivery() {
    return Optional.ofNullable(deliveryFaults.poll());
  }

  Duration eventDelay() {
    return eventDelay;
  }
}
