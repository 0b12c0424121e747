package io.plumbline.app;

import static io.plumbline.app.Journey.ELI;
import static io.plumbline.app.Journey.LENA;
import static io.plumbline.app.Journey.MIKA;
import static io.plumbline.app.Journey.NOOR;
import static io.plumbline.app.Journey.PRIYA;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.app.Journey.Mode;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A retro over days: it moves on by itself and reminds those who are missing. */
final class SpreadRetroJourneyTest {
  @Test
  void three_people_hold_a_retro_over_days_with_a_restart_in_the_middle(@TempDir Path data) {
    try (var journey = Journey.begin(Mode.SOCKET, data).withTeam()) {
      spreadOverDays(journey);
      journey.as(LENA).types("/retro start").submits();
      journey.as(ELI).sees("Collecting until").types("/retro add friction: Slow builds");
      journey.as(NOOR).types("/retro add well: Pairing");
      journey.as(ELI).sees("1 card");

      // Tuesday noon in Berlin: the deadline is on Wednesday at ten
      journey.passes(Duration.ofDays(1).plusHours(2));
      remindedByDirectMessage(journey);

      stopsForADay(journey);
      journey.as(MIKA).sees("The cards were revealed at", "Slow builds", "Group those that say");
      stopsForADay(journey);
      journey.as(MIKA).sees("The voting was opened at", "the deadline", "for what to talk about");
      journey.as(ELI).presses("Vote").chooses("Slow builds", "1 vote").submits().closesForms();
      journey.as(ELI).sees("Voted so far: 1 of 6");
      journey.passes(Duration.ofDays(1).plusMinutes(1));
      journey.as(MIKA).sees("Topic 1 of 2", "1 vote");
      journey.as(NOOR).presses("Add a note").fills("What was said?", "Cache it").submits();
      journey.passes(Duration.ofDays(6));
      journey.as(MIKA).sees("· Summary", "Cache it").sees("its deadline.");
    }
  }

  private static void remindedByDirectMessage(Journey journey) {
    journey
        .as(MIKA)
        .inMessagesOfTheBot()
        .sees("There is no card of yours yet.", "Only you get this");
    journey.as(MIKA).presses("I have nothing to add");
    journey.as(MIKA).in(Journey.CHECKOUT).sees("Finished: @Mika");
    journey.as(PRIYA).inMessagesOfTheBot().sees("There is no card of yours yet.");
    journey.as(PRIYA).in(Journey.CHECKOUT).doesNotSee("There is no card of yours yet.");
    assertThat(journey.as(ELI).everythingSent()).doesNotContain("There is no card of yours yet");
  }

  private static void stopsForADay(Journey journey) {
    journey.stopBot();
    journey.clock.advance(Duration.ofDays(1).plusMinutes(1));
    journey.startBot();
  }

  private static void spreadOverDays(Journey journey) {
    journey.as(PRIYA).types("/retro settings").chooses("Pace", "Spread over days");
    journey.as(PRIYA).fills("Working days to collect cards", "2").submits();
    journey.as(PRIYA).sees("2 to collect, 1 to group, 1 to vote, 2 to discuss").closesForms();
  }
}
