package io.plumbline.app;

import com.slack.api.Slack;
import com.slack.api.methods.response.auth.AuthTestResponse;
import io.plumbline.slack.lookup.Reaction;
import io.plumbline.slack.lookup.SlackCalls;
import io.plumbline.slack.lookup.SlackClients;
import io.plumbline.slack.lookup.SlackFailure;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the doctor asks Slack: who the token is, which scopes it has, what time it is there. */
final class SlackCheck {
  /** Slack's requests are refused when their time is further away than this. */
  private static final Duration TOLERATED_SKEW = Duration.ofMinutes(5);

  private static final Duration NOTED_SKEW = Duration.ofSeconds(30);

  private final Settings settings;
  private final Set<String> wantedScopes;
  private final InstantSource clock;

  SlackCheck(Settings settings, Set<String> wantedScopes, InstantSource clock) {
    this.settings = settings;
    this.wantedScopes = wantedScopes;
    this.clock = clock;
  }

  List<Finding> findings() {
    if (settings.slack() instanceof SlackAccess.SocketMode socket) {
      return findings(socket.botToken(), Optional.of(socket.appToken()));
    }
    if (settings.slack() instanceof SlackAccess.Http http) {
      return findings(http.botToken(), Optional.empty());
    }
    return List.of(
        Finding.good(
            "slack",
            "no credentials are set: run starts the sandbox. For a real workspace set"
                + " SLACK_BOT_TOKEN and SLACK_APP_TOKEN."));
  }

  private List<Finding> findings(Secret botToken, Optional<Secret> appToken) {
    var findings = new ArrayList<Finding>();
    var apiUrl = settings.slackApiUrl().map(URI::toString).orElse(null);
    try (var clients = new SlackClients(apiUrl)) {
      var slack = clients.inBackground();
      var answer =
          SlackCalls.call("auth.test", () -> slack.methods(botToken.value()).authTest(r -> r));
      findings.add(
          Finding.good(
              "bot token",
              "%s in %s (%s)".formatted(answer.getUser(), answer.getTeam(), answer.getUrl())));
      findings.add(scopes(header(answer, "x-oauth-scopes").orElse("")));
      header(answer, "date").flatMap(this::skew).ifPresent(findings::add);
      appToken.ifPresent(token -> findings.add(connection(slack, token)));
    } catch (SlackFailure failure) {
      findings.add(failed(failure));
    }
    return findings;
  }

  private static Finding failed(SlackFailure failure) {
    return switch (Reaction.to(failure.code())) {
      case WORKSPACE ->
          Finding.bad(
              "bot token",
              "Slack refused SLACK_BOT_TOKEN ("
                  + failure.code()
                  + "): install the app again and copy the token from OAuth & Permissions.");
      default ->
          Finding.bad(
              "slack",
              "Slack did not answer ("
                  + failure.code()
                  + "): check the network, the proxy and SLACK_API_URL, and try again in a minute.");
    };
  }

  private Finding scopes(String granted) {
    var has = new TreeSet<>(Arrays.asList(granted.split(",\\s*")));
    var missing = new TreeSet<>(wantedScopes);
    missing.removeAll(has);
    if (!missing.isEmpty()) {
      return Finding.bad(
          "scopes",
          "missing "
              + String.join(", ", missing)
              + ": update the app from manifest.yml and install it again.");
    }
    has.removeAll(wantedScopes);
    return Finding.good(
        "scopes",
        has.isEmpty()
            ? "exactly those of the manifest"
            : "those of the manifest; not needed: " + String.join(", ", has));
  }

  private Optional<Finding> skew(String date) {
    Instant there;
    try {
      there = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
    var skew = Duration.between(there, clock.instant());
    var words =
        "this clock is %d s %s Slack's"
            .formatted(Math.abs(skew.toSeconds()), skew.isNegative() ? "behind" : "ahead of");
    if (skew.abs().compareTo(NOTED_SKEW) <= 0) {
      return Optional.of(Finding.good("clock", words));
    }
    var advice =
        skew.abs().compareTo(TOLERATED_SKEW) > 0
            ? ": requests are refused past five minutes. Set the clock by NTP."
            : ": rituals start that much off. Set the clock by NTP.";
    return Optional.of(Finding.bad("clock", words + advice));
  }

  private static Finding connection(Slack slack, Secret appToken) {
    try {
      SlackCalls.call(
          "apps.connections.open",
          () -> slack.methods().appsConnectionsOpen(r -> r.token(appToken.value())));
      return Finding.good("app token", "Socket Mode can connect");
    } catch (SlackFailure failure) {
      return Finding.bad(
          "app token",
          "Slack refused SLACK_APP_TOKEN ("
              + failure.code()
              + "): make one with the scope connections:write under Basic Information, App-Level"
              + " Tokens.");
    }
  }

  private static Optional<String> header(AuthTestResponse answer, String name) {
    var headers = answer.getHttpResponseHeaders();
    if (headers == null) {
      return Optional.empty();
    }
    return headers.entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .flatMap(header -> header.getValue().stream())
        .findFirst();
  }
}
