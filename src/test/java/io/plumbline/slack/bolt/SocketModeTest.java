package io.plumbline.slack.bolt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.slack.api.bolt.App;
import com.slack.api.model.event.MessageEvent;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plumbline.sandbox.Admin.NewPerson;
import io.plumbline.sandbox.Sandbox;
import io.plumbline.sandbox.SandboxSettings;
import io.plumbline.sandbox.client.Act;
import io.plumbline.sandbox.client.Client;
import io.plumbline.sandbox.wire.Misbehaviour.DeliveryFault;
import io.plumbline.sandbox.wire.Misbehaviour.Disconnect;
import io.plumbline.sandbox.wire.Misbehaviour.Fault;
import io.plumbline.slack.lookup.Installation;
import io.plumbline.slack.lookup.SlackCalls;
import io.plumbline.slack.lookup.SlackClients;
import io.plumbline.testing.SettableClock;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The lines to Slack over the stand-in's real websockets, and over every way in which they end. */
@Timeout(60)
final class SocketModeTest {
  private static final String MANIFEST =
      """
      display_information: {name: Plumbline}
      features:
        bot_user: {display_name: plumbline}
        app_home: {messages_tab_enabled: true}
        slash_commands: [{command: /x, description: Does x}]
      oauth_config: {scopes: {bot: [commands, "chat:write", "im:history"]}}
      settings:
        event_subscriptions: {bot_events: [message.im]}
        socket_mode_enabled: true
      """;
  private static final SocketMode.Patience SHORT =
      new SocketMode.Patience(
          Duration.ofMillis(300),
          Duration.ofMillis(900),
          Duration.ofMillis(200),
          Duration.ofMillis(200),
          Duration.ofSeconds(2));

  private final AtomicInteger opened = new AtomicInteger();
  private final AtomicInteger heard = new AtomicInteger();
  private final CountDownLatch release = new CountDownLatch(1);
  private final CountDownLatch blocked = new CountDownLatch(50);
  private final ExecutorService hands = Executors.newCachedThreadPool();
  private Sandbox sandbox;
  private SlackClients clients;
  private SocketMode socket;
  private String channel;
  private String ana;

  @BeforeEach
  void start() {
    var clock = SettableClock.at(Instant.parse("2026-11-23T09:00:00Z"));
    sandbox = Sandbox.standalone(SandboxSettings.socketMode(clock, MANIFEST), 0);
    ana = sandbox.admin().createPerson(NewPerson.member("ana", "Ana", "Ana A", "Europe/Oslo"));
    channel = sandbox.admin().createChannel("otter", false, List.of(ana));
    clients = new SlackClients(sandbox.apiUrl());
    socket = new SocketMode(app(), this::address, SHORT);
  }

  @AfterEach
  void stop() {
    release.countDown();
    socket.close(Duration.ofSeconds(5));
    hands.shutdownNow();
    clients.close();
    sandbox.close();
  }

  @Test
  void thirty_errors_of_handlers_do_not_make_it_deaf() {
    connect();
    for (int i = 0; i < 30; i++) {
      assertThat(say("error").outcome()).isEqualTo(Act.Outcome.DELIVERED);
    }

    assertThat(say("hello").isOk()).isTrue();
    assertThat(heard).hasValue(1);
  }

  @Test
  void fifty_handlers_that_hang_leave_the_others_acknowledged_in_time() throws Exception {
    connect();
    for (int i = 0; i < 50; i++) {
      var unused = hands.submit(() -> say("block"));
    }
    assertThat(blocked.await(20, TimeUnit.SECONDS)).isTrue();

    var said = new ArrayList<Future<Act>>();
    for (int i = 0; i < 200; i++) {
      said.add(hands.submit(() -> say("hello")));
    }

    // the stand-in calls an act delivered only when the ack came within Slack's three seconds
    for (var act : said) {
      assertThat(act.get().outcome()).isEqualTo(Act.Outcome.DELIVERED);
    }
    assertThat(heard).hasValue(200);
  }

  @ParameterizedTest
  @EnumSource(Disconnect.class)
  void a_line_that_slack_takes_back_is_replaced(Disconnect reason) {
    connect();
    sandbox.misbehaviour().sockets().disconnect(reason);

    await().until(() -> opened.get() >= 4 && socket.problem().isEmpty());
    assertThat(say("hello").isOk()).isTrue();
  }

  @Test
  void lines_that_are_cut_again_and_again_come_back_and_every_click_is_seen_once() {
    connect();
    for (int i = 1; i <= 3; i++) {
      sandbox.misbehaviour().sockets().drop();
      await().until(() -> sandbox.misbehaviour().sockets().count() == 2);
      await().until(() -> socket.problem().isEmpty());
      assertThat(say("hello").isOk()).isTrue();
      assertThat(heard).hasValue(i);
    }
  }

