package io.plumbline.app;

import static io.plumbline.app.Journey.CHECKOUT;
import static io.plumbline.app.Journey.ELI;
import static io.plumbline.app.Journey.LENA;
import static io.plumbline.app.Journey.LUIS;
import static io.plumbline.app.Journey.MIKA;
import static io.plumbline.app.Journey.NOOR;
import static io.plumbline.app.Journey.PRIYA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.plumbline.app.Journey.Mode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Actions from the retro that agrees on them to the last of them closed. */
final class ActionsJourneyTest {
  private static final Duration PATIENCE = Duration.ofSeconds(45);

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  @Test
  void an_action_is_agreed_on_reminded_of_moved_and_done(@TempDir Path data) {
    try (var journey = Journey.begin(Mode.SOCKET, data).withTeam()) {
      discussing(journey);
      var monday = LocalDate.ofInstant(journey.clock.instant(), Journey.BERLIN);
      agree(journey, "Split the build", ELI, monday.plusDays(4));
      journey.as(ELI).opensHome().sees("Your action for Checkout: *Split the build* - due Friday");

      var wednesday = workBegins(monday.plusDays(2));
      assertThat(journey.as(ELI).hearsFromTheBot()).isFalse();
      at(journey, wednesday.plusSeconds(7));
      journey.as(ELI).inMessagesOfTheBot().sees("for Checkout is due on Friday", "Split the build");

      var nextFriday = monday.plusDays(11);
      journey.as(ELI).presses("Move").fills("Why does it need another day?", "The runner is late");
      journey.as(ELI).chooses("By when?", monday.toString());
      assertThat(journey.as(ELI).submitsInVain())
          .containsEntry("By when?", "That date is past. Choose today or later.");
      journey.as(ELI).chooses("By when?", nextFriday.toString()).submits();
      journey.as(ELI).sees("You moved it from Friday", "The runner is late");

      at(journey, workBegins(monday.plusDays(9)).plusSeconds(7));
      journey.as(ELI).sees("You moved it from Friday");
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(journey.as(ELI).fromBot()).as("each once").hasSize(2));
      journey.as(ELI).presses("Done").fills("What came of it?", "12 minutes").submits();
      journey.as(ELI).sees("This action of Checkout is closed.");
      journey.as(LENA).types("/retro actions").sees("No action of Checkout is open.");
      journey.as(LENA).presses("Show what is closed").sees("Split the build", "12 minutes");
    }
  }

  @Test
  void when_an_owner_leaves_slack_or_the_team_the_first_to_choose_decides(@TempDir Path data) {
    try (var journey = Journey.begin(Mode.SOCKET, data).withTeam()) {
      discussing(journey);
      var monday = LocalDate.ofInstant(journey.clock.instant(), Journey.BERLIN);
      agree(journey, "Write the runbook", NOOR, monday.plusDays(4));

      journey.sandbox.admin().deactivate(journey.idOf(NOOR).orElseThrow());

      for (var decider : new String[] {PRIYA, LENA, LUIS}) {
        journey
            .as(decider)
            .inMessagesOfTheBot()
            .sees("@Noor has left Checkout. 1 action needs another owner", "Write the runbook");
      }
      journey.sandbox.admin().reactivate(journey.idOf(NOOR).orElseThrow());
      await()
          .atMost(Duration.ofSeconds(45))
          .untilAsserted(
              () -> {
                journey.passes(Duration.ofMinutes(7));
                assertThat(journey.as(LENA).screen()).contains("@Noor is back in Checkout");
              });
      journey.sandbox.admin().deactivate(journey.idOf(NOOR).orElseThrow());
      journey.as(PRIYA).sees("@Noor has left Checkout. 1 action needs another owner");
      journey.as(PRIYA).choosesPerson(MIKA).sees("All of them are decided.", "@Mika");
      journey.as(LENA).sees("@Priya handed it to @Mika");
      journey.as(MIKA).inMessagesOfTheBot().sees("An action of Checkout is yours now.");
      journey.as(MIKA).in(CHECKOUT).types("/retro actions").sees("Write the runbook* - @Mika");

      journey.as(PRIYA).in(CHECKOUT).types("/plumbline team").presses("Change");
      journey.as(PRIYA).chooses("Engineers", ELI).submits().closesForms();
      journey.as(LENA).sees("@Mika has left Checkout. 1 action needs another owner");
      journey.as(LENA).choosesPerson(ELI);
      journey.as(PRIYA).inMessagesOfTheBot().sees("@Lena handed it to @Eli");
    }
  }

  /** Where Eli lives. */
  private static Instant workBegins(LocalDate day) {
    return day.atTime(9, 0).atZone(NEW_YORK).toInstant();
  }

  /** Then, and the bot was down just before. */
  private static void at(Journey journey, Instant moment) {
    journey.stopBot();
    journey.clock.moveTo(moment);
    journey.startBot();
  }

  private static void discussing(Journey journey) {
    journey.as(LENA).types("/retro start").submits().sees("Collecting until");
    journey.as(LENA).types("/retro add friction: builds take 40 minutes").sees("1 card");
    journey.as(LENA).presses("Reveal the cards").presses("Close the voting").sees("Topic 1 of 1");
  }

  private static void agree(Journey journey, String what, String owner, LocalDate due) {
    journey
        .as(LENA)
        .presses("Add an action")
        .fills("What will be done?", what)
        .chooses("Who does it?", owner)
        .chooses("By when?", due.toString())
        .submits()
        .sees(what);
  }
}
