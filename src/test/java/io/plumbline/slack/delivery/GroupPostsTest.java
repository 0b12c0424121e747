package io.plumbline.slack.delivery;

import static io.plumbline.slack.delivery.DeliveryBed.ANA;
import static io.plumbline.slack.delivery.DeliveryBed.board;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.store.Database;
import io.plumbline.surface.Place;
import io.plumbline.testing.ScriptedSlack.Answer;
import io.plumbline.testing.TestDatabase;
import io.plumbline.workspace.MemberId;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Messages to several people together. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // set before each test
final class GroupPostsTest {
  private static final MemberId BO = new MemberId("U2");
  private static final Place TOGETHER = new Place.ToGroup(List.of(BO, ANA));

  private Database database;
  private DeliveryBed bed;

  @BeforeAll
  void open() {
    database = TestDatabase.h2();
  }

  @AfterAll
  void close() {
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
  void the_conversation_is_opened_once_for_all_messages_to_the_same_people() {
    bed.show(board(1, TOGETHER), "one");
    bed.settle();
    bed.show(board(2, new Place.ToGroup(List.of(ANA, BO))), "two");
    bed.change(1, "one more");
    bed.pass(Duration.ofSeconds(5));

    assertThat(bed.slack.texts()).containsExactly("one more", "two");
    assertThat(bed.slack.calls("conversations.open"))
        .extracting(call -> call.arg("users"))
        .containsExactly("U1,U2");
    assertThat(bed.slack.calls("chat.postMessage"))
        .extracting(call -> call.arg("channel"))
        .doesNotContain("U1,U2");
  }

  @Test
  void where_it_is_refused_the_feature_says_what_is_shown_instead_and_nobody_else_waits() {
    bed.slack.always("conversations.open", Answer.refused("missing_scope"));
    bed.show(board(1, TOGETHER), "together ");
    bed.show(board(2), "in the channel");

    bed.pass(Duration.ofSeconds(5));

    assertThat(bed.toldParked).containsExactly("missing_scope");
    assertThat(bed.slack.texts())
        .containsExactlyInAnyOrder(
            "in the channel", "together missing_scope", "together missing_scope");
    assertThat(bed.dispatcher.stops()).isEmpty();
  }

  @Test
  void an_account_that_is_deactivated_refuses_too() {
    bed.slack.always("conversations.open", Answer.refused("user_disabled"));
    bed.show(board(1, TOGETHER), "together ");

    bed.pass(Duration.ofSeconds(5));

    assertThat(bed.toldParked).containsExactly("user_disabled");
  }

  @Test
  void where_slack_wants_no_more_conversations_opened_other_posts_go_on() {
    bed.slack.next("conversations.open", Answer.limited("30"));
    bed.show(board(1, TOGETHER), "together");
    bed.show(board(2), "in the channel");

    bed.pass(Duration.ofSeconds(3));
    assertThat(bed.slack.texts()).containsExactly("in the channel");
    bed.pass(Duration.ofSeconds(60));

    assertThat(bed.slack.texts()).containsExactly("in the channel", "together");
  }

  @Test
  void an_outage_while_it_is_opened_posts_once_afterwards() {
    bed.slack.next("conversations.open", Answer.page(503), Answer.dropped(), Answer.lost());
    bed.show(board(1, TOGETHER), "together");

    bed.pass(Duration.ofMinutes(5));

    assertThat(bed.slack.texts()).containsExactly("together");
    assertThat(bed.slack.calls("chat.postMessage")).hasSize(1);
  }
}
