package io.plumbline.app;

import static io.plumbline.app.Journey.BERLIN;
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
import io.plumbline.sandbox.client.Seen;
import io.plumbline.testing.RunningClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
  private static final Path SCRIPT = Path.of("src/test/resources/golden/quarter/script.txt");

  /** The sweep leaves what has only just come due to the alarm. */
  private static final Duration SWEPT = Duration.ofSeconds(6);

  private static final Duration QUARTER = Duration.ofMinutes(15);
  private static final Duration SETTLED = Duration.ofSeconds(30);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd EEE HH:mm", Locale.ENGLISH);

  @Test
  void everybody_is_sent_what_the_script_says(@TempDir Path data) throws Exception {
    var clock = RunningClock.at(BEGIN.toInstant());
    try (var journey = Journey.begin(Mode.SOCKET, data, clock).withTeam()) {
      for (var next = due(journey); next.isBefore(END.toInstant()); next = due(journey)) {
        journey.moveTo(next.plus(SWEPT));
      }
      assertSent(script(journey));
    }
  }

  /** Once what is due now is done, the moment of what comes next. */
  private static Instant due(Journey journey) {
    await()
        .atMost(SETTLED)
        .pollInterval(Duration.ofMillis(20))
        .until(
            () -> {
              var next = journey.nextDue().orElseThrow();
              boolean settled = next.isAfter(journey.clock.instant());
              if (!settled) {
                journey.passes(Duration.ZERO);
              }
              return settled;
            });
    return journey.nextDue().orElseThrow();
  }

  private static void assertSent(String script) throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(SCRIPT.getParent());
      Files.writeString(SCRIPT, script);
    }
    assertThat(script).isEqualTo(Files.readString(SCRIPT));
  }

  private static String script(Journey journey) {
    var places = new TreeMap<String, SortedSet<String>>();
    for (var name : List.of(PRIYA, LENA, LUIS, ELI, NOOR, MIKA)) {
      for (var message : journey.as(name).sentByTheBot()) {
        var what = "%s  %s".formatted(when(message), firstLine(journey, message));
        places.computeIfAbsent(what, each -> new TreeSet<>()).add(place(journey, message, name));
      }
    }
    return places.entrySet().stream()
        .map(line -> line.getKey() + "  -> " + String.join(", ", line.getValue()))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** To the quarter of an hour: what is due at one moment is sent in the seconds after it. */
  private static String when(Seen.Message message) {
    long seconds = Long.parseLong(message.ts().substring(0, message.ts().indexOf('.')));
    return MINUTE.format(
        Instant.ofEpochSecond(seconds - seconds % QUARTER.toSeconds()).atZone(BERLIN));
  }

  private static String firstLine(Journey journey, Seen.Message message) {
    return journey.readMarkup(message.text()).lines().findFirst().orElse("");
  }

  /** The channel, or the person; in a group each of them stands. */
  private static String place(Journey journey, Seen.Message message, String name) {
    return message.conversation().equals(journey.channel(CHECKOUT)) ? "#" + CHECKOUT : name;
  }
}
