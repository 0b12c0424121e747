package io.plumbline.app;

import static io.plumbline.app.Journey.LENA;
import static io.plumbline.app.Journey.PRIYA;
import static io.plumbline.app.WaitingTeams.DUE;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.app.Journey.Mode;
import io.plumbline.testing.RunningClock;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Everything that the bot does by the clock is due at ten, and it stops two minutes before. What
 * people are sent from its return until that evening stands in a script for each length of the
 * downtime, beside what the journal says of it.
 */
final class DowntimeJourneyTest {
  private static final Duration BEFORE = Duration.ofMinutes(2);
  private static final int EVENING = 18;

  @ParameterizedTest
  @CsvSource({
    "ten-minutes,PT10M",
    "three-hours,PT3H",
    "a-day,P1D",
    "a-week,P7D",
    "three-weeks,P21D"
  })
  void each_ritual_does_what_its_own_rule_says(String name, Duration downtime, @TempDir Path data)
      throws Exception {
    var begin = DUE.minusDays(14);
    try (var journey = Journey.begin(Mode.SOCKET, data, RunningClock.at(begin.toInstant()))) {
      var teams = new WaitingTeams(journey);
      teams.tenDaysBefore();
      goTo(journey, DUE.minusDays(5));
      teams.threeDaysBefore();
      goTo(journey, DUE.minusDays(1).withHour(14));
      teams.dayBefore();
      goTo(journey, DUE.minus(BEFORE));
      journey.settles();
      journey.stopBot();
      var sent = new Sent(journey, PRIYA, LENA);

      var back = DUE.minus(BEFORE).plus(downtime);
      journey.clock.moveTo(back.toInstant());
      journey.startBot();
      journey.goesTo(back.withHour(EVENING).toInstant(), sent::look);

      sent.look();
      assertThat(sent.script()).as("once each").doesNotContain(" times");
      Sent.assertIs("downtime/" + name + ".txt", sent.script() + "\n" + journal(journey, back));
    }
  }

  /** What the bot did by itself since, in the words of the journal, by team. */
  private static String journal(Journey journey, ZonedDateTime since) {
    return journey
        .kit()
        .jdbi()
        .withHandle(
            db ->
                db.createQuery(
                        """
                        select t.name, j.verb, count(*) as times
                          from journal j
                          join team t on t.workspace_id = j.workspace_id and t.id = j.team_id
                         where j.happened_at >= :since
                           and j.member_id is null
                         group by t.name, j.verb
                         order by t.name, j.verb
                        """)
                    .bind("since", since.toInstant())
                    .map((row, context) -> line(row))
                    .collect(Collectors.joining()));
  }

  private static String line(ResultSet row) throws SQLException {
    return "%s: %s %d%n"
        .formatted(row.getString("name"), row.getString("verb"), row.getInt("times"));
  }

  private static void goTo(Journey journey, ZonedDateTime moment) {
    journey.goesTo(moment.toInstant(), () -> {});
  }
}
