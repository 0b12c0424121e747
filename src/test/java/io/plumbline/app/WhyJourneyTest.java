package io.plumbline.app;

import static io.plumbline.app.Journey.ELI;
import static io.plumbline.app.Journey.LENA;
import static io.plumbline.app.Journey.NOOR;
import static io.plumbline.app.Journey.PRIYA;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.app.Journey.Mode;
import io.plumbline.testing.EveryCell;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Why a sprint is what it is, from the goals to the answers. */
final class WhyJourneyTest {
  @RegisterExtension private final BotLog log = new BotLog();

  @ParameterizedTest
  @EnumSource(Mode.class)
  void goals_have_whys_and_who_does_not_see_one_is_answered(Mode mode, @TempDir Path data) {
    try (var journey = Journey.begin(mode, data).withTeam()) {
      goals(journey);
      kickOff(journey);
      questions(journey);
      theClockLocks(journey);
    }
  }

  private static void goals(Journey journey) {
    journey.as(ELI).types("/why goal faster").isTold("Only a product manager or lead");
    journey.as(PRIYA).types("/why goal Returning customers pay in one step");
    assertThat(journey.as(PRIYA).submitsInVain()).containsKey("Why?");
    journey.as(PRIYA).fills("Why?", "38 % leave at the address step <!here>");
    journey.as(PRIYA).fills("Which metric should move?", "Conversion, from 61 to 65 %").submits();
    journey.as(LENA).types("/scope items").fills("What else is in the sprint?", "- One-step pay");
    journey.as(LENA).chooses("For which goal?", "Returning customers pay in one step");
    journey.as(LENA).submits().sees("One-step pay").fills("What else is in the sprint?", "Refunds");
    journey.as(LENA).submits().sees("Refunds").closesForms();
    journey.as(NOOR).types("/why").sees("1 of 2 items serve a goal with a why.");
    journey.as(NOOR).sees("38 % leave at the address step <!here>", "Without a goal", "Refunds");
    journey.as(NOOR).closesForms();
  }

  private static void kickOff(Journey journey) {
    var day = LocalDate.ofInstant(journey.clock.instant(), Journey.BERLIN);
    var monday = day.plusDays(14);
    journey.as(PRIYA).types("/scope settings");
    journey.as(PRIYA).chooses("What locks the scope?", "The clock, on the first working day");
    journey.as(PRIYA).submits().sees("the clock locks the scope").closesForms();
    journey.moveTo(monday.atTime(10, 0, 6).atZone(Journey.BERLIN).toInstant());
    journey.as(NOOR).sees("Sprint 2", "This sprint has no goal yet.");
    journey.as(PRIYA).presses("Add a goal").fills("What is to be reached?", "Fewer refunds");
    journey.as(PRIYA).fills("Why?", "Each costs us 4 €").submits();
    journey.as(NOOR).sees("Fewer refunds", "Each costs us 4 €");
  }

  private void questions(Journey journey) {
    int before = log.lines().size();
    journey.as(ELI).presses("I don't see the why").fills("What do you not see?", "Who says so?");
    journey.as(ELI).chooses("Your name", "Without: nobody can look up who asked").submits();
    journey.as(NOOR).sees("Somebody of the team does not see the why: Who says so?");
    assertNoTrace(journey, before);
    journey.as(PRIYA).inMessagesOfTheBot().sees("Who says so?").presses("Answer");
    journey.as(PRIYA).fills("Why is it so?", "Finance, in October").submits();
    journey.as(NOOR).sees("@Priya answers: Finance, in October").types("/why");
    journey.as(NOOR).sees("No question is open.").closesForms();
  }

  /** The person stands in the team and on their own surfaces, and nowhere else. */
  private void assertNoTrace(Journey journey, int before) {
    var eli = journey.idOf(ELI).orElseThrow();
    assertThat(log.lines()).as("the log of the bot").isNotEmpty();
    assertThat(log.lines().stream().skip(before))
        .noneMatch(line -> line.contains(eli) || line.contains("Who says so"));
    var tables = new ArrayList<String>();
    EveryCell.of(journey.kit().jdbi())
        .forEach(
            (column, values) -> {
              if (values.stream().anyMatch(value -> value.contains(eli))) {
                tables.add(column);
              }
            });
    assertThat(tables)
        .allMatch(column -> column.startsWith("team_") || column.startsWith("surface."));
  }

  private static void theClockLocks(Journey journey) {
    var day = LocalDate.ofInstant(journey.clock.instant(), Journey.BERLIN);
    journey.moveTo(day.atTime(LocalTime.of(17, 0, 6)).atZone(Journey.BERLIN).toInstant());
    journey.as(NOOR).sees("The scope is locked by the clock");
    journey.as(LENA).types("/why goal one more").isTold("The clock locked it");
    journey.as(NOOR).types("/scope").sees("Locked by the clock").closesForms();
  }
}
