package io.plumbline.sandbox.wire;

import io.plumbline.sandbox.model.SandboxEvents;
import io.plumbline.sandbox.model.Workspace;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/** All that lies between the workspace and the app, put together. */
public final class Wire implements AutoCloseable {
  private static final long PING_SECONDS = 10;

  private final Supplier<URI> baseUrl;
  private final Later later;
  private final Tickets tickets;
  private final SocketHub sockets;
  private final Misbehaviour misbehaviour;
  private final Traffic traffic;
  private final Triggers triggers;
  private final ResponseUrls responseUrls;
  private final Courier courier;
  private final RequestUrl requestUrl;

  /**
   * @param requestUrl where signed requests go; without one the app opens Socket Mode connections
   */
  public Wire(
      Workspace workspace,
      InstantSource clock,
      SandboxEvents screens,
      Supplier<URI> baseUrl,
      Optional<URI> requestUrl,
      String signingSecret,
      Duration patience) {
    this.baseUrl = baseUrl;
    this.later = new Later(clock);
    this.tickets = new Tickets(clock);
    this.sockets = new SocketHub(tickets, workspace.app().appId(), patience);
    this.misbehaviour = new Misbehaviour(sockets);
    this.traffic = new Traffic(screens);
    this.triggers = new Triggers(clock);
    this.responseUrls = new ResponseUrls(clock);
    Delivery delivery =
        requestUrl
            .<Delivery>map(url -> new HttpDelivery(url, signingSecret, clock, patience))
            .orElse(sockets);
    this.courier = new Courier(workspace, delivery, misbehaviour, traffic, later);
    this.requestUrl = new RequestUrl(courier, requestUrl.isPresent());
    workspace.hear(courier);
    later.every(PING_SECONDS, sockets::ping);
  }

  /** The stand-in's address, without a slash at its end. */
  public String base() {
    var base = baseUrl.get().toString();
    return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
  }

  public String responseUrl(String kind, ResponseUrls.Target target) {
    return base() + "/hooks/" + kind + "/" + responseUrls.issue(target);
  }

  public Later later() {
    return later;
  }

  public Tickets tickets() {
    return tickets;
  }

  public SocketHub sockets() {
    return sockets;
  }

  public Misbehaviour misbehaviour() {
    return misbehaviour;
  }

  public Traffic traffic() {
    return traffic;
  }

  public Triggers triggers() {
    return triggers;
  }

  public ResponseUrls responseUrls() {
    return responseUrls;
  }

  public Courier courier() {
    return courier;
  }

  public RequestUrl requestUrl() {
    return requestUrl;
  }

  @Override
  public void close() {
    later.close();
    sockets.close();
  }
}
