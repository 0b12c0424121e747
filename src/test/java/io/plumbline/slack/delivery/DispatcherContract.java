package io.plumbline.slack.delivery;

import static io.plumbline.slack.delivery.DeliveryBed.ACME;
import static io.plumbline.slack.delivery.DeliveryBed.ANA;
import static io.plumbline.slack.delivery.DeliveryBed.TEAM;
import static io.plumbline.slack.delivery.DeliveryBed.board;
import static io.plumbline.slack.delivery.DeliveryBed.retro;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.surface.Place;
import io.plumbline.surface.Subject;
import io.plumbline.surface.Surface;
import io.plumbline.testing.OnDatabase;
import io.plumbline.testing.ScriptedSlack.Answer;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What delivery promises, as people see it in Slack; run on each database. */
abstract class DispatcherContract extends OnDatabase {
  private static final Place DIRECT = new Place.ToMember(ANA);

  private DeliveryBed bed;

  @BeforeEach
  void clear() {
    bed = new DeliveryBed(database);
  }

  @AfterEach
  void closeBed() {
    bed.close();
  }

  @Test
  void what_is_shown_is_posted_once_with_an_opaque_key() {
    bed.show(board(1), "one");

    bed.settle();
    bed.pass(Duration.ofSeconds(5));

    assertThat(bed.slack.texts()).containsExactly("one");
    assertThat(bed.slack.messages().get(0).metadata())
        .matches(
            "\\{\"event_type\":\"plumbline_surface\",\"event_payload\":\\{\"key\":\"[-0-9a-f]{36}\"}}");
  }

  @Test
  void fifty_changes_make_few_updates_and_the_newest_wins() {
    bed.show(board(1), "no votes");
    bed.settle();

    for (int vote = 1; vote <= 50; vote++) {
      bed.change(1, vote + " votes");
      bed.clock.advance(Duration.ofMillis(40));
      bed.settle();
    }
    bed.pass(Duration.ofSeconds(3));

    assertThat(bed.slack.texts()).containsExactly("50 votes");
    assertThat(bed.slack.calls("chat.update")).hasSizeBetween(1, 3);
  }

  @Test
  void a_first_message_waits_until_the_person_wants_to_hear_from_us_and_answers_go_by() {
    var morning = bed.clock.instant().plus(Duration.ofHours(2));
    bed.reach =
        (surface, now) ->
            surface.subject().id() == 1 && now.isBefore(morning)
                ? Optional.of(morning)
                : Optional.empty();
    bed.show(new Surface("retro.board", board(1).subject(), DIRECT), "held");
    bed.show(new Surface("retro.board", board(2).subject(), DIRECT), "answer");
    bed.settle();
    assertThat(bed.slack.texts()).containsExactly("answer");

    bed.change(1, "what is true in the morning");
    bed.pass(Duration.ofHours(1));
    assertThat(bed.slack.texts()).containsExactly("answer");
    bed.pass(Duration.ofHours(1));

    assertThat(bed.slack.texts()).containsExactly("answer", "what is true in the morning");
  }

  @Test
  void whoever_is_back_earlier_hears_within_a_quarter_of_an_hour() {
    bed.reach = (surface, now) -> Optional.of(now.plus(Duration.ofDays(14)));
    bed.show(new Surface("retro.board", board(1).subject(), DIRECT), "held");
    bed.settle();

    bed.reach = Reach.ALWAYS;
    bed.pass(Duration.ofMinutes(15));

    assertThat(bed.slack.texts()).containsExactly("held");
  }

  @Test
  void of_reminders_that_pile_up_only_the_last_is_sent() {
    var back = bed.clock.instant().plus(Duration.ofDays(3));
    bed.reach = (surface, now) -> now.isBefore(back) ? Optional.of(back) : Optional.empty();
    for (int day = 1; day <= 3; day++) {
      var subject = board(1).subject();
      bed.show(new Surface("retro.board", subject, DIRECT, "reminder-" + day), "look at it");
      bed.pass(Duration.ofHours(23));
    }

    bed.pass(Duration.ofDays(1));

    assertThat(bed.slack.texts()).containsExactly("look at itreminder-3");
  }

  @Test
  void a_change_that_shows_nothing_new_makes_no_call() {
    bed.show(board(1), "same");
    bed.settle();

    bed.change(1, "same");
    bed.pass(Duration.ofSeconds(5));

    assertThat(bed.slack.calls("chat.update")).isEmpty();
    assertThat(bed.outcomes("unchanged")).isEqualTo(1);
  }

  @Test
  void the_first_change_after_a_rest_is_shown_at_once() {
    bed.show(board(1), "one");
    bed.settle();

    bed.change(1, "two");
    bed.settle();

    assertThat(bed.slack.texts()).containsExactly("two");
  }

