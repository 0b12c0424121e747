package io.plumbline.app;

import static io.plumbline.app.Journey.CHECKOUT;
import static io.plumbline.app.Journey.ELI;
import static io.plumbline.app.Journey.LENA;
import static io.plumbline.app.Journey.LUIS;
import static io.plumbline.app.Journey.MIKA;
import static io.plumbline.app.Journey.NOOR;
import static io.plumbline.app.Journey.PRIYA;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.app.Journey.Mode;
import io.plumbline.audit.Question;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A quarter's audit from its settings to its result, with a restart at every step. */
@Timeout(120)
final class AuditJourneyTest {
  private static final String WISH = Question.ONE_THING.words();
  private static final String WHY = Question.WHY.words();
  private static final String HEARD = Question.HEARD.words();
  private static final String SAID = "Tell us before the demo";
  private static final String BEGUN = "Nobody may ever read this";

  @RegisterExtension private final BotLog log = new BotLog();

  @Test
  void everybody_is_asked_answers_in_confidence_and_the_result_leads_to_a_change(
      @TempDir Path data, @TempDir Path other) throws Exception {
    try (var journey = Journey.begin(Mode.SOCKET, data).withTeam()) {
      asksEverybody(journey);
      invites(journey);
      journey.restartBot();
      eliAnswersInTwoGoes(journey);
      answer(journey, LENA, "4", "2");
      answer(journey, LUIS, "4", "2");
      answer(journey, NOOR, "3", "2");
      reminds(journey);
      answer(journey, PRIYA, "5", "4");
      journey.as(MIKA).inMessagesOfBot().presses("Answer").sees(WHY);
      fill(journey, MIKA, "3", "2");
      journey.as(MIKA).submits().sees("Your answers are kept.").closesForms();
      journey.restartBot();
      var late = beginsAChangeThatStaysOpen(journey);
      closes(journey);
      journey.restartBot();

      result(journey);
      late.submits().sees("so this was not counted", BEGUN).closesForms();
      leadsToAChange(journey);
      holdsNoTrace(journey, other);
    }
  }

  private static void asksEverybody(Journey journey) {
    journey.as(PRIYA).typesForForm("/audit settings");
    journey.as(PRIYA).chooses("Who is asked?", "The leads and all engineers, confidentially");
    journey.as(PRIYA).chooses("The mirror", "mirror");
    journey.as(PRIYA).submits().sees("as the mirror, the product managers").closesForms();
    journey.as(PRIYA).types("/audit start").isTold("The audit of Checkout is open until");
  }

  /**
   * The sweep writes, since alarms ring by the machine's clock; in New York the day begins six
   * hours later.
   */
  private static void invites(Journey journey) {
    journey.passes(Duration.ofSeconds(6));
    journey.as(LENA).inMessagesOfBot().sees("Quarterly alignment audit · Checkout", "Sprint");
    journey.as(LENA).sees("nothing is shown for fewer than 5 people", "your admin included");
    journey.as(PRIYA).inMessagesOfBot().sees("what you think engineering would answer");
    assertThat(journey.as(ELI).hearsFromTheBot()).isFalse();
    journey.passes(Duration.ofHours(6));
    journey.as(ELI).inMessagesOfBot().sees("Quarterly alignment audit · Checkout");
  }

  private static void eliAnswersInTwoGoes(Journey journey) {
    var eli = journey.as(ELI);
    eli.presses("Answer").sees(WHY).chooses(WHY, "2").fills(WISH, SAID);
    eli.presses("Save for later").sees("What you have written is saved, for you alone.");
    eli.closesForms();
    journey.restartBot();
    eli.presses("Answer").sees(HEARD);
    assertThat(eli.typed(WISH)).isEqualTo(SAID);
    assertThat(eli.submitsInVain()).containsOnlyKeys(HEARD);
    eli.chooses(HEARD, "2").submits().sees("Your answers are kept.").closesForms();
    eli.sees("You have answered.");
  }

  private static void answer(Journey journey, String who, String why, String heard) {
    journey.as(who).in(CHECKOUT).types("/audit answer").sees(WHY);
    fill(journey, who, why, heard);
    journey.as(who).submits().sees("Your answers are kept.").closesForms();
  }

