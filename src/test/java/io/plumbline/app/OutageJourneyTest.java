package io.plumbline.app;

import static io.plumbline.app.Journey.ELI;
import static io.plumbline.app.Journey.LENA;
import static io.plumbline.app.Journey.NOOR;
import static io.plumbline.app.Journey.PRIYA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.plumbline.app.Journey.Mode;
import io.plumbline.sandbox.Sandbox;
import io.plumbline.sandbox.SandboxSettings;
import io.plumbline.sandbox.wire.Misbehaviour;
import io.plumbline.sandbox.wire.Misbehaviour.DeliveryFault;
import io.plumbline.sandbox.wire.Misbehaviour.Disconnect;
import io.plumbline.sandbox.wire.Misbehaviour.Fault;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Slack has bad days; the board says the truth in the end, once. */
final class OutageJourneyTest {
  private static final Duration LONG = Duration.ofSeconds(60);

  private Path data;

  @BeforeEach
  void keep(@TempDir Path temp) {
    data = temp;
  }

  @Test
  void a_storm_of_429_delays_the_board_and_stops_nobody() {
    try (var journey = collecting()) {
      var fault = new Fault.RateLimited(Duration.ofSeconds(2));
      journey.sandbox.misbehaviour().always("chat.update", fault);
      for (int card = 0; card < 5; card++) {
        journey.as(ELI).types("/retro add well: Card " + card).isTold("Your card is in");
      }
      awaitCalls(journey, "chat.update", "ratelimited", 2);
      journey.as(LENA).sees("0 cards");

      journey.sandbox.misbehaviour().calm();

      awaitOnBoard(journey, "5 cards");
      assertThat(journey.as(LENA).fromBot()).hasSize(2);
    }
  }

  @Test
  void errors_of_slack_and_slow_answers_delay_the_board_and_stop_nobody() {
    try (var journey = collecting()) {
      var misbehaviour = journey.sandbox.misbehaviour();
      misbehaviour.next("chat.update", 2, new Fault.ServerError());
      misbehaviour.next("chat.update", 1, new Fault.Reset());
      misbehaviour.next("chat.update", 1, new Fault.ErrorCode("service_unavailable"));
      misbehaviour.next("chat.update", 1, new Fault.LostAnswer());
      misbehaviour.next("chat.update", 1, new Fault.Slow(Duration.ofSeconds(4)));
      journey.as(ELI).types("/retro add well: Pairing").isTold("Your card is in");
      journey.as(NOOR).types("/retro add well: Reviews").isTold("Your card is in");

      awaitOnBoardAsBackoffsPass(journey, "2 cards");
      assertThat(journey.as(LENA).fromBot()).hasSize(2);
    }
  }

  @Test
  void a_post_that_slack_fails_to_take_comes_once() {
    try (var journey = Journey.begin(Mode.SOCKET, data).withTeam()) {
      journey.sandbox.misbehaviour().next("chat.postMessage", 1, new Fault.ServerError());
      journey.as(LENA).types("/retro start").submits();
      journey.as(ELI).types("/retro add well: Pairing").isTold("Your card is in");
      awaitCalls(journey, "chat.postMessage", "500", 1);

      awaitOnBoardAsTimeGoesBy(journey, "1 card");
      assertThat(journey.as(LENA).fromBot()).hasSize(2);
    }
  }

  @Test
  void a_post_whose_answer_is_lost_is_looked_for_and_not_sent_again_where_history_can_be_read() {
    try (var journey = readingHistory()) {
      journey.sandbox.misbehaviour().next("chat.postMessage", 1, new Fault.LostAnswer());
      journey.as(LENA).types("/retro start").submits();
      journey.as(ELI).types("/retro add well: Pairing");

      awaitOnBoard(journey, "1 card");
      journey.clock.advance(Duration.ofMinutes(11));
      journey.as(NOOR).types("/retro add well: Reviews");

      awaitOnBoard(journey, "2 cards");
      assertThat(journey.as(LENA).fromBot()).as("welcome and board").hasSize(2);
    }
  }

  @Test
  void a_post_whose_answer_is_lost_is_sent_once_more_at_most_where_nobody_can_look() {
    try (var journey = Journey.begin(Mode.SOCKET, data).withTeam()) {
      journey.sandbox.misbehaviour().next("chat.postMessage", 1, new Fault.LostAnswer());
      journey.as(LENA).types("/retro start").submits().sees("0 cards");
      journey.as(ELI).types("/retro add well: Pairing").isTold("Your card is in");
      awaitCalls(journey, "conversations.history", "missing_scope", 1);

      awaitOnBoardAsTimeGoesBy(journey, "1 card");
      assertThat(journey.as(LENA).fromBot()).as("welcome and two boards").hasSize(3);
      journey.as(LENA).presses("Reveal the cards").sees("@Lena revealed the cards");
    }
  }

