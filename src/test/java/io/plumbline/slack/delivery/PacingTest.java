package io.plumbline.slack.delivery;

import static io.plumbline.slack.delivery.DeliveryBed.ACME;
import static io.plumbline.slack.delivery.DeliveryBed.MONDAY_NINE;
import static io.plumbline.slack.delivery.DeliveryBed.OTHER;
import static io.plumbline.slack.delivery.DeliveryBed.TEAM;
import static io.plumbline.slack.delivery.DeliveryBed.board;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.store.Database;
import io.plumbline.surface.Place;
import io.plumbline.surface.Subject;
import io.plumbline.surface.Surface;
import io.plumbline.testing.ScriptedSlack;
import io.plumbline.testing.ScriptedSlack.Answer;
import io.plumbline.testing.ScriptedSlack.Call;
import io.plumbline.testing.TestDatabase;
import io.plumbline.workspace.ChannelId;
import io.plumbline.workspace.MemberId;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How delivery keeps to Slack's limits, and what it does when Slack is busy or closed. */
final class PacingTest {
  private static Database database;
  private DeliveryBed bed;

  @BeforeAll
  static void openOnce() {
    database = TestDatabase.h2();
  }

  @AfterAll
  static void closeDatabase() {
    database.close();
  }

  @BeforeEach
  void clear() throws SQLException {
    TestDatabase.clear(database);
    bed = new DeliveryBed(database);
  }

  @AfterEach
  void closeBed() {
    bed.close();
  }

  @Test
  void one_channel_gets_a_post_a_second_in_order() {
    for (int i = 1; i <= 5; i++) {
      bed.show(board(i), "m" + i);
    }
    bed.settle();
    assertThat(bed.slack.texts()).containsExactly("m1");

    bed.pass(Duration.ofSeconds(10));
    assertThat(bed.slack.texts()).containsExactly("m1", "m2", "m3", "m4", "m5");
    assertThat(gaps(bed.slack.calls("chat.postMessage")))
        .allMatch(gap -> gap.compareTo(Duration.ofSeconds(1)) >= 0);
  }

  @Test
  void a_crowded_channel_holds_up_no_other() {
    for (int i = 1; i <= 300; i++) {
      bed.show(board(i), "m" + i);
    }
    bed.show(board(301, new Place.InChannel(new ChannelId("C2"))), "elsewhere");

    bed.settle();

    assertThat(bed.slack.texts()).containsExactly("m1", "elsewhere");
  }

  @Test
  void a_workspace_is_updated_fifty_times_a_minute_at_most() {
    showInManyChannels(70);
    bed.pass(Duration.ofSeconds(30));
    for (int i = 1; i <= 70; i++) {
      bed.change(i, "changed");
    }
    var from = bed.clock.instant();

    bed.settle();
    bed.pass(Duration.ofMinutes(2));

    var updates = bed.slack.calls("chat.update");
    assertThat(updates).hasSize(70);
    assertThat(updates.stream().filter(call -> call.at().isBefore(from.plusSeconds(60))))
        .hasSizeBetween(40, 50);
  }

  @Test
  void ten_thousand_people_are_reached_at_nearly_the_rate_that_slack_allows() {
    var pacer = new Pacer();
    int sent = 0;
    var now = MONDAY_NINE;
    while (sent < 10_000) {
      if (pacer.untilPost(ACME, "U" + sent, now).isZero()) {
        pacer.take(ACME, SlackMethod.POST, "U" + sent++, now);
      } else {
        now = now.plusMillis(50);
      }
    }

    double ideal = 10_000 * 60 / 300.0;
    assertThat((double) Duration.between(MONDAY_NINE, now).toSeconds()).isLessThan(1.1 * ideal);
  }

