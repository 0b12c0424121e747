package io.plumbline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import io.plumbline.sandbox.Admin.NewPerson;
import io.plumbline.sandbox.Sandbox;
import io.plumbline.sandbox.SandboxSettings;
import io.plumbline.sandbox.client.Act;
import io.plumbline.sandbox.client.Client;
import io.plumbline.sandbox.client.Spot;
import io.plumbline.sandbox.wire.Misbehaviour.DeliveryFault;
import io.plumbline.team.Role;
import io.plumbline.team.Roster;
import io.plumbline.team.TeamDraft;
import io.plumbline.testing.SettableClock;
import io.plumbline.testing.TestTeams;
import io.plumbline.workspace.ChannelId;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * A retro with canaries in every text and token, while every logger that may be lowered is: nothing
 * of them is in the log, in the figures or in what readiness says. And what comes twice has one
 * effect.
 */
@Timeout(120)
final class SecretsJourneyTest {
  private static final String BOT = "xoxb-1111-canary-bot-token";
  private static final String APP = "xapp-1-A1-canary-app-token";

  private final SettableClock clock = SettableClock.at(Instant.parse("2026-11-23T09:00:00Z"));
  private final Captured captured = new Captured();
  private Sandbox sandbox;
  private Bot bot;
  private String ana;
  private String channel;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    var context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    LogSetup.configure(context, LogSetup.Format.TEXT);
    captured.setContext(context);
    captured.start();
    var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.detachAndStopAllAppenders();
    root.addAppender(captured);
    root.setLevel(Level.TRACE);
    context.getLogger("io.plumbline").setLevel(Level.TRACE);
    // the stand-in is not the bot, and Jdbi is quiet below the root's level
    sandbox =
        Sandbox.standalone(
            SandboxSettings.socketMode(clock, AppManifest.load().text())
                .withTokens(BOT, APP, "canary0canary0canary0canary0canary0"),
            0);
    ana = sandbox.admin().createPerson(NewPerson.member("ana", "Ana", "Ana A", "Europe/Oslo"));
    channel =
        sandbox.admin().createChannel("otter", false, List.of(ana, sandbox.admin().botUser()));
    var settings =
        Settings.read(
            Map.of(
                "SLACK_BOT_TOKEN",
                BOT,
                "SLACK_APP_TOKEN",
                APP,
                "SLACK_API_URL",
                sandbox.apiUrl(),
                "PLUMBLINE_DATA_DIR",
                folder.toString(),
                "PLUMBLINE_PORT",
                "0"));
    bot = new Bot(settings, clock, "127.0.0.1", served -> {}, () -> {}).start();
    await().atMost(Duration.ofSeconds(30)).until(() -> get("/readyz").startsWith("ok"));
  }

  @AfterEach
  void stop() throws Exception {
    bot.close();
    sandbox.close();
    asInOtherTests();
  }

  @Test
  void no_token_and_no_text_is_in_the_log_or_in_the_figures() {
    setUp("Canary Team");
    var client = sandbox.client(ana);
    assertThat(say(client, "/retro start").isOk()).isTrue();
    say(client, "/retro add friction: canary card one");
    say(client, "/retro canaryverb with canary words");
    say(client, "/plumbline canaryverb");
    say(client, "/one-on-one add canary topic");
    say(client, "/one-on-one canaryverb");
    client.say(client.openMessagesTab().detail(), null, "canary direct message");
    client.openHomeTab();
    say(client, "/retro reveal");
    press(client, "canary.nothing");

    await().until(() -> captured.lines.stream().anyMatch(line -> line.contains("io.plumbline")));
    assertThat(captured.lines).noneMatch(SecretsJourneyTest::tells);
    assertThat(get("/metrics")).contains("plumbline_slack_requests").doesNotContain("anary");
    assertThat(get("/readyz")).doesNotContain("anary");
  }

  @Test
  void a_command_that_slack_delivers_twice_adds_one_card() {
    setUp("Checkout");
    var client = sandbox.client(ana);
    assertThat(say(client, "/retro start").isOk()).isTrue();
    sandbox.misbehaviour().nextDelivery(DeliveryFault.DUPLICATE);
    say(client, "/retro add friction: builds are slow");
    say(client, "/retro add friction: tests are slow");

    await().untilAsserted(() -> assertThat(cards()).isEqualTo(2));
    await().during(Duration.ofMillis(500)).until(() -> cards() == 2);
  }

  private int cards() {
    return bot.wiring()
        .kit()
        .jdbi()
        .withHandle(
            db -> db.createQuery("select count(*) from retro_card").mapTo(Integer.class).one());
  }

  /** A press of a button that is not there any more, where the client still shows one. */
  private void press(Client client, String action) {
    var messages = client.messages(channel, null, 10);
    for (var message : messages) {
      try {
        client.press(Spot.message(channel, message.ts()).element(action));
      } catch (IllegalArgumentException e) {
        // the client does not press what it does not see
      }
    }
  }

  private void setUp(String name) {
    var plain = TestTeams.draft(name);
    var me = List.of(new MemberId(ana));
    bot.wiring()
        .kit()
        .teams()
        .add(
            new WorkspaceId(sandbox.teamId()),
            new TeamDraft(
                name,
                new ChannelId(channel),
                new Roster(Map.of(Role.PRODUCT_MANAGER, me, Role.LEAD, me)),
                plain.calendar(),
                plain.sprints(),
                plain.rhythms()));
  }

  private Act say(Client client, String line) {
    var act = client.say(channel, null, line);
    if (!client.modals().isEmpty()) {
      var modal = client.modals().get(0).viewId();
      client.submit(modal);
      client.modals().forEach(left -> client.close(left.viewId()));
    }
    return act;
  }

  private static boolean tells(String line) {
    return line.toLowerCase(java.util.Locale.ROOT).contains("canary")
        || line.contains("xoxb-")
        || line.contains("xapp-");
  }

  private String get(String path) {
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + bot.port() + path)).build(),
              HttpResponse.BodyHandlers.ofString())
          .body();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  private static void asInOtherTests() throws Exception {
    var context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    var configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(SecretsJourneyTest.class.getResource("/logback-test.xml"));
  }

  /** Every event as one line with all that a format could print of it. */
  private static final class Captured extends AppenderBase<ILoggingEvent> {
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    @Override
    protected void append(ILoggingEvent event) {
      if (event.getLoggerName().startsWith("io.plumbline.sandbox")) {
        return;
      }
      var fault = event.getThrowableProxy();
      lines.add(
          event.getLevel()
              + " "
              + event.getLoggerName()
              + " "
              + event.getFormattedMessage()
              + " "
              + event.getMDCPropertyMap()
              + (fault == null ? "" : ThrowableProxyUtil.asString(fault)));
    }
  }
}