  @Test
  void dropped_and_refreshed_sockets_are_opened_again() {
    try (var journey = collecting()) {
      var sockets = journey.sandbox.misbehaviour().sockets();
      sockets.drop();
      awaitSocket(sockets);
      journey.as(ELI).types("/retro add well: Pairing");
      sockets.disconnect(Disconnect.REFRESH_REQUESTED);
      awaitSocket(sockets);
      journey.as(ELI).types("/retro add well: Reviews");
      sockets.disconnect(Disconnect.WARNING);
      journey.as(ELI).types("/retro add well: Demos");

      awaitOnBoard(journey, "3 cards");
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void events_that_come_twice_or_late_change_nothing(Mode mode) {
    try (var journey = Journey.begin(mode, data).withTeam()) {
      var misbehaviour = journey.sandbox.misbehaviour();
      misbehaviour.nextDelivery(DeliveryFault.DUPLICATE);
      journey.as(LENA).opensHome().sees("Nothing waits for you");
      misbehaviour.eventDelay(Duration.ofSeconds(2));
      misbehaviour.nextDelivery(DeliveryFault.LATE);
      journey.as(PRIYA).opensHome().sees("Nothing waits for you");
      journey.as(ELI).types("/retro help").isTold("/retro add");
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void the_bot_comes_up_while_slack_is_down_and_is_ready_once_it_answers(Mode mode) {
    try (var journey = Journey.withoutBot(mode, data, settings -> settings)) {
      journey.sandbox.misbehaviour().always("auth.test", new Fault.ServerError());
      journey.sandbox.misbehaviour().always("apps.connections.open", new Fault.ServerError());
      journey.startBotInBadTimes();

      awaitCalls(journey, "auth.test", "500", 2);
      assertThat(journey.readiness().statusCode()).isEqualTo(503);
      assertThat(journey.readiness().body()).contains("slack:");
      assertThat(journey.get("/livez").statusCode()).isEqualTo(200);

      journey.sandbox.misbehaviour().calm();
      journey.awaitReady();
      journey.withTeam();
    }
  }

  private Journey collecting() {
    var journey = Journey.begin(Mode.SOCKET, data).withTeam();
    journey.as(LENA).types("/retro start").submits().sees("0 cards");
    return journey;
  }

  /** With the scope that the manifest leaves out. */
  private Journey readingHistory() {
    var journey = Journey.withoutBot(Mode.SOCKET, data, OutageJourneyTest::withHistory);
    journey.startBot();
    return journey.withTeam();
  }

  private static SandboxSettings withHistory(SandboxSettings settings) {
    var manifest =
        settings.manifest().replace("- channels:read", "- channels:read\n      - channels:history");
    return SandboxSettings.socketMode(settings.clock(), manifest)
        .withTokens(settings.botToken(), settings.appToken(), settings.signingSecret())
        .withAckTimeout(settings.ackTimeout());
  }

  private static void awaitSocket(Misbehaviour.Sockets sockets) {
    await().atMost(LONG).until(() -> sockets.count() >= 1);
  }

  private static void awaitOnBoard(Journey journey, String words) {
    await().atMost(LONG).untilAsserted(() -> assertThat(journey.as(LENA).board()).contains(words));
  }

  /** Two seconds of the test are six minutes of the bot. */
  private static void awaitOnBoardAsTimeGoesBy(Journey journey, String words) {
    awaitOnBoard(journey, words, Duration.ofSeconds(2), Duration.ofMinutes(6));
  }

  /** Slower: a call that runs is not taken for one that its process has left behind. */
  private static void awaitOnBoardAsBackoffsPass(Journey journey, String words) {
    awaitOnBoard(journey, words, Duration.ofMillis(500), Duration.ofSeconds(5));
  }

  private static void awaitOnBoard(Journey journey, String words, Duration every, Duration pass) {
    await()
        .atMost(LONG)
        .pollInterval(every)
        .until(
            () -> {
              journey.clock.advance(pass);
              return journey.as(LENA).board().contains(words);
            });
  }

  private static void awaitCalls(Journey journey, String method, String status, int times) {
    await().atMost(LONG).until(() -> calls(journey.sandbox, method, status) >= times);
  }

  private static long calls(Sandbox sandbox, String method, String status) {
    return sandbox.traffic().entries().stream()
        .filter(each -> each.type().equals(method) && each.status().equals(status))
        .count();
  }
}
