package io.plumbline.app;

import static io.plumbline.app.Journey.BERLIN;
import static io.plumbline.app.Journey.CHECKOUT;
import static io.plumbline.app.Journey.ELI;
import static io.plumbline.app.Journey.LENA;
import static io.plumbline.app.Journey.MIKA;
import static io.plumbline.app.Journey.NOOR;
import static io.plumbline.app.Journey.PRIYA;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.app.Journey.Mode;
import io.plumbline.sandbox.wire.Misbehaviour.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bot is started anew late in a retro, and in what comes after it. */
final class LateRestartJourneyTest {
  @Test
  void a_parked_topic_an_open_question_and_files_on_their_way_outlive_a_restart(
      @TempDir Path data) {
    try (var journey = Journey.begin(Mode.SOCKET, data).withTeam()) {
      journey.as(LENA).types("/retro start").submits().sees("Collecting until");
      journey.as(ELI).types("/retro add friction: Slow builds").isTold("hidden");
      journey.as(NOOR).types("/retro add friction: Flaky tests").isTold("hidden");
      journey.as(LENA).types("/retro add well: Pairing").isTold("hidden");
      journey.as(LENA).presses("Reveal the cards").presses("Open the voting");
      journey.as(ELI).presses("Vote").chooses("Flaky tests", "1 vote").submits().closesForms();
      journey.as(LENA).presses("Close the voting").sees("Topic 1 of 3", "Flaky tests");
      journey.as(LENA).presses("Park it").sees("Slow builds", "Parked: “Flaky tests”.");
      journey.as(NOOR).presses("Add a note").fills("What was said?", "Cache the image");

      journey.restartBot();

      journey.as(NOOR).submits().sees("Cache the image");
      journey.as(LENA).sees("Parked: “Flaky tests”.").types("/retro close").submits();
      journey.as(MIKA).sees("· Summary", "Cache the image", "Parked");
      rate(journey);
      export(journey);
      nextRetro(journey);
    }
  }

  /** Two answer before a restart, one after it. */
  private static void rate(Journey journey) {
    Map.of(ELI, "4", NOOR, "5")
        .forEach(
            (name, score) -> {
              journey.as(name).inMessagesOfBot().sees("was it worth the time?").presses(score);
              journey.as(name).sees("Your answer is counted.").in(CHECKOUT);
            });

    journey.restartBot();

    journey.as(LENA).inMessagesOfBot().presses("3").sees("Your answer is counted.").in(CHECKOUT);
    var monday = LocalDate.ofInstant(journey.clock.instant(), BERLIN);
    journey.stopBot();
    journey.clock.moveTo(
        monday.plusDays(3).atTime(LocalTime.of(18, 30)).atZone(BERLIN).toInstant());
    journey.startBot();
    journey.as(PRIYA).sees("*Worth the time:* 4.0 of 5 (3 answers).");
  }

  /** Slack takes no file until the bot has been started anew. */
  private static void export(Journey journey) {
    var misbehaviour = journey.sandbox.misbehaviour();
    misbehaviour.always("files.getUploadURLExternal", new Fault.ServerError());
    journey.as(MIKA).types("/retro export").submits().sees("by direct message").closesForms();

    journey.restartBot();
    misbehaviour.calm();
    journey.passes(Duration.ofMinutes(6));

    journey.as(MIKA).inMessagesOfBot().sees("The record of the retro of Checkout");
    assertThat(journey.as(MIKA).files(3)).hasSize(3);
    journey.as(MIKA).in(CHECKOUT);
  }

  /** The rhythm of the team has opened it meanwhile, with what was parked. */
  private static void nextRetro(Journey journey) {
    journey.as(LENA).sees("1 card");
    journey.restartBot();
    journey.as(LENA).presses("Reveal the cards").sees("Flaky tests");
  }
}
