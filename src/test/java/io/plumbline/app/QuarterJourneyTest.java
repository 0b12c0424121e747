package io.plumbline.app;

import static io.plumbline.app.Journey.BERLIN;
import static io.plumbline.app.Journey.ELI;
import static io.plumbline.app.Journey.LENA;
import static io.plumbline.app.Journey.LUIS;
import static io.plumbline.app.Journey.MIKA;
import static io.plumbline.app.Journey.NOOR;
import static io.plumbline.app.Journey.PRIYA;

import io.plumbline.app.Journey.Mode;
import io.plumbline.testing.RunningClock;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A quarter of one team that holds every ritual and answers nothing: whatever anybody is sent, by
 * day and quarter of an hour in the team's zone, stands in the script. The clocks change in it
 * twice, in Berlin on 26 October and in New York on 2 November 2031.
 */
final class QuarterJourneyTest {
  private static final ZonedDateTime BEGIN = ZonedDateTime.of(2031, 9, 29, 9, 0, 0, 0, BERLIN);
  private static final ZonedDateTime END = ZonedDateTime.of(2032, 1, 5, 9, 0, 0, 0, BERLIN);

  @Test
  void everybody_is_sent_what_the_script_says(@TempDir Path data) throws Exception {
    var clock = RunningClock.at(BEGIN.toInstant());
    try (var journey = Journey.begin(Mode.SOCKET, data, clock)) {
      var sent = new Sent(journey, PRIYA, LENA, LUIS, ELI, NOOR, MIKA);
      journey.withTeam();
      journey.goesTo(END.toInstant(), sent::look);
      sent.assertIs("quarter/script.txt");
    }
  }
}
