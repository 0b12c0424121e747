package io.plumbline.app;

import static io.plumbline.app.Journey.BERLIN;
import static io.plumbline.app.Journey.ELI;
import static io.plumbline.app.Journey.LENA;
import static io.plumbline.app.Journey.NOOR;

import io.plumbline.app.Journey.Mode;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people said in a retro and want to say otherwise, and where it is found again. */
final class SecondThoughtsJourneyTest {
  @Test
  void one_retro_is_a_sailboat_in_which_a_note_and_an_action_get_other_words(@TempDir Path data)
      throws Exception {
    try (var journey = Journey.begin(Mode.SOCKET, data).withTeam()) {
      journey.as(LENA).types("/retro start").chooses("Columns", "Sailboat").submits();
      journey.as(ELI).sees("Anchor: what holds us back");
      journey.as(ELI).types("/retro add anchor: builds take 40 minutes").isTold("hidden");
      journey.as(LENA).presses("Reveal the cards").sees("Vote for what to talk about");
      journey.as(LENA).presses("Close the voting").sees("Topic 1 of 1");

      changeNote(journey);
      rewordAction(journey);

      journey.as(LENA).types("/retro close").submits().sees("· Summary", "Cache the image first");
      journey.as(NOOR).types("/retro history IMAGE FIRST");
      journey
          .as(NOOR)
          .sees("1 retro of Checkout in which somebody said", "Cache the image first")
          .closesForms();
      journey.as(LENA).types("/retro start").sees("As set: Three columns").closesForms();
    }
  }

  private static void changeNote(Journey journey) {
    journey.as(NOOR).presses("Add a note").fills("What was said?", "teh image").submits();
    journey.as(NOOR).sees("teh image").types("/retro notes").sees("Yours to change");
    journey.as(NOOR).choosesIn("On “builds take 40 minutes”", "Change");
    journey.as(NOOR).fills("What was said?", "the image is built twice").submits();
    journey.as(LENA).sees("the image is built twice").noLongerSees("teh image");
  }

  private static void rewordAction(Journey journey) {
    var due = LocalDate.ofInstant(journey.clock.instant(), BERLIN).plusWeeks(1);
    journey
        .as(LENA)
        .presses("Add an action")
        .fills("What will be done?", "Cash the image")
        .chooses("Who does it?", ELI)
        .chooses("By when?", due.toString())
        .submits()
        .sees("Cash the image · @Eli, due");
    journey.as(ELI).types("/retro actions").choosesIn("Cash the image", "Reword");
    journey.as(ELI).fills("What will be done?", "Cache the image first").submits();
    journey.as(ELI).sees("Cache the image first").closesForms();
    journey.as(LENA).sees("Cache the image first · @Eli, due").noLongerSees("Cash the image");
  }
}
