package io.plumbline.app;

import com.slack.api.bolt.App;
import io.micrometer.core.instrument.MeterRegistry;
import io.plumbline.slack.bolt.SlackEndpoint;
import io.plumbline.slack.bolt.SocketMode;
import io.plumbline.slack.lookup.SlackCalls;
import io.plumbline.slack.lookup.SlackClients;
import io.plumbline.web.SignatureFilter;
import io.plumbline.web.SlackSignature;
import io.plumbline.web.WebServer;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** The way by which Slack's requests come in: Socket Mode, or HTTP on the bot's own server. */
final class Inlet {
  private final WebServer web;
  private final @Nullable SocketMode socket;

  private Inlet(WebServer web, @Nullable SocketMode socket) {
    this.web = web;
    this.socket = socket;
  }

  /** By lines that the bot opens with its app-level token. */
  static Inlet socketMode(WebServer web, App app, SlackClients clients, Secret appToken) {
    return new Inlet(web, new SocketMode(app, () -> newLine(clients, appToken)));
  }

  private static URI newLine(SlackClients clients, Secret appToken) {
    var slack = clients.inBackground().methods(appToken.value());
    var answer =
        SlackCalls.call(
            "apps.connections.open", () -> slack.appsConnectionsOpen(request -> request));
    return URI.create(answer.getUrl());
  }

  /** By signed requests to this server. */
  static Inlet http(
      WebServer web, App app, Secret signingSecret, InstantSource clock, MeterRegistry figures) {
    var signature = new SlackSignature(signingSecret.value());
    web.slackEvents(new SlackEndpoint(app), new SignatureFilter(signature, clock, figures));
    return new Inlet(web, null);
  }

  /** Takes requests from now on; over HTTP they come as soon as the server runs. */
  void start() {
    if (socket != null) {
      socket.start();
    }
  }

  /** The pool on which requests run. */
  Executor workers() {
    return socket != null ? socket.workers() : web.workers();
  }

  /** Why no requests come in; empty where they do. */
  Optional<String> problem() {
    return socket == null ? Optional.empty() : socket.problem();
  }

  /** Takes no more, and lets what runs finish. */
  void close(Duration grace) {
    if (socket != null) {
      socket.close(grace);
    } else {
      web.close();
    }
  }
}
