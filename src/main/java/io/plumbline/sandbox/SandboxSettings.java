package io.plumbline.sandbox;

import io.plumbline.sandbox.api.LimiterMode;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;

/**
 * How a sandbox is set up.
 *
 * @param manifest the app's manifest as YAML or JSON: commands, shortcuts, scopes and events are
 *     read from it
 * @param ackTimeout how long the app has to acknowledge a delivery; three seconds at Slack
 */
public record SandboxSettings(
    InstantSource clock,
    String manifest,
    String botToken,
    String appToken,
    String signingSecret,
    Delivery delivery,
    LimiterMode limiter,
    HistoryAccess history,
    Duration ackTimeout) {

  /** How payloads reach the app. */
  public sealed interface Delivery {
    /** Over the websocket that the app opens. */
    record Socket() implements Delivery {}

    /** As signed requests to the app's one request URL. */
    record Http(URI requestUrl) implements Delivery {}
  }

  /** How often and how much an app may read of a conversation's history. */
  public enum HistoryAccess {
    /** Internal and listed apps: tier 3 and up to 999 messages. */
    FULL,
    /** Distributed apps that are not listed: one call a minute, 15 messages. */
    RESTRICTED
  }

  /** Socket Mode with Slack's limits and made-up tokens. */
  public static SandboxSettings socketMode(InstantSource clock, String manifest) {
    return new SandboxSettings(
        clock,
        manifest,
        "xoxb-sandbox-bot-token-0001",
        "xapp-1-sandbox-app-token-0001",
        "sandbox-signing-secret-0001",
        new Delivery.Socket(),
        LimiterMode.STRICT,
        HistoryAccess.FULL,
        Duration.ofSeconds(3));
  }

  public SandboxSettings withTokens(String bot, String app, String secret) {
    return new SandboxSettings(
        clock, manifest, bot, app, secret, delivery, limiter, history, ackTimeout);
  }

  /** Signed HTTP requests to this address instead of Socket Mode. */
  public SandboxSettings withHttp(URI requestUrl) {
    return new SandboxSettings(
        clock,
        manifest,
        botToken,
        appToken,
        signingSecret,
        new Delivery.Http(requestUrl),
        limiter,
        history,
        ackTimeout);
  }

  public SandboxSettings withLimiter(LimiterMode mode) {
    return new SandboxSettings(
        clock, manifest, botToken, appToken, signingSecret, delivery, mode, history, ackTimeout);
  }

  public SandboxSettings withHistory(HistoryAccess access) {
    return new SandboxSettings(
        clock, manifest, botToken, appToken, signingSecret, delivery, limiter, access, ackTimeout);
  }

  public SandboxSettings withAckTimeout(Duration timeout) {
    return new SandboxSettings(
        clock, manifest, botToken, appToken, signingSecret, delivery, limiter, history, timeout);
  }
}