  private static void fill(Journey journey, String who, String why, String heard) {
    journey.as(who).chooses(WHY, why).chooses(HEARD, heard);
  }

  private static void reminds(Journey journey) {
    var opened = ZonedDateTime.ofInstant(journey.clock.instant(), Journey.BERLIN);
    journey.moveTo(opened.plusDays(3).with(LocalTime.of(10, 1)).toInstant());
    journey.as(MIKA).inMessagesOfBot().sees("Yours is open; a started answer is saved.");
    assertThat(journey.as(LENA).inMessagesOfBot().screen()).doesNotContain("Yours is open");
    journey.passes(Duration.ofMinutes(1));
    assertThat(journey.as(MIKA).fromBot()).filteredOn(m -> m.contains("Yours is open")).hasSize(1);
  }

  /** Noor's form is open, filled in and not sent as the audit closes. */
  private static Somebody beginsAChangeThatStaysOpen(Journey journey) {
    var noor = journey.as(NOOR).in(CHECKOUT);
    noor.types("/audit answer").sees(WHY);
    noor.fills(WISH, BEGUN);
    return noor;
  }

  private static void closes(Journey journey) {
    var now = ZonedDateTime.ofInstant(journey.clock.instant(), Journey.BERLIN);
    journey.moveTo(now.plusDays(12).with(LocalTime.of(10, 5)).toInstant());
  }

  private static void result(Journey journey) {
    var priya = journey.as(PRIYA).inMessagesOfBot();
    priya.sees("5 of 5 answered.", "3.2 of 5 (5 answers)", "about 2 of 5");
    priya.sees("Product thought 5.0: a gap of 1.8", "The why is missing from the what.");
    priya.sees("Engineers find out after the decision.", SAID);
    journey.as(LENA).inMessagesOfBot().sees(SAID);
    journey.as(ELI).inMessagesOfBot().sees("Thank you for your part in it.").doesNotSee(SAID);
  }

  private static void leadsToAChange(Journey journey) {
    var priya = journey.as(PRIYA);
    priya.presses("Make it a change");
    assertThat(priya.typed("What will change?")).isEqualTo(SAID);
    priya.chooses("Who sees to it?", LENA).submits().sees("Filed: “" + SAID).closesForms();
    priya.sees("What came of it");
    priya.presses("Post to the channel");
    journey.as(MIKA).in(CHECKOUT).sees("3.2 of 5 (5 answers)", SAID).doesNotSee("Product thought");
    journey.restartBot();
    journey.passes(Duration.ofMinutes(1));
    staysPosted(journey);
    journey.as(PRIYA).inMessagesOfBot();
    priya.types("/audit export csv");
    assertThat(priya.files(1).get(0).path("name").asText()).startsWith("audit-2");
    journey.as(PRIYA).in(CHECKOUT).types("/audit start").isTold("is open until");
    answerAboutTheChange(journey);
  }

  /** Once, and for everybody to read. */
  private static void staysPosted(Journey journey) {
    var channel = journey.as(MIKA).in(CHECKOUT).screen();
    assertThat(channel.split("3.2 of 5 \\(5 answers\\)", -1)).hasSize(2);
    journey.as(MIKA).typesForForm("/audit results").sees("3.2 of 5 (5 answers)").closesForms();
    journey.as(PRIYA).inMessagesOfBot().sees("posted it to").doesNotSee("Post to the channel");
  }

  private static void answerAboutTheChange(Journey journey) {
    journey.as(LENA).in(CHECKOUT).types("/audit answer");
    journey.as(LENA).sees("Since the last audit: “" + SAID + "”").closesForms();
  }

  private void holdsNoTrace(Journey journey, Path other) throws Exception {
    assertThat(log.lines()).noneMatch(line -> line.contains(SAID) || line.contains(BEGUN));
    try (var restored = Restored.backupOf(journey.kit().database(), other)) {
      for (var jdbi : List.of(journey.kit().jdbi(), restored.jdbi())) {
        var left =
            jdbi.withHandle(
                db ->
                    db.createQuery(
                            """
                            select count(*)
                              from audit_sealed s
                              join audit a on a.workspace_id = s.workspace_id and a.id = s.audit_id
                             where a.closed_at is not null
                            """)
                        .mapTo(Integer.class)
                        .one());
        assertThat(left).isZero();
      }
    }
  }
}