  @Test
  void a_storm_of_429_is_sat_out_and_everything_arrives_in_order() {
    bed.slack.always("chat.postMessage", Answer.limited("30"));
    for (int i = 1; i <= 10; i++) {
      bed.show(board(i), "m" + i);
      bed.show(board(100 + i, new Place.InChannel(new ChannelId("C2"))), "n" + i);
    }

    bed.settle();
    bed.pass(Duration.ofMinutes(10));
    var storm = bed.slack.calls("chat.postMessage");
    assertThat(gaps(storm)).allMatch(gap -> gap.compareTo(Duration.ofSeconds(30)) >= 0);
    assertThat(bed.slack.messages()).isEmpty();
    assertThat(bed.registry.get("plumbline.slack.limited").counter().count())
        .isEqualTo(storm.size());

    bed.slack.always("chat.postMessage", Answer.ok());
    bed.pass(Duration.ofMinutes(1));
    assertThat(in("C1")).containsExactlyElementsOf(numbered("m"));
    assertThat(in("C2")).containsExactlyElementsOf(numbered("n"));
  }

  @Test
  void a_429_of_one_method_in_one_workspace_leaves_the_others_alone() {
    bed.slack.next("chat.postMessage", Answer.limited("60"));
    bed.show(board(1), "limited");
    bed.settle();

    bed.truth.put(0L, "home");
    bed.surfaces.show(
        new Surface("home", new Subject(ACME, "home", 0), new Place.HomeOf(new MemberId("U1"))));
    bed.show(
        new Surface("retro.board", new Subject(OTHER, "retro", 2), new Place.InChannel(TEAM)),
        "other workspace");
    bed.settle();

    assertThat(bed.slack.home("U1")).contains("home");
    assertThat(bed.slack.texts()).containsExactly("other workspace");
  }

  @ParameterizedTest(name = "Retry-After: {0} rests {1} s")
  @CsvSource({"'',30", "soon,30", "0,1", "-5,1", "7,7", "99999,900"})
  void retry_after_is_obeyed_within_bounds(String header, int seconds) {
    bed.slack.next("chat.postMessage", Answer.limited(header));
    bed.show(board(1), "one");
    bed.settle();

    bed.clock.advance(Duration.ofSeconds(seconds).minusMillis(1));
    bed.settle();
    assertThat(bed.slack.calls("chat.postMessage")).hasSize(1);

    bed.clock.advance(Duration.ofMillis(1_001));
    bed.settle();
    bed.clock.advance(Duration.ofMillis(1_100));
    bed.settle();
    assertThat(bed.slack.texts()).containsExactly("one");
  }

  @Test
  void a_revoked_token_stops_the_workspace_and_only_that_one() {
    bed.slack.next("chat.postMessage", Answer.refused("token_revoked"));
    showInManyChannels(20);
    bed.settle();
    bed.pass(Duration.ofMinutes(4));
    assertThat(bed.slack.calls("chat.postMessage")).hasSize(1);
    assertThat(bed.dispatcher.stops())
        .containsExactly(new WorkspaceStops.Stop(ACME, "", "token_revoked"));

    bed.dispatcher.resume(ACME);
    bed.pass(Duration.ofSeconds(20));
    assertThat(bed.slack.texts()).hasSize(20);
    assertThat(bed.dispatcher.stops()).isEmpty();
  }

  @Test
  void one_call_after_five_minutes_finds_out_whether_a_workspace_is_open_again() {
    bed.slack.always("chat.postMessage", Answer.refused("account_inactive"));
    showInManyChannels(20);
    bed.settle();
    bed.pass(Duration.ofMinutes(12));
    assertThat(bed.slack.calls("chat.postMessage")).hasSize(3);

    bed.slack.always("chat.postMessage", Answer.ok());
    bed.pass(Duration.ofMinutes(6));
    assertThat(bed.slack.texts()).hasSize(20);
  }

  @Test
  void a_missing_scope_stops_one_method() {
    bed.show(board(1), "one");
    bed.settle();
    bed.slack.always("chat.update", Answer.refused("missing_scope"));
    bed.change(1, "two");
    bed.settle();

    bed.show(board(2, new Place.InChannel(new ChannelId("C2"))), "posted");
    bed.settle();

    assertThat(bed.slack.texts()).containsExactly("one", "posted");
    assertThat(bed.dispatcher.stops())
        .extracting(WorkspaceStops.Stop::method)
        .containsExactly("chat.update");
  }

