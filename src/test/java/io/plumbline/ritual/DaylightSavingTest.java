package io.plumbline.ritual;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.schedule.Rhythm;
import io.plumbline.team.Ritual;
import io.plumbline.team.Team;
import io.plumbline.team.WorkingCalendar;
import io.plumbline.testing.TestTeams;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * When a ritual begins around the days on which clocks change, in four zones: Berlin, New York,
 * Lord Howe (half an hour) and Santiago (at midnight). The moments were worked out by hand.
 */
final class DaylightSavingTest {
  @ParameterizedTest(name = "{0} at {1}: {3}")
  @CsvSource({
    // forward: the local time of the day before, of the day itself, and of the day after
    "Europe/Berlin,       10:00, 2026-03-28, 2026-03-28T10:00+01:00 2026-03-29T10:00+02:00 2026-03-30T10:00+02:00",
    "Europe/Berlin,       02:30, 2026-03-28, 2026-03-28T02:30+01:00 2026-03-29T03:30+02:00 2026-03-30T02:30+02:00",
    "America/New_York,    10:00, 2026-03-07, 2026-03-07T10:00-05:00 2026-03-08T10:00-04:00 2026-03-09T10:00-04:00",
    "America/New_York,    02:30, 2026-03-07, 2026-03-07T02:30-05:00 2026-03-08T03:30-04:00 2026-03-09T02:30-04:00",
    "Australia/Lord_Howe, 02:15, 2026-10-03, 2026-10-03T02:15+10:30 2026-10-04T02:45+11:00 2026-10-05T02:15+11:00",
    "America/Santiago,    00:00, 2026-09-05, 2026-09-05T00:00-04:00 2026-09-06T01:00-03:00 2026-09-07T00:00-03:00",
    // back: the first of two equal times, and only that
    "Europe/Berlin,       02:30, 2026-10-24, 2026-10-24T02:30+02:00 2026-10-25T02:30+02:00 2026-10-26T02:30+01:00",
    "America/New_York,    01:30, 2026-10-31, 2026-10-31T01:30-04:00 2026-11-01T01:30-04:00 2026-11-02T01:30-05:00",
    "Australia/Lord_Howe, 01:45, 2026-04-04, 2026-04-04T01:45+11:00 2026-04-05T01:45+11:00 2026-04-06T01:45+10:30",
    "America/Santiago,    23:30, 2026-04-03, 2026-04-03T23:30-03:00 2026-04-04T23:30-03:00 2026-04-05T23:30-04:00",
  })
  void each_day_has_it_once_at_its_local_time(
      String zone, LocalTime at, LocalDate first, String expected) {
    var calendar = calendar(zone, "FREQ=DAILY", at);
    var from = first.atStartOfDay(ZoneId.of(zone)).toInstant().minusSeconds(1);

    var moments =
        calendar.between(from, from.plus(Duration.ofDays(4))).stream()
            .limit(3)
            .map(Slot::at)
            .toList();

    assertThat(moments)
        .containsExactlyElementsOf(
            List.of(expected.split(" ", -1)).stream()
                .map(text -> OffsetDateTime.parse(text).toInstant())
                .toList());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "America/Santiago"})
  void a_weekly_ritual_keeps_its_local_time_through_ten_years(String zone) {
    var id = ZoneId.of(zone);
    var at = LocalTime.of(10, 0);
    var calendar = calendar(zone, "FREQ=WEEKLY;BYDAY=TU", at);
    var from = LocalDate.of(2026, 1, 1).atStartOfDay(id).toInstant();
    var until = LocalDate.of(2036, 1, 1).atStartOfDay(id).toInstant();

    var slots = calendar.between(from, until);

    assertThat(slots).hasSize(521);
    assertThat(slots).allMatch(slot -> slot.at().atZone(id).toLocalTime().equals(at));
    assertThat(slots.stream().map(slot -> slot.period().key()).distinct()).hasSize(521);
  }

  private static RitualCalendar calendar(String zone, String rule, LocalTime at) {
    var usual = TestTeams.checkout();
    var every = usual.calendar();
    var calendar =
        new WorkingCalendar(
            ZoneId.of(zone),
            EnumSet.allOf(DayOfWeek.class),
            every.hours(),
            new TreeMap<>(),
            every.shift());
    var rhythm = new Rhythm(rule, at, Duration.ofMinutes(15));
    var team =
        new Team(
            usual.id(),
            usual.name(),
            usual.channel(),
            usual.roster(),
            calendar,
            usual.sprints(),
            Map.of(Ritual.ONE_ON_ONE, rhythm),
            1);
    return new RitualCalendar(team, Ritual.ONE_ON_ONE);
  }
}