  @Test
  void nothing_is_posted_where_there_is_nothing_to_show_until_there_is() {
    bed.surfaces.show(board(1));
    bed.settle();
    assertThat(bed.slack.texts()).isEmpty();

    bed.change(1, "now");
    bed.settle();
    assertThat(bed.slack.texts()).containsExactly("now");
  }

  @Test
  void a_view_that_cannot_be_drawn_holds_up_no_other_and_is_tried_again() {
    bed.show(board(1), "broken");
    bed.show(board(2), "fine");

    bed.settle();
    bed.pass(Duration.ofSeconds(2));
    assertThat(bed.slack.texts()).containsExactly("fine");

    bed.truth.put(1L, "mended");
    bed.pass(Duration.ofSeconds(30));
    assertThat(bed.slack.texts()).containsExactlyInAnyOrder("fine", "mended");
  }

  @Test
  void a_direct_message_goes_to_the_person_and_is_updated_in_its_channel() {
    bed.show(board(1, DIRECT), "for you");
    bed.settle();

    bed.change(1, "still for you");
    bed.settle();

    assertThat(bed.slack.calls("conversations.open")).isEmpty();
    assertThat(bed.slack.calls("chat.postMessage").get(0).arg("channel")).isEqualTo("U1");
    assertThat(bed.slack.calls("chat.update").get(0).arg("channel")).isEqualTo("DU1");
    assertThat(bed.slack.texts()).containsExactly("still for you");
  }

  @Test
  void a_reply_waits_until_the_message_above_it_stands() {
    var reply = new Surface("retro.result", retro(1), new Place.InThreadOf("retro.board", TEAM));
    bed.show(reply, "both");
    bed.settle();
    assertThat(bed.slack.messages()).isEmpty();

    bed.surfaces.show(board(1));
    bed.settle();
    bed.pass(Duration.ofSeconds(2));

    var messages = bed.slack.messages();
    assertThat(messages).hasSize(2);
    assertThat(messages.get(1).threadTs()).isEqualTo(messages.get(0).ts());
  }

  @Test
  void a_home_is_published_and_again_when_it_is_stale() {
    bed.truth.put(0L, "hello");
    bed.surfaces.show(new Surface("home", new Subject(ACME, "home", 0), new Place.HomeOf(ANA)));
    bed.settle();
    assertThat(bed.slack.home("U1")).contains("hello");

    bed.truth.put(0L, "welcome back");
    bed.surfaces.staleHome(ACME, ANA);
    bed.pass(Duration.ofSeconds(3));
    assertThat(bed.slack.home("U1")).contains("welcome back");
  }

  @Test
  void a_post_whose_answer_is_lost_is_found_and_not_posted_again() {
    bed.slack.next("chat.postMessage", Answer.lost());
    bed.show(board(1), "one");

    bed.settle();
    bed.pass(Duration.ofSeconds(10));
    bed.change(1, "two");
    bed.settle();

    assertThat(bed.slack.texts()).containsExactly("two");
    assertThat(bed.slack.calls("chat.postMessage")).hasSize(1);
    assertThat(bed.outcomes("found")).isEqualTo(1);
  }

  @Test
  void a_direct_message_whose_answer_is_lost_is_found() {
    bed.slack.next("chat.postMessage", Answer.doneBut("internal_error"));
    bed.show(board(1, DIRECT), "one");

    bed.settle();
    bed.pass(Duration.ofSeconds(90));

    assertThat(bed.slack.texts()).containsExactly("one");
  }

  @Test
  void a_change_while_a_post_is_lost_is_shown_once_it_is_found() {
    bed.slack.next("chat.postMessage", Answer.truncated());
    bed.show(board(1), "one");
    bed.settle();

    bed.change(1, "two");
    bed.pass(Duration.ofSeconds(10));

    assertThat(bed.slack.texts()).containsExactly("two");
  }

  @Test
  void a_post_that_never_arrived_is_posted_after_two_looks_a_minute_apart() {
    bed.slack.next("chat.postMessage", Answer.page(503));
    bed.show(board(1), "one");

    bed.settle();
    bed.pass(Duration.ofMinutes(1));
    assertThat(bed.slack.messages()).isEmpty();

    bed.pass(Duration.ofSeconds(10));
    assertThat(bed.slack.texts()).containsExactly("one");
    assertThat(bed.slack.calls("conversations.history")).hasSize(2);
  }

