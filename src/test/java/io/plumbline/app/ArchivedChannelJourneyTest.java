package io.plumbline.app;

import static io.plumbline.app.Journey.CHECKOUT;
import static io.plumbline.app.Journey.ELI;
import static io.plumbline.app.Journey.GENERAL;
import static io.plumbline.app.Journey.LENA;
import static io.plumbline.app.Journey.MIKA;
import static io.plumbline.app.Journey.NOOR;
import static io.plumbline.app.Journey.PRIYA;
import static org.awaitility.Awaitility.await;

import io.plumbline.app.Journey.Mode;
import io.plumbline.workspace.WorkspaceId;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The channel of a retro is archived in the middle of it, and opened again. */
final class ArchivedChannelJourneyTest {
  @Test
  void a_retro_outlives_its_channel_and_those_who_run_it_are_told(@TempDir Path data) {
    try (var journey = Journey.begin(Mode.SOCKET, data).withTeam()) {
      journey.as(LENA).types("/retro start").submits().sees("Collecting until");
      journey.as(ELI).types("/retro add well: Pairing").sees("1 card");

      archive(journey);
      goOn(journey);
      openAgain(journey);

      journey.as(MIKA).sees("@Lena revealed the cards", "Pairing", "Voted so far: 1 of 6");
      journey.as(LENA).in(CHECKOUT).presses("Close the voting").sees("Topic 1 of 1", "2 votes");
    }
  }

  /** In each phase the channel is gone once; whoever goes on by commands reads why. */
  @Test
  void in_each_phase_it_goes_on_by_commands_that_say_why_its_board_stands_still(
      @TempDir Path data) {
    try (var journey = Journey.begin(Mode.SOCKET, data).withTeam()) {
      journey.as(LENA).types("/retro start").submits().sees("Collecting until");
      archive(journey);
      journey.as(ELI).in(GENERAL).types("/retro add well: Pairing").isTold("Your card is in");
      journey
          .as(NOOR)
          .in(GENERAL)
          .types("/retro add friction: Slow builds")
          .isTold("Your card is in");
      awaitParked(journey);
      journey.as(ELI).types("/retro").isTold("Its board stands still: #checkout is archived.");
      journey.as(LENA).in(GENERAL).types("/retro reveal").isTold("The cards are revealed.");
      journey.as(ELI).types("/retro").isTold("Its board stands still: #checkout is archived.");
      journey.as(LENA).types("/retro open voting").isTold("The voting is open");
      journey.as(ELI).types("/retro vote").chooses("Pairing", "2 votes").submits().closesForms();
      journey.as(ELI).types("/retro").isTold("Its board stands still: #checkout is archived.");
      journey.as(LENA).types("/retro close voting").isTold("The voting is closed");
      journey.as(ELI).types("/retro").isTold("Its board stands still: #checkout is archived.");
      journey.as(LENA).types("/retro close").submits();
      journey.as(ELI).types("/retro history").sees("2 cards, 2 votes").closesForms();

      openAgain(journey);

      journey.as(MIKA).in(CHECKOUT).sees("· Summary", "Pairing");
    }
  }

  private static void awaitParked(Journey journey) {
    await().until(() -> !journey.kit().parked().parked(workspace(journey)).isEmpty());
  }

  private static void archive(Journey journey) {
    journey.sandbox.admin().archive(journey.channel(CHECKOUT), journey.idOf(PRIYA).orElseThrow());
  }

  private static void goOn(Journey journey) {
    journey.as(LENA).in(GENERAL).types("/retro reveal").isTold("The cards are revealed.");
    journey.as(ELI).in(GENERAL).types("/retro vote").chooses("Pairing", "2 votes").submits();
    journey.as(ELI).sees("you have given 2 of your 5 votes").closesForms();
    awaitParked(journey);
    journey
        .as(LENA)
        .opensHome()
        .sees("#checkout is archived, so I cannot post there. Choose another channel");
    journey
        .as(ELI)
        .types("/retro")
        .isTold("You have voted", "Its board stands still: #checkout is archived.");
  }

  private static WorkspaceId workspace(Journey journey) {
    return new WorkspaceId(journey.sandbox.teamId());
  }

  private static void openAgain(Journey journey) {
    var admin = journey.sandbox.admin();
    var lena = journey.idOf(LENA).orElseThrow();
    admin.unarchive(journey.channel(CHECKOUT), lena);
    admin.invite(journey.channel(CHECKOUT), admin.botUser(), lena);
  }
}