  @Test
  void a_message_that_was_clicked_is_replaced_at_no_cost_of_chat_update() {
    bed.show(board(1), "0");
    bed.settle();
    var message = click(bed.clock.instant());

    for (int i = 1; i <= 6; i++) {
      bed.change(1, "" + i);
      bed.pass(Duration.ofSeconds(3));
    }

    assertThat(bed.slack.messages().get(0).ts()).isEqualTo(message.ts());
    assertThat(bed.slack.texts()).containsExactly("6");
    assertThat(bed.slack.calls("response_url")).hasSize(4);
    assertThat(bed.slack.calls("response_url").get(0).arg("replace_original")).isEqualTo("true");
    assertThat(bed.slack.calls("chat.update")).hasSize(2);
  }

  @Test
  void where_the_click_s_address_fails_the_message_is_updated_at_once() {
    bed.show(board(1), "one");
    bed.settle();
    click(bed.clock.instant());
    bed.slack.always("response_url", Answer.page(404));

    bed.change(1, "two");
    bed.settle();

    assertThat(bed.slack.texts()).containsExactly("two");
    assertThat(bed.slack.calls("response_url")).hasSize(1);
    assertThat(bed.slack.calls("chat.update")).hasSize(1);
  }

  @Test
  void an_address_older_than_half_an_hour_is_not_used() {
    bed.show(board(1), "one");
    bed.settle();
    click(bed.clock.instant().minus(Duration.ofMinutes(30)));

    bed.change(1, "two");
    bed.settle();

    assertThat(bed.slack.calls("response_url")).isEmpty();
    assertThat(bed.slack.texts()).containsExactly("two");
  }

  @Test
  void it_delivers_on_its_own_threads_and_stops_within_its_grace() {
    bed.dispatcher.start();
    bed.show(board(1), "one");
    Awaitility.await().until(() -> bed.slack.texts().contains("one"));
    bed.slack.always("chat.postMessage", Answer.held());
    bed.show(board(2, new Place.InChannel(new ChannelId("C2"))), "held");
    Awaitility.await().until(() -> bed.slack.texts().contains("held"));

    assertThat(bed.dispatcher.close(Duration.ofMillis(200))).isFalse();
    assertThat(bed.state(2)).isEqualTo("SENDING");
    bed.show(board(3, new Place.InChannel(new ChannelId("C3"))), "after the end");
    bed.slack.release();

    Awaitility.await().until(() -> bed.state(2).equals("SENT"));
    assertThat(bed.slack.texts()).containsExactly("one", "held");
  }

  @Test
  void what_runs_when_it_is_closed_is_finished() {
    showInManyChannels(100);
    bed.dispatcher.start();
    Awaitility.await().until(() -> bed.slack.messages().size() >= 3);

    assertThat(bed.dispatcher.close(Duration.ofSeconds(10))).isTrue();

    var sent = bed.slack.messages().size();
    long recorded = 0;
    for (int i = 1; i <= 100; i++) {
      recorded += bed.state(i).equals("SENT") ? 1 : 0;
      assertThat(bed.state(i)).isIn("SENT", "PLANNED");
    }
    assertThat(recorded).isEqualTo(sent);
  }

  private void showInManyChannels(int count) {
    for (int i = 1; i <= count; i++) {
      bed.show(board(i, new Place.InChannel(new ChannelId("C" + i))), "m" + i);
    }
  }

  private ScriptedSlack.Message click(Instant at) {
    var message = bed.slack.messages().get(0);
    bed.responseUrls.remember(
        ACME,
        new ChannelId(message.channel()),
        message.ts(),
        bed.slack.responseUrl(message.channel(), message.ts()),
        at);
    return message;
  }

  private List<String> in(String channel) {
    return bed.slack.messages().stream()
        .filter(message -> message.channel().equals(channel))
        .map(ScriptedSlack.Message::text)
        .toList();
  }

  private static List<String> numbered(String letter) {
    return java.util.stream.IntStream.rangeClosed(1, 10).mapToObj(i -> letter + i).toList();
  }

  private static List<Duration> gaps(List<Call> calls) {
    return java.util.stream.IntStream.range(1, calls.size())
        .mapToObj(i -> Duration.between(calls.get(i - 1).at(), calls.get(i).at()))
        .toList();
  }
}
