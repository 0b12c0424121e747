package io.plumbline.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import io.plumbline.sandbox.Admin.NewPerson;
import io.plumbline.sandbox.client.Client;
import io.plumbline.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A sandbox with Ana and Bo, a channel with the bot, a private one without it, and a real SDK
 * client.
 */
final class SlackWorld implements AutoCloseable {
  static final String MANIFEST =
      """
      display_information: {name: Plumbline}
      features:
        bot_user: {display_name: plumbline, always_online: true}
        app_home: {home_tab_enabled: true, messages_tab_enabled: true}
        shortcuts:
          - {name: Ask for scope, type: global, callback_id: scope.ask, description: Asks}
          - {name: Flag a surprise, type: message, callback_id: surprise.flag, description: Flags}
        slash_commands:
          - {command: /retro, description: Runs a retro, usage_hint: "[add | status]", should_escape: true}
          - {command: /plain, description: No escaping}
      oauth_config:
        scopes:
          bot: [commands, "chat:write", "im:write", "mpim:write", "users:read", "channels:read",
                "groups:read", "files:write", "im:history", "channels:history", "team:read"]
      settings:
        event_subscriptions:
          bot_events: [app_home_opened, app_uninstalled, tokens_revoked, member_joined_channel,
                       team_join, message.im]
        interactivity: {is_enabled: true}
        socket_mode_enabled: true
      """;

  final SettableClock clock = SettableClock.at(Instant.parse("2026-11-23T09:00:00Z"));
  final Sandbox sandbox;
  final Slack slack;
  final String ana;
  final String bo;
  final String channel;
  final String secret;
  private final String token;

  private SlackWorld(UnaryOperator<SandboxSettings> change) {
    var settings =
        change.apply(
            SandboxSettings.socketMode(clock, MANIFEST).withAckTimeout(Duration.ofMillis(700)));
    token = settings.botToken();
    sandbox = Sandbox.standalone(settings, 0);
    var config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(sandbox.apiUrl());
    config.setProxyUrl(null);
    config.setFailOnUnknownProperties(true);
    slack = Slack.getInstance(config);
    var admin = sandbox.admin();
    ana = admin.createPerson(NewPerson.member("ana", "Ana", "Ana Alvarez", "Europe/Oslo"));
    bo = admin.createPerson(NewPerson.member("bo", "Bo", "Bo Berg", "America/New_York"));
    channel = admin.createChannel("team-otter", false, List.of(ana, bo, admin.botUser()));
    secret = admin.createChannel("secret", true, List.of(ana));
  }

  static SlackWorld start() {
    return new SlackWorld(settings -> settings);
  }

  static SlackWorld start(UnaryOperator<SandboxSettings> change) {
    return new SlackWorld(change);
  }

  MethodsClient bot() {
    return slack.methods(token);
  }

  Client ana() {
    return sandbox.client(ana);
  }

  Client bo() {
    return sandbox.client(bo);
  }

  /** Ends everything; whatever a test did, no answer had an error of the stand-in's own making. */
  @Override
  public void close() {
    if (MethodReference.isHere()) {
      assertThat(MethodReference.madeUpErrors(sandbox.traffic().entries())).isEmpty();
    }
    sandbox.close();
    try {
      slack.close();
    } catch (Exception e) {
      throw new IllegalStateException("the SDK's client does not close", e);
    }
  }
}
