package io.plumbline.sandbox;

import io.plumbline.sandbox.SandboxSettings.Delivery;
import io.plumbline.sandbox.SandboxSettings.HistoryAccess;
import io.plumbline.sandbox.api.LimiterMode;
import io.plumbline.sandbox.api.RateLimiter;
import io.plumbline.sandbox.api.Responses;
import io.plumbline.sandbox.api.Views;
import io.plumbline.sandbox.api.WebApi;
import io.plumbline.sandbox.client.ActingClient;
import io.plumbline.sandbox.client.Client;
import io.plumbline.sandbox.client.Parts;
import io.plumbline.sandbox.http.ApiServlet;
import io.plumbline.sandbox.http.FileServlet;
import io.plumbline.sandbox.http.HookServlet;
import io.plumbline.sandbox.model.Desk;
import io.plumbline.sandbox.model.Manifest;
import io.plumbline.sandbox.model.SandboxEvents;
import io.plumbline.sandbox.model.Workspace;
import io.plumbline.sandbox.wire.Misbehaviour;
import io.plumbline.sandbox.wire.RequestUrl;
import io.plumbline.sandbox.wire.Traffic;
import io.plumbline.sandbox.wire.Wire;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.ee10.websocket.server.config.JettyWebSocketServletContainerInitializer;

/**
 * The whole stand-in for Slack: one workspace with one app installed. Add it to a server with
 * {@link #install}, or let it run its own with {@link #standalone}. Point the app at {@link
 * #apiUrl()}.
 */
public final class Sandbox implements AutoCloseable {
  private static final Duration SOCKET_IDLE = Duration.ofMinutes(2);

  private final SandboxEvents events = new SandboxEvents();
  private final Workspace workspace;
  private final Wire wire;
  private final WebApi api;
  private final RateLimiter limiter;
  private final String botToken;
  private final Responses responses;
  private final Parts parts;
  private final Admin admin;
  private Runnable stopServer = () -> {};

  private Sandbox(SandboxSettings settings, Supplier<URI> baseUrl) {
    var clock = new ShiftedClock(settings.clock());
    workspace = new Workspace(clock, Manifest.read(settings.manifest()), events);
    var requestUrl =
        settings.delivery() instanceof Delivery.Http http
            ? Optional.of(http.requestUrl())
            : Optional.<URI>empty();
    wire =
        new Wire(
            workspace,
            clock,
            events,
            baseUrl,
            requestUrl,
            settings.signingSecret(),
            settings.ackTimeout());
    botToken = settings.botToken();
    var desk = Desk.of(workspace);
    var views = new Views(desk.viewStore());
    responses = new Responses(desk);
    limiter = WebApi.limiter(clock, settings.limiter());
    api =
        new WebApi(
            desk,
            views,
            wire,
            new WebApi.Tokens(botToken, settings.appToken()),
            limiter,
            settings.history() == HistoryAccess.RESTRICTED);
    parts = new Parts(desk, views, responses, wire, settings.ackTimeout());
    admin = new WorkspaceAdmin(workspace, desk.membership(), clock);
  }

  /**
   * A workspace without people and channels but for Slackbot and the app's bot.
   *
   * @param baseUrl the server's address without a slash at its end; asked only once requests come
   */
  public static Sandbox create(SandboxSettings settings, Supplier<URI> baseUrl) {
    return new Sandbox(settings, baseUrl);
  }

  /** A sandbox on its own server on this port of the loopback interface; 0 takes a free one. */
  public static Sandbox standalone(SandboxSettings settings, int port) {
    var server = new OwnServer(port);
    var sandbox = new Sandbox(settings, server::address);
    sandbox.install(server.context());
    server.start();
    sandbox.stopServer = server::stop;
    return sandbox;
  }

  /**
   * Adds Slack's endpoints to a context that has not started: {@code /api/*}, {@code /link/*}
   * (Socket Mode), {@code /hooks/*} (response_url) and {@code /files/*} (uploads, and the files
   * themselves for the page).
   */
  public void install(ServletContextHandler context) {
    var files = new FileServlet(workspace, botToken);
    context.addServlet(new ServletHolder(new ApiServlet(api, workspace, wire)), "/api/*");
    context.addServlet(new ServletHolder(new HookServlet(workspace, responses, wire)), "/hooks/*");
    context.addServlet(new ServletHolder(files), "/files/*");
    JettyWebSocketServletContainerInitializer.configure(
        context,
        (servletContext, container) -> {
          container.setIdleTimeout(SOCKET_IDLE);
          container.addMapping(
              "/link/*",
              (request, response) -> {
                var tickets = request.getParameterMap().getOrDefault("ticket", List.of(""));
                var link = wire.sockets().connect(tickets.get(0));
                if (link == null) {
                  response.sendForbidden("this ticket opens no connection");
                }
                return link;
              });
        });
  }

  /** What the app's Web API client is pointed at; ends with {@code /api/}. */
  public String apiUrl() {
    return wire.base() + "/api/";
  }

  /** The workspace's id. */
  public String teamId() {
    return workspace.app().team();
  }

  /** Slack's client for this person. */
  public Client client(String person) {
    return new ActingClient(parts, person);
  }

  public Admin admin() {
    return admin;
  }

  public SandboxEvents events() {
    return events;
  }

  public Traffic traffic() {
    return wire.traffic();
  }

  public Misbehaviour misbehaviour() {
    return wire.misbehaviour();
  }

  /** The checks that Slack makes of the app's request URL; only where it has one. */
  public RequestUrl requestUrl() {
    return wire.requestUrl();
  }

  /** Where the bytes of an uploaded file are, for the page: from a {@code slack_file}'s id. */
  public String fileUrl(String fileId) {
    return wire.base() + "/files/" + fileId + "/";
  }

  /** How strictly rate limits are kept from now on. */
  public void limiter(LimiterMode mode) {
    limiter.mode(mode);
  }

  /** Ends deliveries and timers, and the server if it is its own. */
  @Override
  public void close() {
    wire.close();
    stopServer.run();
  }
}
