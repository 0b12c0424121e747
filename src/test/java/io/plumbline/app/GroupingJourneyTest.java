package io.plumbline.app;

import static io.plumbline.app.Journey.ELI;
import static io.plumbline.app.Journey.LENA;
import static io.plumbline.app.Journey.LUIS;
import static io.plumbline.app.Journey.NOOR;
import static io.plumbline.app.Journey.PRIYA;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.app.Journey.Mode;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A team chooses how it holds its retros, and groups its cards before it votes. */
final class GroupingJourneyTest {
  @ParameterizedTest
  @EnumSource(Mode.class)
  void cards_are_proposed_grouped_named_split_and_undone_before_the_vote(
      Mode mode, @TempDir Path data) {
    try (var journey = Journey.begin(mode, data).withTeam()) {
      settings(journey);
      write(journey);
      proposals(journey);
      byHand(journey);
      undo(journey);
      vote(journey);
    }
  }

  private static void settings(Journey journey) {
    journey.as(ELI).types("/retro settings").isTold("Only a product manager or lead", "@Lena");
    journey.as(PRIYA).types("/retro settings").sees("Authors of cards");
    journey.as(PRIYA).chooses("Columns", "Our own columns").fills("Our own columns", "Wind");
    assertThat(journey.as(PRIYA).submitsInVain())
        .containsEntry("Our own columns", "Write at least 2 columns, one on each line.");
    journey.as(PRIYA).fills("Our own columns", "Wind\nAnchor").fills("Votes a person has", "2");
    journey.as(PRIYA).fills("Most votes on one topic", "2");
    journey.as(PRIYA).chooses("Who groups cards", "Everybody in the team").submits();
    journey.as(PRIYA).sees("Saved. These rules hold from the next retro").closesForms();
  }

  private static void write(Journey journey) {
    journey.as(LENA).types("/retro start").submits().sees("Wind", "Anchor", "0 cards");
    journey.as(ELI).types("/retro add anchor: Builds take 40 minutes").isTold("“Anchor”");
    journey.as(NOOR).types("/retro add anchor: Slow builds").isTold("“Anchor”");
    journey.as(NOOR).types("/retro add anchor: The queue for the machines").isTold("“Anchor”");
    journey.as(ELI).types("/retro add wind: Pairing").isTold("“Wind”");
    journey.as(LENA).sees("3 cards").presses("Reveal the cards");
  }

  private static void proposals(Journey journey) {
    journey.as(ELI).sees("*Do these say the same?* In common: “builds”.", "4 cards so far");
    journey.as(ELI).presses("Group them").sees("Groups", "2 cards", "– Slow builds · @Noor");
    journey.as(ELI).sees("4 cards in 3 topics").doesNotSee("Do these say the same?");
  }

  private static void byHand(Journey journey) {
    var noor = journey.as(NOOR).presses("Group cards").sees("@Eli grouped 2 cards");
    noor.presses("Choose cards to group")
        .chooses(
            "What says the same?", "Builds take 40 minutes (2 cards)", "The queue for the machines")
        .fills("Title of the group", "Waiting for machines")
        .submits();
    noor.sees("*Waiting for machines* · 3 cards", "@Noor grouped 3 cards");
    noor.choosesInMenu("Take cards out of: Waiting for machines")
        .chooses("Which cards leave the group?", "Slow builds");
    noor.submits().sees("*Waiting for machines* · 2 cards", "@Noor took 1 card out of a group");
    journey
        .as(LUIS)
        .presses("Group cards")
        .choosesInMenu("Name: Waiting for machines")
        .sees("Title of the group");
    journey.as(LUIS).fills("Title of the group", "Machines").submits();
    journey.as(LUIS).sees("@Luis named a group “Machines”").closesForms();
  }

  private static void undo(Journey journey) {
    // Noor still sees her own step as the last
    journey.as(NOOR).presses("Undo the last step").sees("@Luis changed the grouping of this at");
    journey.as(NOOR).presses("Undo the last step").sees("*Waiting for machines* · 2 cards");
    journey.as(NOOR).presses("Undo the last step").sees("*Waiting for machines* · 3 cards");
    journey.as(NOOR).closesForms().sees("4 cards in 2 topics");
  }

  private static void vote(Journey journey) {
    journey.as(ELI).presses("Open the voting").isTold("Only a product manager or lead");
    journey.as(LENA).presses("Open the voting").sees("@Lena opened the voting", "2 votes each");
    journey.as(NOOR).types("/retro group").isTold("@Lena opened the voting at", "Now people vote.");
    journey.as(ELI).presses("Vote").sees("A group of 3 cards: “");
    journey.as(ELI).chooses("Waiting for machines", "1 vote").submits();
    journey.as(ELI).sees("you have given 1 of your 2 votes").closesForms();
    journey.as(LUIS).presses("Close the voting").sees("Topic 1 of 2", "Slow builds", "1 vote");
    journey.as(PRIYA).types("/retro close").submits().sees("· Summary", "Waiting for machines");
  }
}