  @Test
  void where_nobody_can_look_it_is_sent_again_every_ten_minutes_until_it_arrives() {
    bed.slack.always("conversations.history", Answer.refused("missing_scope"));
    bed.slack.next("chat.postMessage", Answer.dropped(), Answer.dropped());
    bed.show(board(1), "one");

    bed.settle();
    bed.pass(Duration.ofMinutes(9));
    assertThat(bed.slack.calls("chat.postMessage")).hasSize(1);
    bed.pass(Duration.ofMinutes(9));
    assertThat(bed.slack.calls("chat.postMessage")).hasSize(2);
    bed.pass(Duration.ofMinutes(60));

    assertThat(bed.slack.calls("chat.postMessage")).hasSize(3);
    assertThat(bed.slack.texts()).containsExactly("one");
    assertThat(bed.parked.parked(ACME)).isEmpty();
    assertThat(bed.dispatcher.stops()).isEmpty();
  }

  @Test
  void an_update_whose_answer_is_lost_is_repeated_even_if_the_truth_went_back() {
    bed.show(board(1), "one");
    bed.settle();
    bed.slack.next("chat.update", Answer.lost());
    bed.change(1, "two");
    bed.settle();
    assertThat(bed.slack.texts()).containsExactly("two");

    bed.change(1, "one");
    bed.pass(Duration.ofSeconds(10));

    assertThat(bed.slack.texts()).containsExactly("one");
  }

  @Test
  void a_target_that_is_gone_is_parked_with_the_reason_and_tried_again_when_asked() {
    bed.slack.next("chat.postMessage", Answer.refused("not_in_channel"));
    bed.show(board(1), "one");
    bed.settle();
    bed.change(1, "two");
    bed.pass(Duration.ofMinutes(5));

    assertThat(bed.slack.calls("chat.postMessage")).hasSize(1);
    assertThat(bed.parked.parked(ACME))
        .singleElement()
        .satisfies(
            parked -> {
              assertThat(parked.surface()).isEqualTo(board(1));
              assertThat(parked.reason()).isEqualTo("not_in_channel");
            });
    assertThat(bed.parked.parked(DeliveryBed.OTHER)).isEmpty();

    bed.parked.tryAgain(ACME, TEAM);
    bed.settle();
    assertThat(bed.slack.texts()).containsExactly("two");
    assertThat(bed.parked.parked(ACME)).isEmpty();
  }

  @Test
  void replies_below_a_message_that_can_never_stand_are_parked_with_it() {
    bed.slack.next("chat.postMessage", Answer.refused("is_archived"));
    bed.show(
        new Surface("retro.result", retro(1), new Place.InThreadOf("retro.board", TEAM)), "one");
    bed.surfaces.show(board(1));

    bed.settle();

    assertThat(bed.parked.parked(ACME)).hasSize(2);
  }

  @Test
  void blocks_that_slack_refuses_give_way_to_plain_text_once() {
    bed.slack.next(
        "chat.postMessage",
        Answer.refused("invalid_blocks", "[ERROR] bad [json-pointer:/blocks/0/text]"));
    bed.show(board(1), "one");

    bed.settle();
    bed.pass(Duration.ofMinutes(5));

    assertThat(bed.slack.messages())
        .singleElement()
        .satisfies(message -> assertThat(message.blocks()).isEmpty());
    assertThat(bed.slack.calls("chat.postMessage")).hasSize(2);
  }

  @Test
  void what_slack_takes_in_no_form_is_not_tried_again_until_it_changes() {
    bed.slack.always("chat.postMessage", Answer.refused("invalid_blocks"));
    bed.show(board(1), "one");
    bed.settle();
    bed.pass(Duration.ofMinutes(30));
    assertThat(bed.slack.calls("chat.postMessage")).hasSize(2);

    bed.slack.always("chat.postMessage", Answer.ok());
    bed.change(1, "two");
    bed.settle();
    assertThat(bed.slack.texts()).containsExactly("two");
  }

  @Test
  void a_code_that_nobody_has_heard_of_does_not_go_on_for_ever() {
    bed.show(board(1), "one");
    bed.settle();
    bed.slack.always("chat.update", Answer.refused("brand_new_error"));

    bed.change(1, "two");
    bed.pass(Duration.ofMinutes(10));

    assertThat(bed.slack.calls("chat.update").size()).isBetween(5, 7);
    assertThat(bed.parked.parked(ACME))
        .singleElement()
        .satisfies(parked -> assertThat(parked.reason()).isEqualTo("brand_new_error"));
  }

  @Test
  void what_is_retired_is_neither_posted_nor_updated() {
    bed.show(board(1), "one");
    bed.settle();
    bed.change(1, "two");
    bed.surfaces.retire(retro(1));
    bed.show(board(2), "never");
    bed.surfaces.retire(retro(2));

    bed.pass(Duration.ofSeconds(10));

    assertThat(bed.slack.texts()).containsExactly("one");
  }

