package io.plumbline.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.sandbox.client.Act;
import io.plumbline.sandbox.client.Seen;
import io.plumbline.sandbox.client.Spot;
import io.plumbline.sandbox.wire.Misbehaviour.Disconnect;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The protocol of Socket Mode, seen by an app that uses no SDK. */
class SocketModeTest {
  private static final String OPENED = "app_home_opened";
  private static final String BUTTON =
      """
      [{"type":"actions","elements":[
        {"type":"button","action_id":"go","text":{"type":"plain_text","text":"Go"}}]}]
      """;

  private final SlackWorld world = SlackWorld.start();

  @AfterEach
  void stop() {
    world.close();
  }

  private String url() {
    try {
      var opened = world.slack.methods("xapp-1-sandbox-app-token-0001").appsConnectionsOpen(r -> r);
      assertThat(opened.getError()).isNull();
      return opened.getUrl();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private RawSocket connect() {
    return RawSocket.connect(url());
  }

  private static void refused(String url) {
    assertThatThrownBy(() -> RawSocket.connectQuietly(url))
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(WebSocketHandshakeException.class);
  }

  @Test
  void hello_says_how_many_connections_there_are() {
    connect();

    var hello = connect().frames("hello").get(0);

    assertThat(hello.path("num_connections").asInt()).isEqualTo(2);
    assertThat(hello.path("connection_info").path("app_id").asText()).startsWith("A");
    assertThat(hello.path("debug_info").path("approximate_connection_time").asInt())
        .isEqualTo(3_600);
  }

  @Test
  void the_bots_token_opens_no_connection() throws Exception {
    var answer = world.bot().appsConnectionsOpen(r -> r);

    assertThat(answer.getError()).isEqualTo("not_allowed_token_type");
  }

  @Test
  void a_ticket_opens_one_connection() {
    var url = url();
    RawSocket.connect(url);

    refused(url);
  }

  @Test
  void an_old_ticket_opens_none() {
    var url = url();
    world.clock.advance(Duration.ofMinutes(2));

    refused(url);
  }

  @Test
  void a_made_up_ticket_opens_none() {
    refused(url().replaceAll("ticket=[^&]+", "ticket=mine"));
  }

  @Test
  void the_eleventh_connection_is_refused() {
    for (int i = 0; i < 10; i++) {
      connect();
    }

    refused(url());
  }

  @Test
  void each_payload_goes_to_one_connection_in_turn() {
    var first = connect();
    var second = connect();

    for (int i = 0; i < 6; i++) {
      world.ana().openHomeTab();
    }

    await().until(() -> openings(first).size() + openings(second).size() >= 6);
    var ids = new HashSet<String>();
    openings(first).forEach(each -> ids.add(id(each)));
    openings(second).forEach(each -> ids.add(id(each)));
    assertThat(ids).hasSize(6);
    assertThat(openings(first)).isNotEmpty();
    assertThat(openings(second)).isNotEmpty();
  }

  /** The events of opened tabs; the workspace's set-up has made others. */
  private static List<JsonNode> openings(RawSocket socket) {
    return socket.frames("events_api").stream()
        .filter(each -> each.path("payload").path("event").path("type").asText().equals(OPENED))
        .toList();
  }

  private static List<JsonNode> openings(RawSocket socket, int count) {
    await().until(() -> openings(socket).size() >= count);
    return openings(socket);
  }

  private static String id(JsonNode envelope) {
    return envelope.path("payload").path("event_id").asText();
  }

  @Test
  void an_acknowledgement_counts_on_any_connection() {
    var first = connect();
    var second = connect();
    var said = CompletableFuture.supplyAsync(() -> command(world));

    await()
        .until(
            () ->
                first.frames("slash_commands").size() + second.frames("slash_commands").size()
                    == 1);
    var taker = first.frames("slash_commands").isEmpty() ? second : first;
    var other = taker.equals(first) ? second : first;
    other.acknowledge(taker.frames("slash_commands").get(0));

    assertThat(said.join().outcome()).isEqualTo(Act.Outcome.DELIVERED);
  }

  private static Act command(SlackWorld world) {
    return world.ana().say(world.channel, null, "/plain now");
  }

  @Test
  void a_command_is_never_sent_again_and_the_person_learns_of_it() {
    var socket = connect();

    assertThat(command(world).outcome()).isEqualTo(Act.Outcome.TIMED_OUT);

    world.clock.advance(Duration.ofMinutes(10));
    anEventComesAgain(socket);
    assertThat(socket.frames("slash_commands")).hasSize(1);
    assertThat(socket.frames("slash_commands").get(0).has("retry_attempt")).isFalse();
    assertThat(world.ana().messages(world.channel, null, 10))
        .extracting(Seen.Message::text)
        .containsExactly("/plain failed with the error \"operation_timeout\"");
  }

  /** An event that was put off later has come: so what was due before it would have come too. */
  private void anEventComesAgain(RawSocket socket) {
    world.ana().openHomeTab();
    var envelope = openings(socket, 2).get(1);
    assertThat(envelope.path("retry_attempt").asInt()).isEqualTo(1);
    socket.acknowledge(envelope);
  }

  @Test
  void a_press_is_never_sent_again_and_its_button_shows_the_failure() throws Exception {
    var socket = connect();
    var ts =
        world
            .bot()
            .chatPostMessage(m -> m.channel(world.channel).text("x").blocksAsString(BUTTON))
            .getTs();

    assertThat(world.ana().press(Spot.message(world.channel, ts).element("go")).outcome())
        .isEqualTo(Act.Outcome.TIMED_OUT);

    world.clock.advance(Duration.ofMinutes(10));
    anEventComesAgain(socket);
    assertThat(socket.frames("interactive")).hasSize(1);
    assertThat(world.ana().message(world.channel, ts).orElseThrow().marks())
        .containsEntry("go", Seen.Mark.FAILED);
    assertThat(world.bo().message(world.channel, ts).orElseThrow().marks()).isEmpty();
  }

  @Test
  void an_event_comes_again_with_attempt_and_reason_until_it_is_taken() {
    var socket = connect();
    world.ana().openHomeTab();

    var again = openings(socket, 2);

    assertThat(again.get(0).path("retry_attempt").asInt()).isZero();
    assertThat(again.get(0).path("accepts_response_payload").asBoolean(true)).isFalse();
    assertThat(again.get(1).path("retry_attempt").asInt()).isEqualTo(1);
    assertThat(again.get(1).path("retry_reason").asText()).isEqualTo("timeout");
    assertThat(id(again.get(1))).isEqualTo(id(again.get(0)));
    assertThat(again.get(1).path("envelope_id")).isNotEqualTo(again.get(0).path("envelope_id"));
  }

  @ParameterizedTest
  @EnumSource(Disconnect.class)
  void each_reason_to_disconnect_is_told(Disconnect reason) {
    var socket = connect();

    world.sandbox.misbehaviour().sockets().disconnect(reason);

    var frame = socket.arrived("disconnect", 1).get(0);
    assertThat(frame.path("reason").asText()).isEqualToIgnoringCase(reason.name());
    if (reason == Disconnect.WARNING) {
      assertThat(world.sandbox.misbehaviour().sockets().count()).isEqualTo(1);
    } else {
      await().until(socket::hasEnded);
      assertThat(world.sandbox.misbehaviour().sockets().count()).isZero();
    }
  }

  @Test
  void a_connection_may_be_cut_without_a_word() {
    var socket = connect();

    world.sandbox.misbehaviour().sockets().drop();

    await().until(socket::hasEnded);
    assertThat(socket.frames("disconnect")).isEmpty();
  }

  @Test
  void a_silent_connection_answers_no_ping_and_brings_nothing() {
    var socket = connect();
    socket.ping();
    await().until(() -> socket.pongs() == 1);

    world.sandbox.misbehaviour().sockets().silent(true);
    socket.ping();
    assertThat(command(world).outcome()).isEqualTo(Act.Outcome.TIMED_OUT);
    assertThat(socket.pongs()).isEqualTo(1);
    assertThat(socket.frames("slash_commands")).isEmpty();

    world.sandbox.misbehaviour().calm();
    socket.ping();
    await().until(() -> socket.pongs() == 2);
  }
}
