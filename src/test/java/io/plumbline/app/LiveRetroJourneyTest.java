package io.plumbline.app;

import static io.plumbline.app.Journey.ELI;
import static io.plumbline.app.Journey.LENA;
import static io.plumbline.app.Journey.LUIS;
import static io.plumbline.app.Journey.MIKA;
import static io.plumbline.app.Journey.NOOR;
import static io.plumbline.app.Journey.PRIYA;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.app.Journey.Mode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Live retros: last time first, time that is up, two more minutes, taking over, parking. */
final class LiveRetroJourneyTest {
  @Test
  void a_facilitator_keeps_a_retro_to_its_time(@TempDir Path data) {
    try (var journey = Journey.begin(Mode.SOCKET, data).withTeam()) {
      journey.as(LENA).types("/retro start").submits();
      journey.as(ELI).sees("Collecting until", "@Priya facilitates.");
      journey.as(ELI).types("/retro add friction: Builds take 40 minutes");
      journey.as(NOOR).types("/retro add friction: Flaky tests");
      timeIsUp(journey);
      restartWhileVoting(journey);
      parkAndClose(journey);
      lastTimeFirst(journey);
    }
  }

  private static void timeIsUp(Journey journey) {
    journey.passes(Duration.ofMinutes(25));
    journey.as(MIKA).sees("Time is up.", "@Priya: reveal the cards, or two more minutes?");
    journey.as(LUIS).presses("Two more minutes").sees("Collecting until").doesNotSee("Time is up");
    journey.as(PRIYA).types("/retro more time").isTold("The time is not up");
    journey.passes(Duration.ofMinutes(3));
    journey.as(MIKA).sees("Time is up.");
    journey.as(ELI).types("/retro facilitate").isTold("Only a product manager or lead");
    journey.as(LUIS).choosesInMenu("Facilitate from here").sees("@Luis: reveal the cards");
    journey
        .as(MIKA)
        .seesInThreadOf(
            "Cards stay hidden", "@Luis facilitates from here, taken over from @Priya.");
  }

  private static void restartWhileVoting(Journey journey) {
    journey.as(LUIS).presses("Reveal the cards").sees("Group those that say the same, until");
    journey.as(LUIS).presses("Open the voting").sees("for what to talk about: 5 votes each");
    journey.as(ELI).presses("Vote").chooses("Flaky tests", "1 vote").submits().closesForms();
    journey.as(LENA).sees("Voted so far: 1 of 6").choosesInMenu("Who is missing?");
    journey.as(LENA).isTold("Not voted yet: @Priya, @Lena, @Luis, @Noor and @Mika.");
    journey.as(ELI).choosesInMenu("Who is missing?").isTold("Only a product manager or lead");
    journey.stopBot();
    journey.clock.advance(Duration.ofMinutes(20));
    journey.startBot();
    journey.as(LUIS).sees("Time is up.", "@Luis: close the voting").presses("Close the voting");
  }

  private static void parkAndClose(Journey journey) {
    journey.as(LUIS).sees("Topic 1 of 2", "Flaky tests").presses("Park it");
    journey.as(MIKA).sees("Builds take 40 minutes", "Parked: “Flaky tests”.");
    journey.as(LENA).presses("Add an action").fills("What will be done?", "Cache the images");
    var due = LocalDate.ofInstant(journey.clock.instant(), Journey.BERLIN).plusWeeks(1);
    journey.as(LENA).chooses("Who does it?", ELI).chooses("By when?", due.toString()).submits();
    journey.as(LUIS).types("/retro close").submits();
    journey.as(MIKA).sees("· Summary", "Parked", "These wait as cards for the next retro.");
  }

  private static void lastTimeFirst(Journey journey) {
    journey.as(LENA).types("/retro start").submits();
    journey
        .as(MIKA)
        .sees("Last time's actions come first, until", "Cache the images", "@Priya facilit");
    assertThat(journey.as(MIKA).board()).doesNotContain("What caused friction");
    journey.as(ELI).pressesReadAloud("Done: Cache the images");
    journey.as(MIKA).sees("*Done*, says @Eli");
    journey.restartBot();
    journey.as(ELI).types("/retro actions").sees("No action of Checkout is open.").closesForms();
    journey.as(PRIYA).types("/retro next").isTold("On to the cards.");
    journey.as(MIKA).sees("Last time's actions: 1 done.", "What caused friction", "1 card");
  }
}
