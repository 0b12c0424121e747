package io.plumbline.app;

import static io.plumbline.app.Journey.BERLIN;
import static io.plumbline.app.Journey.ELI;
import static io.plumbline.app.Journey.LENA;
import static io.plumbline.app.Journey.LUIS;
import static io.plumbline.app.Journey.MIKA;
import static io.plumbline.app.Journey.NOOR;
import static io.plumbline.app.Journey.PRIYA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.plumbline.app.Journey.Mode;
import io.plumbline.audit.Question;
import io.plumbline.sandbox.wire.Misbehaviour.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An audit of which somebody cannot be reached goes on for everybody else. */
final class AuditRefusedJourneyTest {
  /** At ten in Berlin, when an audit that is opened writes to them. */
  private static final List<String> AT_WORK = List.of(LENA, LUIS, NOOR, MIKA);

  private static final String INVITATION = "Quarterly alignment audit · Checkout";

  @Test
  void who_leaves_slack_is_reminded_no_more_and_not_missed_in_the_turnout(@TempDir Path data) {
    try (var journey = Journey.begin(Mode.SOCKET, data).withTeam()) {
      opens(journey);
      journey.passes(Duration.ofSeconds(6));
      journey.as(NOOR).inMessagesOfBot().sees(INVITATION);
      answers(journey, LENA, LUIS, ELI);
      journey.sandbox.admin().deactivate(journey.idOf(NOOR).orElseThrow());
      later(journey, 3);

      journey.as(MIKA).inMessagesOfBot().sees("Yours is open; a started answer is saved.");
      assertThat(journey.as(NOOR).fromBot()).noneMatch(each -> each.contains("Yours is open"));
      answers(journey, MIKA);
      later(journey, 12);
      journey.as(PRIYA).inMessagesOfBot().sees("4 of 4 answered.", "About 3 of 5.");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"cannot_dm_bot", "user_disabled", "channel_not_found"})
  void whom_slack_does_not_let_us_write_to_holds_nobody_up_and_home_says_so(
      String code, @TempDir Path data) {
    try (var journey = Journey.begin(Mode.SOCKET, data).withTeam()) {
      opens(journey);
      journey.sandbox.misbehaviour().next("chat.postMessage", 1, new Fault.ErrorCode(code));
      journey.passes(Duration.ofSeconds(6));

      var priya = journey.as(PRIYA);
      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(
              () -> {
                assertThat(AT_WORK.stream().filter(who -> journey.as(who).hearsFromTheBot()))
                    .hasSize(AT_WORK.size() - 1);
                assertThat(priya.opensHome().screen())
                    .contains("I cannot reach @", "If they have left, take them out of the team.");
              });
      answers(journey, AT_WORK.toArray(new String[0]));
    }
  }

  /**
   * Slack lets us ask everybody and then refuses all that we send: reminders, and what is redrawn.
   */
  @Test
  void home_does_not_tell_who_was_to_be_reminded_or_whose_message_was_drawn_again(
      @TempDir Path data) {
    try (var journey = Journey.begin(Mode.SOCKET, data).withTeam()) {
      opens(journey);
      journey.passes(Duration.ofSeconds(6));
      AT_WORK.forEach(who -> journey.as(who).inMessagesOfBot().sees(INVITATION));
      var refused = new Fault.ErrorCode("channel_not_found");
      journey.sandbox.misbehaviour().next("chat.postMessage", 50, refused);
      journey.sandbox.misbehaviour().next("chat.update", 50, refused);
      answers(journey, LENA, LUIS);
      later(journey, 3);

      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(() -> assertThat(parked(journey)).contains("audit.reminder"));
      assertThat(journey.as(PRIYA).opensHome().screen()).doesNotContain("I cannot reach");
    }
  }

  private static List<String> parked(Journey journey) {
    return journey
        .kit()
        .jdbi()
        .withHandle(
            db ->
                db.createQuery("select view_name from surface where state = 'PARKED'")
                    .mapTo(String.class)
                    .list());
  }

  /** Of everybody, shown from three people on. */
  private static void opens(Journey journey) {
    journey.as(PRIYA).typesForForm("/audit settings");
    journey.as(PRIYA).chooses("Who is asked?", "The leads and all engineers, confidentially");
    journey.as(PRIYA).chooses("Scores are shown from how many people on?", "3 people");
    journey.as(PRIYA).submits().closesForms();
    journey.as(PRIYA).types("/audit start").isTold("The audit of Checkout is open until");
  }

  private static void answers(Journey journey, String... people) {
    for (var one : people) {
      var somebody = journey.as(one).in(Journey.CHECKOUT).types("/audit answer");
      somebody.sees(Question.WHY.words());
      somebody.chooses(Question.WHY.words(), "3").chooses(Question.HEARD.words(), "3");
      somebody.submits().sees("Your answers are kept.").closesForms();
    }
  }

  /** So many days on, an hour after the time of day at which it was opened. */
  private static void later(Journey journey, int days) {
    var now = ZonedDateTime.ofInstant(journey.clock.instant(), BERLIN);
    journey.moveTo(now.plusDays(days).with(LocalTime.of(11, 0)).toInstant());
  }
}
