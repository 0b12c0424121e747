package io.plumbline.app;

import static io.plumbline.app.Journey.CHECKOUT;
import static io.plumbline.app.Journey.ELI;
import static io.plumbline.app.Journey.LENA;
import static io.plumbline.app.Journey.PRIYA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.plumbline.app.Journey.Mode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The calendar of rituals: one of them skipped, moved, subscribed to, and a long downtime. */
final class CalendarJourneyTest {
  private static final Pattern FEED = Pattern.compile("/calendar/[A-Za-z0-9_-]{43}\\.ics");
  private static final String KICK_OFF = "Sprint kick-off";

  @Test
  void one_kick_off_is_skipped_held_after_all_and_moved(@TempDir Path data) {
    try (var journey = Journey.begin(Mode.SOCKET, data).withTeam()) {
      journey.passes(Duration.ofMinutes(1)); // the next sprint begins in less than two weeks
      journey.as(ELI).types("/plumbline next").isTold(KICK_OFF);
      assertThat(journey.as(ELI).lastWhisperSent()).doesNotContain("Skip");
      journey.as(LENA).types("/plumbline next").pressesNewest(KICK_OFF, "Skip");
      journey.as(LENA).fills("Why?", "half the team is at the fair").submits();
      journey.as(LENA).sees("is skipped", "The next one: ").closesForms();
      journey
          .as(ELI)
          .sees("Sprint kick-off of", "is skipped (@Lena: _half the team is at the fair_)");

      journey.restartBot();
      journey.as(PRIYA).types("/plumbline next").pressesNewest(KICK_OFF, "Hold it after all");
      journey.as(PRIYA).isTold("takes place after all");
      journey.as(ELI).sees("takes place after all").noLongerSees("is skipped");

      var thursday = LocalDate.ofInstant(journey.clock.instant(), Journey.BERLIN).plusDays(10);
      journey.as(PRIYA).opensHome().pressesNewest(KICK_OFF, "Move");
      journey.as(PRIYA).chooses("To which day?", thursday.minusDays(30).toString());
      assertThat(journey.as(PRIYA).submitsInVain())
          .containsEntry("To which day?", "That day is past. Choose one that is still to come.");
      journey.as(PRIYA).chooses("To which day?", thursday.toString()).submits();
      journey.as(PRIYA).sees("is moved to").closesForms();
      journey.as(ELI).sees("is moved to");

      journey.restartBot();
      journey.moveTo(thursday.atTime(9, 59).atZone(Journey.BERLIN).toInstant());
      journey.as(ELI).doesNotSee("Goals of");
      assertThat(started(journey)).isZero();
      journey.moveTo(thursday.atTime(10, 1).atZone(Journey.BERLIN).toInstant());
      await().atMost(Duration.ofSeconds(20)).until(() -> started(journey) == 1);
    }
  }

  @Test
  void a_calendar_subscribes_to_the_rituals_until_the_address_is_renewed(@TempDir Path data) {
    try (var journey = Journey.begin(Mode.SOCKET, data).withTeam()) {
      var address = address(journey, ELI);
      var first = journey.get(address);
      assertThat(first.statusCode()).isEqualTo(200);
      assertThat(first.body())
          .contains("SUMMARY:Sprint kick-off · Checkout", "TZID:Europe/Berlin")
          .doesNotContain("CANCELLED");

      journey.passes(Duration.ofMinutes(1));
      journey.as(LENA).types("/plumbline next").pressesNewest(KICK_OFF, "Skip");
      journey.as(LENA).submits().closesForms();
      journey.restartBot();

      assertThat(journey.get(address).body()).contains("STATUS:CANCELLED");
      journey.as(LENA).types("/plumbline calendar").presses("Renew the address");
      journey.as(LENA).isTold("The address is new.");
      assertThat(journey.get(address).statusCode()).isEqualTo(404);
      assertThat(journey.get(address(journey, ELI)).body()).contains("STATUS:CANCELLED");
    }
  }

  @Test
  void after_forty_days_of_downtime_each_ritual_says_one_thing(@TempDir Path data) {
    try (var journey = Journey.begin(Mode.SOCKET, data).withTeam()) {
      int before = journey.as(ELI).in(CHECKOUT).fromBot().size();
      journey.stopBot();
      journey.clock.advance(Duration.ofDays(40));
      journey.startBot();

      await().atMost(Duration.ofSeconds(40)).until(() -> journey.as(ELI).fromBot().size() > before);
      journey.passes(Duration.ofSeconds(30));
      var waiting = Duration.ofSeconds(3);
      await()
          .during(waiting)
          .atMost(waiting.plusSeconds(5))
          .until(() -> journey.as(ELI).fromBot().size() - before <= rituals(journey));
      assertThat(journey.as(ELI).hearsFromTheBot()).isFalse();
      assertThat(missed(journey)).isLessThanOrEqualTo(rituals(journey));
    }
  }

  private static int rituals(Journey journey) {
    return count(journey, "select count(distinct ritual) from ritual_occurrence");
  }

  private static int missed(Journey journey) {
    return count(journey, "select count(*) from ritual_occurrence where state = 'MISSED'");
  }

  private static int started(Journey journey) {
    return count(journey, "select count(*) from ritual_occurrence where state = 'STARTED'");
  }

  private static int count(Journey journey, String sql) {
    return journey.kit().jdbi().withHandle(db -> db.createQuery(sql).mapTo(Integer.class).one());
  }

  private static String address(Journey journey, String person) {
    journey.as(person).types("/plumbline calendar").isTold("as a calendar");
    var found = FEED.matcher(journey.as(person).lastWhisperSent());
    assertThat(found.find()).isTrue();
    return found.group();
  }
}
