package io.plumbline.slack.delivery;

import static io.plumbline.slack.delivery.DeliveryBed.ANA;
import static io.plumbline.slack.delivery.DeliveryBed.board;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.store.Database;
import io.plumbline.surface.Place;
import io.plumbline.surface.Subject;
import io.plumbline.surface.Surface;
import io.plumbline.testing.ScriptedSlack.Answer;
import io.plumbline.testing.ScriptedSlack.Call;
import io.plumbline.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FileShareTest {
  private static final Surface FILES =
      new Surface(
          "export.files", new Subject(DeliveryBed.ACME, "export", 7), new Place.ToMember(ANA));
  private static final String COMPLETE = "files.completeUploadExternal";

  private Database database;
  private DeliveryBed bed;

  @BeforeAll
  void openOnce() {
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
  void files_are_uploaded_for_nobody_and_shared_with_one_person_by_one_call() {
    bed.show(FILES, "The record");
    bed.settle();
    bed.pass(Duration.ofMinutes(2));

    assertThat(bed.slack.calls("upload"))
        .extracting(call -> call.arg("body"))
        .containsExactly("The record as \u00FC table", "{}");
    assertThat(bed.slack.calls("files.getUploadURLExternal"))
        .extracting(call -> call.arg("filename") + " " + call.arg("length"))
        .containsExactly("a.csv 22", "a.json 2");
    assertThat(bed.slack.calls(COMPLETE)).hasSize(1);
    var call = bed.slack.calls(COMPLETE).get(0);
    assertThat(call.arg("channel_id")).isEqualTo("DU1");
    assertThat(call.arg("initial_comment")).isEqualTo("The record");
    assertThat(call.arg("files")).contains("F1", "F2", "a.csv");
    assertThat(bed.state(7)).isEqualTo("SENT");
  }

  @Test
  void what_goes_wrong_before_the_share_is_tried_again_and_shared_once() {
    bed.slack.next("conversations.open", Answer.lost());
    bed.slack.next("files.getUploadURLExternal", Answer.page(503));
    bed.slack.next("upload", Answer.dropped());

    bed.show(FILES, "The record");
    bed.settle();
    bed.pass(Duration.ofMinutes(2));

    assertThat(bed.slack.calls(COMPLETE)).hasSize(1);
    assertThat(bed.slack.calls("conversations.history"))
        .as("no look for what was not sent")
        .isEmpty();
  }

  @Test
  void a_share_whose_answer_is_lost_is_sent_once_more_at_most() {
    bed.slack.always("conversations.history", Answer.refused("missing_scope"));
    bed.slack.next(COMPLETE, Answer.lost());

    bed.show(FILES, "The record");
    bed.settle();
    bed.pass(Duration.ofMinutes(15));

    assertThat(bed.slack.calls(COMPLETE)).hasSize(2);
    assertThat(bed.state(7)).isEqualTo("SENT");
  }

  @Test
  void slack_says_how_long_to_wait_and_is_heard() {
    bed.slack.next("files.getUploadURLExternal", Answer.limited("20"));

    bed.show(FILES, "The record");
    bed.settle();
    bed.pass(Duration.ofSeconds(19));
    assertThat(bed.slack.calls("files.getUploadURLExternal")).hasSize(1);

    bed.pass(Duration.ofSeconds(30));
    assertThat(bed.slack.calls(COMPLETE)).hasSize(1);
  }

  @Test
  void where_the_workspace_takes_no_files_a_message_says_so_and_others_go_on() {
    bed.slack.always("files.getUploadURLExternal", Answer.refused("missing_scope"));

    bed.show(FILES, "The record");
    bed.show(board(1), "the board");
    bed.settle();
    bed.pass(Duration.ofSeconds(5));

    assertThat(bed.slack.texts())
        .anySatisfy(
            text ->
                assertThat(text)
                    .contains("The record", "takes no files", "missing_scope", "Ask your admin"))
        .contains("the board");
    assertThat(bed.slack.calls("chat.postMessage"))
        .extracting((Call call) -> call.arg("channel"))
        .containsExactlyInAnyOrder("U1", "C1");
  }
}
