package io.plumbline.app;

import static io.plumbline.app.Journey.CHECKOUT;
import static io.plumbline.app.Journey.ELI;
import static io.plumbline.app.Journey.GENERAL;
import static io.plumbline.app.Journey.LENA;
import static io.plumbline.app.Journey.LUIS;
import static io.plumbline.app.Journey.OMAR;
import static io.plumbline.app.Journey.PAYMENTS;
import static io.plumbline.app.Journey.PRIYA;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.app.Journey.Mode;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Priya sets a team up; everybody finds their way about. */
final class SetUpJourneyTest {
  private static final String HOLIDAY_FILE = "Holidays from a file";

  @ParameterizedTest
  @EnumSource(Mode.class)
  void a_team_is_set_up_after_what_was_wrong_is_put_right(Mode mode, @TempDir Path data) {
    try (var journey = Journey.begin(mode, data)) {
      var priya = journey.as(PRIYA);
      priya.types("/plumbline").sees("Set up a team").fills("Name", "   ");
      priya.chooses("Engineering leads", PRIYA).chooses("Product managers", PRIYA);
      priya.chooses("Engineers", ELI);

      assertThat(priya.submitsInVain())
          .containsEntry("Name", "Give the team a name, as its people call it.")
          .containsEntry(
              "Engineering leads",
              "Priya is a product manager and the only lead, so nobody could decide what Priya"
                  + " asks for. Add a second lead, or choose another one.");
      priya.fills("Name", "Checkout").presses("More settings");
      priya.sees("Working time").fills("Time zone", "Europe/Berln");
      assertThat(priya.submitsInVain())
          .containsOnlyKeys("Engineering leads", "Time zone")
          .hasEntrySatisfying(
              "Time zone", says -> assertThat(says).contains("Did you mean Europe/Berlin"));
      assertThat(priya.typed("Name")).isEqualTo("Checkout");

      priya.fills("Time zone", "Europe/Berlin").chooses("Engineering leads", LENA, LUIS);
      priya.submits().sees("Checkout is set up.", "Retro").closesForms();

      journey.as(LENA).sees("Checkout is set up.", "@Eli", "@Luis");
      assertThat(journey.as(LENA).fromBot()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void the_team_what_comes_and_the_help_are_shown_to_who_asks(Mode mode, @TempDir Path data) {
    try (var journey = Journey.begin(mode, data).withTeam()) {
      journey.as(LENA).types("/plumbline team");
      journey
          .as(LENA)
          .isTold("Checkout", "Sprint 1, day 1 of 10", "Product managers* @Priya", "Europe/Berlin");
      journey.as(LENA).types("/plumbline next").isTold("What comes for Checkout", "Retro");
      journey.as(LENA).button("Run now");
      journey.as(ELI).types("/plumbline next").isTold("What comes for Checkout").doesNotSee("Run");
      journey.as(ELI).types("/plumbline help").isTold("/plumbline setup", "/plumbline next");
      journey.as(OMAR).in(PAYMENTS).types("/plumbline team").isTold("You are in no team yet");
      assertThat(journey.as(PRIYA).fromBot()).as("all of it privately").hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void who_is_in_two_teams_chooses_once_and_what_they_typed_is_run(Mode mode, @TempDir Path data) {
    try (var journey = Journey.begin(mode, data).withTeam()) {
      journey.setUp("Payments", PAYMENTS);
      var lena = journey.as(LENA).in(GENERAL);

      lena.types("/why goal One click to pay").isTold("Which team do you mean?");
      lena.presses("Payments").sees("Payments", "I take you to mean *Payments*");
      assertThat(lena.hasFormOpen()).isTrue();
      assertThat(lena.screen()).contains("One click to pay");
      lena.closesForms();

      journey.restartBot();
      lena.types("/plumbline next").isTold("What comes for Payments");
      lena.types("/retro history").sees("Payments").closesForms();
      lena.types("/plumbline team").isTold("Or do you mean:");
      lena.presses("Checkout").isTold("Sprint 1", "#" + CHECKOUT);
      lena.types("/plumbline next").isTold("What comes for Checkout");
      lena.in(PAYMENTS).types("/plumbline next").isTold("What comes for Payments");
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void holidays_come_as_a_file_once_it_is_one(Mode mode, @TempDir Path data) {
    try (var journey = Journey.begin(mode, data).withTeam()) {
      var lena = journey.as(LENA).types("/plumbline team").presses("Change");
      lena.presses("More settings").sees("Holidays from a file");

      lena.putsIn(HOLIDAY_FILE, "big.ics", "x".repeat(5_000_000));
      assertThat(lena.submitsInVain())
          .containsEntry(
              HOLIDAY_FILE, "That file is larger than 1 MB. Choose one with holidays only.");
      lena.putsIn(HOLIDAY_FILE, "cat.ics", "\u0000\u0001 a photo of a cat");
      assertThat(lena.submitsInVain())
          .containsEntry(HOLIDAY_FILE, "That is no calendar. Choose an iCalendar file (.ics).");

      lena.putsIn(HOLIDAY_FILE, "holidays.ics", christmas(journey)).submits();
      lena.types("/plumbline team").isTold("1 holiday");
    }
  }

  private static String christmas(Journey journey) {
    var year = LocalDate.ofInstant(journey.clock.instant(), Journey.BERLIN).getYear();
    return String.join(
        "\r\n",
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "BEGIN:VEVENT",
        "DTSTART;VALUE=DATE:" + year + "1225",
        "SUMMARY:Christmas Day",
        "END:VEVENT",
        "END:VCALENDAR",
        "");
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void home_knows_who_is_in_no_team_in_one_and_in_two(Mode mode, @TempDir Path data) {
    try (var journey = Journey.begin(mode, data)) {
      journey.as(LENA).opensHome().sees("You are in no team yet", "Set up a team");
      journey.as(OMAR).opensHome().sees("You are in no team yet");

      journey.withTeam();
      journey.as(LENA).sees("Nothing waits for you", "Checkout", "#" + CHECKOUT, "Coming up");
      journey.as(ELI).opensHome().sees("Checkout").doesNotSee("Change");

      journey.setUp("Payments", PAYMENTS);
      journey.as(LENA).sees("Checkout", "Payments", "1:1 of PM and lead of Payments");
      journey.as(OMAR).sees("You are in no team yet");
    }
  }
}
