package io.plumbline.web;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.net.BindException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one HTTP server of a running Plumbline. */
public final class WebServer implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(WebServer.class);
  private static final int MAX_THREADS = 64;
  private static final long STOP_TIMEOUT_MILLIS = 5_000;

  private final Server server;
  private final ServerConnector connector;
  private final ServletContextHandler context;
  private final int wantedPort;

  /**
   * Prepares a server that listens from {@link #start} on.
   *
   * @param host the address to listen on, for example {@code 127.0.0.1} or {@code 0.0.0.0}
   * @param port 0 for any free one
   */
  public WebServer(String host, int port) {
    this.wantedPort = port;
    var threads = new QueuedThreadPool(MAX_THREADS);
    threads.setName("web");
    threads.setDaemon(true);
    this.server = new Server(threads);
    var http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    this.connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(host);
    connector.setPort(port);
    server.addConnector(connector);
    this.context = new ServletContextHandler("/", ServletContextHandler.NO_SESSIONS);
    context.setErrorHandler(new PlainErrors());
    server.setErrorHandler(new PlainErrors());
    server.setHandler(new GracefulHandler(context));
    server.setStopTimeout(STOP_TIMEOUT_MILLIS);
  }

  /** Adds {@code /livez}, {@code /readyz} and {@code /metrics}. */
  public WebServer health(Readiness readiness, PrometheusMeterRegistry figures) {
    var health = new ServletHolder("health", new HealthServlet(readiness));
    context.addServlet(health, "/livez");
    context.addServlet(health, "/readyz");
    context.addServlet(new ServletHolder("metrics", new MetricsServlet(figures)), "/metrics");
    return this;
  }

  /** Adds {@code /slack/events}: this servlet behind the signature check. */
  public WebServer slackEvents(HttpServlet slack, SignatureFilter filter) {
    context.addServlet(new ServletHolder("slack", slack), "/slack/events");
    context.addFilter(
        new FilterHolder(filter), "/slack/events", EnumSet.of(DispatcherType.REQUEST));
    return this;
  }

  /** Adds {@code /calendar/*}: the teams' calendars, each under its secret. */
  public WebServer calendars(Function<String, Optional<String>> calendars) {
    context.addServlet(new ServletHolder("calendar", new FeedServlet(calendars)), "/calendar/*");
    return this;
  }

  /** Lets another part add its own servlets to the same port. */
  public WebServer mount(Consumer<ServletContextHandler> part) {
    part.accept(context);
    return this;
  }

  /**
   * Starts to listen.
   *
   * @throws PortRefused when the port is taken
   */
  public WebServer start() {
    try {
      server.start();
      return this;
    } catch (IOException e) {
      stopQuietly();
      if (e instanceof BindException || e.getCause() instanceof BindException) {
        throw new PortRefused(wantedPort, e);
      }
      throw new IllegalStateException("the HTTP server did not start", e);
    } catch (Exception e) {
      stopQuietly();
      throw new IllegalStateException("the HTTP server did not start", e);
    }
  }

  /** The port it listens on, known once it is started. */
  public int port() {
    return connector.getLocalPort();
  }

  /** The threads on which requests run. */
  public Executor workers() {
    return server.getThreadPool();
  }

  /** Takes no new request, lets the running ones finish for some seconds, and stops. */
  @Override
  public void close() {
    stopQuietly();
  }

  private void stopQuietly() {
    try {
      server.stop();
    } catch (Exception e) {
      log.warn("the HTTP server stopped badly", e);
    }
  }
}
