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
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A retro from the first card to the summary, by three people. */
final class RetroJourneyTest {
  private static final Pattern DATE = Pattern.compile("Retro[^<]{0,20}<!date\\^(\\d+)\\^");

  @ParameterizedTest
  @EnumSource(Mode.class)
  void three_people_hold_a_retro_from_the_first_card_to_the_summary(Mode mode, @TempDir Path data) {
    try (var journey = Journey.begin(mode, data).withTeam()) {
      journey.as(LENA).types("/retro start").submits().sees("Collecting until", "0 cards");
      write(journey);
      finish(journey);
      reveal(journey);
      vote(journey);
      discuss(journey);
      close(journey);
    }
  }

  private static void write(Journey journey) {
    journey.as(ELI).presses("Add a card").chooses("Column", "What caused friction");
    journey.as(ELI).fills("What would you say?", "Builds take 40 minutes").submits();
    journey.as(NOOR).types("/retro add well: Pairing on the checkout").isTold("hidden until");
    journey.as(NOOR).usesShortcut("Add a retro card").chooses("Column", "What caused friction");
    journey.as(NOOR).fills("What would you say?", "Flaky tests <!channel>").submits();
    journey.as(LENA).in(Journey.GENERAL).types("The release train was late");
    journey.as(LENA).usesShortcutOn("release train", "Add to next retro");
    assertThat(journey.as(LENA).typed("What would you say?"))
        .isEqualTo("The release train was late");
    journey.as(LENA).chooses("Column", "What should we change next sprint").submits();
    journey.as(LENA).in(CHECKOUT).sees("2 cards", "1 card");
    for (var somebody : List.of(PRIYA, LUIS, MIKA, Journey.OMAR)) {
      assertThat(journey.as(somebody).everythingSent())
          .doesNotContain("40 minutes", "Pairing", "Flaky");
    }
  }

  private static void finish(Journey journey) {
    journey.as(ELI).presses("I'm finished").sees("Finished: @Eli. Still writing: 5 people.");
    journey.as(ELI).types("/retro cards").sees("Builds take 40 minutes").closesForms();
  }

  private static void reveal(Journey journey) {
    journey.as(LENA).presses("Reveal the cards");
    journey
        .as(PRIYA)
        .sees("@Lena revealed the cards", "Builds take 40 minutes · @Eli", "Flaky tests <!channel>")
        .sees("Pairing on the checkout · @Noor", "The release train was late · @Lena");
    journey.as(LENA).presses("Open the voting");
    journey.as(PRIYA).sees("@Lena opened the voting");
  }

  private static void vote(Journey journey) {
    var builds = "Builds take 40 minutes";
    var eli = journey.as(ELI).presses("Vote").sees("You have 5 votes, at most 3 on one topic");
    eli.chooses("Flaky tests <!channel>", "3 votes").chooses(builds, "3 votes");
    assertThat(eli.submitsInVain().values())
        .containsExactly(
            "That makes 6 votes, and you have 5. Choose 1 fewer; nothing was saved yet.");
    eli.chooses(builds, "2 votes").submits().sees("you have given all your 5 votes").closesForms();
    eli.presses("Vote").chooses(builds, "1 vote").submits();
    eli.sees("you have given 4 of your 5 votes").closesForms();
    journey.as(NOOR).types("/retro vote").chooses(builds, "1 vote").submits();
    journey.as(NOOR).sees("you have given 1 of your 5 votes").closesForms();
    journey.as(PRIYA).sees("Voted so far: 2 of 6").doesNotSee("1 vote", "3 votes", "2 votes");
  }

  private static void discuss(Journey journey) {
    journey.as(LUIS).presses("Close the voting");
    journey.as(ELI).sees("Topic 1 of 4", "3 votes", "Flaky tests");
    assertThat(journey.as(ELI).board().indexOf("Flaky tests"))
        .isLessThan(journey.as(ELI).board().indexOf("Builds take"));
    journey.as(NOOR).presses("Add a note").fills("What was said?", "Quarantine them").submits();
    journey.as(ELI).sees("Quarantine them · @Noor");
    journey.as(LENA).presses("Next topic").sees("Topic 2 of 4", "Builds take 40 minutes · @Eli");
    for (int number = 1; number <= 3; number++) {
      act(journey, "Action " + number);
      journey.as(LENA).submits().sees("Action " + number + " · @Eli, due");
    }
    act(journey, "Action 4");
    journey.as(LENA).submits().sees("This retro has 3 actions already; this would be number 4");
    assertThat(journey.as(LENA).hasFormOpen()).isTrue();
    journey.as(LENA).submits().sees("Action 4 · @Eli, due");
  }

  private static void act(Journey journey, String what) {
    var due = LocalDate.ofInstant(journey.clock.instant(), Journey.BERLIN).plusWeeks(1);
    journey
        .as(LENA)
        .presses("Add an action")
        .fills("What will be done?", what)
        .chooses("Who does it?", ELI)
        .chooses("By when?", due.toString());
  }

  private static void close(Journey journey) {
    journey.as(PRIYA).choosesInMenu("End the retro").sees("A closed retro cannot be opened again");
    journey.as(PRIYA).submits().sees("Closed by @Priya", "4 topics and 4 actions");
    journey.as(MIKA).sees("· Summary", "Action 4", "Quarantine them", "Took part");
    assertThat(journey.as(MIKA).fromBot()).as("welcome, board, summary").hasSize(3);
    journey.as(MIKA).types("/retro actions").sees("Action 1", "Action 4").closesForms();
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void a_retro_starts_by_its_rhythm_and_by_hand_before_its_time(Mode mode, @TempDir Path data) {
    try (var journey = Journey.begin(mode, data).withTeam()) {
      journey
          .as(ELI)
          .types("/retro add friction: slow builds")
          .isTold("until the next retro of Checkout reveals it");
      var next = next(journey);
      journey.moveTo(next.minusSeconds(20));
      journey.as(ELI).doesNotSee("Collecting until");

      journey.moveTo(next.plusSeconds(7));

      journey.as(PRIYA).sees("Collecting until", "1 card");
      journey.as(LENA).types("/retro start").isTold("began at", "by its schedule");
      journey.as(LENA).types("/retro close").submits().sees("Closed by @Lena");

      assertThat(next(journey)).isAfter(next);
      journey.as(LENA).pressesReadAloud("Run now: Retro").isTold("Retro has started in #checkout");
      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(() -> assertThat(journey.as(MIKA).fromBot()).hasSize(3));
      journey.as(MIKA).sees("Collecting until");
    }
  }

  /** When the next retro comes, as Lena is told; the clock goes on until one is near enough. */
  private static Instant next(Journey journey) {
    for (int week = 0; week < 10; week++) {
      journey.as(LENA).types("/plumbline next");
      var found = DATE.matcher(journey.as(LENA).lastWhisperSent());
      if (found.find()) {
        return Instant.ofEpochSecond(Long.parseLong(found.group(1)));
      }
      journey.clock.advance(Duration.ofDays(7));
    }
    throw new AssertionError("no retro is planned");
  }
}