  @Test
  void a_claim_whose_owner_died_is_looked_for_after_its_lease() {
    bed.show(board(1), "one");
    bed.slack.always("chat.postMessage", Answer.held());
    var thread = Executors.newSingleThreadExecutor();
    var stuck = thread.submit(() -> bed.dispatcher.deliverDue(bed.clock.instant()));
    org.awaitility.Awaitility.await().until(() -> !bed.slack.messages().isEmpty());

    var survivor = bed.dispatcher(bed.clock, new Doorbell());
    assertThat(survivor.deliverDue(bed.clock.instant())).isZero();
    bed.clock.advance(Duration.ofSeconds(61));
    survivor.deliverDue(bed.clock.instant());
    assertThat(bed.outcomes("found")).isEqualTo(1);

    bed.slack.release();
    org.assertj.core.api.Assertions.assertThatCode(stuck::get).doesNotThrowAnyException();
    thread.shutdown();
    assertThat(bed.outcomes("late_answer")).isEqualTo(1);
    assertThat(bed.slack.messages()).hasSize(1);
    assertThat(bed.state(1)).isEqualTo("SENT");
  }

  @Test
  void an_update_whose_owner_died_goes_on_at_once_where_nobody_else_can_have_it() {
    bed.show(board(1), "one");
    bed.settle();
    bed.change(1, "two");
    bed.clock.advance(Duration.ofSeconds(10));
    bed.slack.always("chat.update", Answer.held());
    var thread = Executors.newSingleThreadExecutor();
    var stuck = thread.submit(() -> bed.dispatcher.deliverDue(bed.clock.instant()));
    org.awaitility.Awaitility.await().until(() -> bed.slack.calls("chat.update").size() == 1);
    var survivor = bed.dispatcher(bed.clock, new Doorbell());
    assertThat(survivor.deliverDue(bed.clock.instant())).isZero();

    survivor.takeOver();
    bed.slack.always("chat.update", Answer.ok());
    survivor.deliverDue(bed.clock.instant());

    assertThat(bed.slack.calls("chat.update")).hasSize(2);
    assertThat(bed.slack.texts()).containsExactly("two");
    bed.slack.release();
    org.assertj.core.api.Assertions.assertThatCode(stuck::get).doesNotThrowAnyException();
    thread.shutdown();
    assertThat(bed.outcomes("late_answer")).isEqualTo(1);
  }

  @Test
  void two_instances_share_a_thousand_surfaces_and_double_none() throws Exception {
    for (int i = 1; i <= 1_000; i++) {
      bed.show(
          board(i, new Place.InChannel(new io.plumbline.workspace.ChannelId("C" + i))), "m" + i);
    }
    var other = bed.dispatcher(bed.clock, new Doorbell());
    var threads = Executors.newFixedThreadPool(2);
    int byOne = 0;
    int byOther = 0;

    for (int second = 0; bed.slack.messages().size() < 1_000 && second < 400; second++) {
      bed.clock.advance(Duration.ofSeconds(1));
      var start = new CountDownLatch(1);
      var first = threads.submit(() -> together(start, bed.dispatcher));
      var last = threads.submit(() -> together(start, other));
      start.countDown();
      byOne += get(first);
      byOther += get(last);
    }
    threads.shutdown();

    assertThat(bed.slack.texts()).hasSize(1_000);
    assertThat(new HashSet<>(bed.slack.texts())).hasSize(1_000);
    assertThat(byOne).isPositive();
    assertThat(byOther).isPositive();
  }

  private int together(CountDownLatch start, Dispatcher dispatcher) throws InterruptedException {
    start.await();
    return dispatcher.deliverDue(bed.clock.instant());
  }

  private static int get(Future<Integer> count) throws Exception {
    return count.get();
  }

  @Test
  void a_clock_that_jumps_doubles_nothing_and_delays_nothing_for_long() {
    bed.show(board(1), "one");
    bed.settle();
    bed.slack.next("chat.update", Answer.page(500));
    bed.change(1, "two");
    bed.settle();

    bed.clock.advance(Duration.ofDays(-1));
    bed.pass(Duration.ofSeconds(30));
    assertThat(bed.slack.texts()).containsExactly("two");

    bed.change(1, "three");
    bed.clock.advance(Duration.ofHours(5));
    bed.pass(Duration.ofSeconds(3));
    bed.clock.advance(Duration.ofHours(-3));
    bed.change(1, "four");
    bed.pass(Duration.ofSeconds(5));

    assertThat(bed.slack.texts()).containsExactly("four");
    assertThat(bed.slack.calls("chat.postMessage")).hasSize(1);
  }

  @Test
  void a_clock_that_jumps_while_a_post_is_lost_doubles_nothing() {
    bed.slack.next("chat.postMessage", Answer.lost());
    bed.show(board(1), "one");
    bed.settle();

    bed.clock.advance(Duration.ofHours(-2));
    bed.pass(Duration.ofMinutes(3));

    assertThat(bed.slack.texts()).containsExactly("one");
  }
}