  @Test
  void a_line_that_falls_silent_is_replaced() {
    connect();
    sandbox.misbehaviour().sockets().silent(true);
    await().until(() -> opened.get() >= 3);
    assertThat(socket.problem()).isPresent();

    sandbox.misbehaviour().sockets().silent(false);
    await().until(() -> socket.problem().isEmpty());
    await().until(() -> say("hello").isOk());
  }

  @Test
  void where_slack_gives_no_line_it_asks_again_with_pauses_that_grow() {
    sandbox.misbehaviour().always("apps.connections.open", new Fault.ServerError());
    socket.start();
    await().until(() -> opened.get() >= 2);
    long began = System.nanoTime();
    int before = opened.get();
    await().atMost(Duration.ofSeconds(20)).until(() -> opened.get() >= before + 2);

    assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(800));
    assertThat(socket.problem()).hasValueSatisfying(why -> assertThat(why).contains("http_500"));

    sandbox.misbehaviour().calm();
    await().atMost(Duration.ofSeconds(20)).until(() -> socket.problem().isEmpty());
    assertThat(say("hello").isOk()).isTrue();
  }

  @Test
  void it_rests_as_long_as_slack_says() {
    sandbox
        .misbehaviour()
        .next("apps.connections.open", 1, new Fault.RateLimited(Duration.ofSeconds(3)));
    long began = System.nanoTime();
    connect();

    assertThat(Duration.ofNanos(System.nanoTime() - began))
        .isGreaterThanOrEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void an_ack_goes_over_the_other_line_where_its_own_has_ended() throws Exception {
    connect();
    var said = hands.submit(() -> say("block"));
    await().until(() -> blocked.getCount() == 49);
    sandbox.misbehaviour().sockets().drop();
    await().until(() -> socket.problem().isEmpty() && opened.get() >= 3);
    release.countDown();

    assertThat(said.get().outcome()).isEqualTo(Act.Outcome.DELIVERED);
  }

  @Test
  void an_event_that_comes_twice_is_acknowledged_twice() {
    connect();
    var client = sandbox.client(ana);
    var direct = client.openMessagesTab().detail();
    sandbox.misbehaviour().nextDelivery(DeliveryFault.DUPLICATE);
    client.say(direct, null, "hello");

    await().until(() -> heard.get() == 2);
  }

  @Test
  void closing_it_finishes_what_runs_and_opens_no_line_again() throws Exception {
    connect();
    var said = hands.submit(() -> say("block"));
    await().until(() -> blocked.getCount() == 49);
    var closed = hands.submit(() -> socket.close(Duration.ofSeconds(5)));
    release.countDown();
    closed.get();

    assertThat(said.get().outcome()).isEqualTo(Act.Outcome.DELIVERED);
    await().until(() -> sandbox.misbehaviour().sockets().count() == 0);
    assertThat(opened).hasValue(2);
  }

  private void connect() {
    socket.start();
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> sandbox.misbehaviour().sockets().count() == 2);
    await().until(() -> socket.problem().isEmpty());
  }

  private Act say(String text) {
    Client client = sandbox.client(ana);
    return client.say(channel, null, "/x " + text);
  }

  private URI address() {
    opened.incrementAndGet();
    var slack = clients.inBackground().methods("xapp-1-sandbox-app-token-0001");
    return URI.create(
        SlackCalls.call("apps.connections.open", () -> slack.appsConnectionsOpen(r -> r)).getUrl());
  }

  private App app() {
    var installation =
        new Installation(
            new WorkspaceId(sandbox.teamId()),
            "xoxb-sandbox-bot-token-0001",
            new MemberId(sandbox.admin().botUser()),
            Set.of());
    var app =
        BoltApp.create(
            clients.inClicks(),
            workspace -> Optional.of(installation),
            (workspace, in, ts, url) -> {},
            List.of(),
            new SimpleMeterRegistry());
    app.command(
        "/x",
        (request, context) -> {
          switch (request.getPayload().getText()) {
            case "error" -> throw new AssertionError("a handler's fault");
            case "block" -> {
              blocked.countDown();
              hang();
            }
            default -> heard.incrementAndGet();
          }
          return context.ack();
        });
    app.event(
        MessageEvent.class,
        (event, context) -> {
          heard.incrementAndGet();
          return context.ack();
        });
    return app;
  }

  private void hang() {
    try {
      assertThat(release.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
