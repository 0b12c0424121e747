package io.plumbline.app;

import static io.plumbline.app.Journey.BERLIN;
import static io.plumbline.app.Journey.ELI;
import static io.plumbline.app.Journey.LENA;
import static io.plumbline.app.Journey.LUIS;
import static io.plumbline.app.Journey.MIKA;
import static io.plumbline.app.Journey.NOOR;
import static io.plumbline.app.Journey.PRIYA;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.app.Journey.Mode;
import io.plumbline.testing.RunningClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A quarter in which people act: they answer the audit, take notes in a 1:1, hold a retro, skip one
 * ritual and move another, one is away, and holidays move what falls on them.
 */
final class LivelyQuarterJourneyTest {
  private static final String SCRIPT = "quarter/lively.txt";
  private static final String[] PEOPLE = {PRIYA, LENA, LUIS, ELI, NOOR, MIKA};

  /** Long enough for a 1:1, a kick-off, the opening of an audit and its first reminder. */
  private static final ZonedDateTime RESTARTED_UNTIL =
      ZonedDateTime.of(2031, 10, 17, 18, 0, 0, 0, BERLIN);

  @Test
  void everybody_is_sent_what_the_script_says(@TempDir Path data) throws Exception {
    try (var journey = begin(data)) {
      var sent = new Sent(journey, PEOPLE);
      LivelyQuarter.until(LivelyQuarter.END, journey, sent::look);
      sent.assertIs(SCRIPT);
    }
  }

  @Test
  void a_restart_between_each_two_steps_leaves_the_script_the_same(@TempDir Path data)
      throws Exception {
    try (var journey = begin(data)) {
      var sent = new Sent(journey, PEOPLE);
      LivelyQuarter.until(
          RESTARTED_UNTIL,
          journey,
          () -> {
            sent.look();
            journey.restartBot();
          });
      sent.look();
      var whole = Files.readString(Path.of("src/test/resources/golden").resolve(SCRIPT));
      assertThat(whole).startsWith(sent.script());
    }
  }

  private static Journey begin(Path data) {
    return Journey.begin(Mode.SOCKET, data, RunningClock.at(LivelyQuarter.BEGIN.toInstant()));
  }
}
