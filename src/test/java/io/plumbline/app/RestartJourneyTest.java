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
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The bot is stopped and started anew in the middle of a retro. */
final class RestartJourneyTest {

  @ParameterizedTest
  @EnumSource(Mode.class)
  void a_retro_goes_on_after_a_restart_in_each_of_its_phases(Mode mode, @TempDir Path data) {
    try (var journey = Journey.begin(mode, data).withTeam()) {
      journey.as(LENA).types("/retro start").submits();
      journey.as(ELI).types("/retro add friction: Builds take 40 minutes");
      journey.as(LENA).sees("1 card");

      journey.restartBot();

      journey.as(NOOR).presses("Add a card").chooses("Column", "What went well");
      journey.as(NOOR).fills("What would you say?", "Pairing").submits();
      journey.as(ELI).types("/retro cards").sees("Builds take 40 minutes").closesForms();
      journey.as(LENA).types("/retro reveal").sees("Builds take 40 minutes", "Pairing");
      journey.as(LENA).presses("Group cards").presses("Choose cards to group");
      journey.as(LENA).chooses("What says the same?", "Builds take 40 minutes", "Pairing");
      journey.as(LENA).submits().sees("Undo the last step");

      journey.restartBot();

      journey.as(LENA).presses("Undo the last step").sees("No group yet").closesForms();
      journey.as(LENA).presses("Open the voting").sees("@Lena opened the voting");
      journey.as(ELI).presses("Vote").chooses("Builds take 40 minutes", "2 votes");

      journey.restartBot();

      journey.as(ELI).submits().sees("you have given 2 of your 5 votes").closesForms();
      journey.as(LUIS).presses("Close the voting").sees("Topic 1 of 2", "2 votes");
      journey.as(NOOR).presses("Add a note").fills("What was said?", "Cache it").submits();
      journey.as(PRIYA).sees("Cache it");

      journey.restartBot();

      journey.as(LENA).presses("Next topic").sees("Topic 2 of 2", "Pairing");
      journey.as(PRIYA).types("/retro close").submits().sees("Summary", "Cache it", "2 topics");
      assertThat(journey.as(MIKA).fromBot()).as("welcome, board, summary").hasSize(3);
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void what_is_typed_while_the_bot_is_away_is_not_lost_in_silence(Mode mode, @TempDir Path data) {
    try (var journey = Journey.begin(mode, data).withTeam()) {
      journey.as(LENA).types("/retro start").submits();
      journey.as(ELI).presses("Add a card").chooses("Column", "What went well");
      journey.as(ELI).fills("What would you say?", "Pairing");
      journey.stopBot();

      assertThat(journey.as(ELI).sends().isOk()).isFalse();
      assertThat(journey.as(ELI).hasFormOpen()).isTrue();
      assertThat(journey.as(ELI).typed("What would you say?")).isEqualTo("Pairing");

      journey.startBot();
      journey.as(ELI).submits().sees("1 card");
      for (var each : List.of(LENA, MIKA)) {
        assertThat(journey.as(each).fromBot()).hasSize(2);
      }
    }
  }
}
