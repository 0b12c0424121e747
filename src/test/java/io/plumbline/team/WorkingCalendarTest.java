package io.plumbline.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {
  private static final String EASTER = "2026-04-03 2026-04-06";
  private static final String SHUTDOWN =
      "2026-12-23 2026-12-24 2026-12-25 2026-12-28 2026-12-29 2026-12-30 2026-12-31 2027-01-01";

  @ParameterizedTest
  @CsvSource({
    EASTER + ", 2026-04-03, 2026-04-07, 2026-04-02",
    EASTER + ", 2026-04-06, 2026-04-07, 2026-04-02",
    EASTER + ", 2026-04-08, 2026-04-08, 2026-04-08",
    SHUTDOWN + ", 2026-12-24, 2027-01-04, 2026-12-22",
    SHUTDOWN + ", 2026-12-31, 2027-01-04, 2026-12-22",
    "2026-04-30, 2026-04-30, 2026-05-01, 2026-04-29",
    "2026-04-30, 2026-05-02, 2026-05-04, 2026-05-01"
  })
  void a_day_off_moves_to_the_working_day_after_or_before(
      String holidays, LocalDate day, LocalDate next, LocalDate previous) {
    assertThat(calendar("Europe/Berlin", holidays, Shift.NEXT).moved(day)).isEqualTo(next);
    assertThat(calendar("Europe/Berlin", holidays, Shift.PREVIOUS).moved(day)).isEqualTo(previous);
  }

  @Test
  void a_year_without_a_working_day_leaves_the_day_where_it_is() {
    var start = LocalDate.of(2026, 1, 1);
    var all = new TreeMap<LocalDate, String>();
    start.minusDays(400).datesUntil(start.plusDays(400)).forEach(day -> all.put(day, "off"));
    var calendar =
        new WorkingCalendar(
            ZoneId.of("UTC"),
            EnumSet.allOf(DayOfWeek.class),
            new WorkingHours(LocalTime.of(9, 0), LocalTime.of(17, 0)),
            all,
            Shift.NEXT);

    assertThat(calendar.workingDayFrom(start)).isEmpty();
    assertThat(calendar.workingDayUpTo(start)).isEmpty();
    assertThat(calendar.moved(start)).isEqualTo(start);
  }

  @Test
  void working_days_are_counted_over_weekends_and_holidays() {
    var calendar = calendar("Europe/Berlin", EASTER);
    var thursday = LocalDate.of(2026, 4, 2);

    assertThat(calendar.plusWorkingDays(thursday, 0)).isEqualTo(thursday);
    assertThat(calendar.plusWorkingDays(thursday, 1)).isEqualTo(LocalDate.of(2026, 4, 7));
    assertThat(calendar.plusWorkingDays(thursday, 10)).isEqualTo(LocalDate.of(2026, 4, 20));
    assertThat(calendar.minusWorkingDays(thursday, 0)).isEqualTo(thursday);
    assertThat(calendar.minusWorkingDays(LocalDate.of(2026, 4, 7), 1)).isEqualTo(thursday);
    assertThat(calendar.minusWorkingDays(LocalDate.of(2026, 4, 20), 10)).isEqualTo(thursday);
    assertThat(calendar.workingDaysBetween(thursday, LocalDate.of(2026, 4, 7))).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    // Thursday 16:00 in Berlin, 09:00 to 17:00
    "2026-04-02T14:00:00Z, PT30M, 2026-04-02T14:30:00Z",
    "2026-04-02T14:00:00Z, PT1H, 2026-04-02T15:00:00Z",
    "2026-04-02T14:00:00Z, PT2H, 2026-04-07T08:00:00Z",
    "2026-04-04T10:00:00Z, PT0S, 2026-04-07T07:00:00Z",
    "2026-04-01T22:30:00Z, PT8H, 2026-04-02T15:00:00Z",
    // over the change of the clocks, which is no working time
    "2026-03-27T15:00:00Z, PT2H, 2026-03-30T08:00:00Z"
  })
  void a_deadline_counts_working_hours_only(Instant from, Duration hours, Instant deadline) {
    var time = new WorkingTime(calendar("Europe/Berlin", EASTER));

    assertThat(time.deadline(from, hours)).isEqualTo(deadline);
    assertThat(time.between(from, deadline)).isEqualTo(hours);
  }

  @Test
  void nothing_passes_backwards_or_at_night() {
    var time = new WorkingTime(calendar("Europe/Berlin", ""));
    var night = Instant.parse("2026-11-25T22:00:00Z");

    assertThat(time.between(night, night.minus(Duration.ofDays(3)))).isZero();
    assertThat(time.between(night, night.plus(Duration.ofHours(9)))).isZero();
    assertThat(time.isOpen(night)).isFalse();
    assertThat(time.opening(night)).isEqualTo(Instant.parse("2026-11-26T08:00:00Z"));
    var friday = Instant.parse("2026-11-27T15:59:59Z");
    assertThat(time.opening(friday)).isEqualTo(friday);
    assertThat(time.opening(friday.plusSeconds(1)))
        .isEqualTo(Instant.parse("2026-11-30T08:00:00Z"));
    assertThat(time.isOpen(Instant.parse("2026-11-25T08:00:00Z"))).isTrue();
    assertThat(time.isOpen(Instant.parse("2026-11-25T16:00:00Z"))).isFalse();
  }

  @Test
  void a_sprint_says_its_number_and_its_day() {
    var rule = new SprintRule(LocalDate.of(2026, 11, 2), 2);
    var calendar = calendar("Europe/Berlin", "2026-11-03");
    var sprint = rule.sprintAt(LocalDate.of(2026, 11, 6));

    assertThat(sprint)
        .isEqualTo(new Sprint(1, LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 15)));
    assertThat(sprint.days(calendar)).isEqualTo(9);
    assertThat(sprint.dayAt(LocalDate.of(2026, 11, 6), calendar)).isEqualTo(4);
    assertThat(sprint.dayAt(LocalDate.of(2026, 11, 8), calendar)).isEqualTo(4);
    assertThat(sprint.dayAt(LocalDate.of(2026, 11, 1), calendar)).isZero();
    assertThat(rule.sprintAt(LocalDate.of(2026, 11, 16)).number()).isEqualTo(2);
    assertThat(rule.sprintAt(LocalDate.of(2026, 11, 1)).number()).isZero();
    assertThat(rule.sprintFrom(LocalDate.of(2026, 11, 3)).firstDay())
        .isEqualTo(LocalDate.of(2026, 11, 16));
    assertThat(rule.sprintFrom(LocalDate.of(2026, 11, 2)).number()).isEqualTo(1);
  }

  @Test
  void every_ritual_has_a_default_rhythm() {
    var sprints = new SprintRule(LocalDate.of(2026, 11, 2), 2);

    assertThat(
            DefaultRhythms.of(sprints).entrySet().stream()
                .map(entry -> DefaultRhythms.say(entry.getKey(), entry.getValue())))
        .containsExactly(
            "weekly, Tuesday 10:00",
            "monthly, last Thursday 15:00",
            "quarterly, second Monday 10:00",
            "quarterly, two weeks before the quarter ends, 10:00",
            "each sprint's first day 10:00",
            "monthly, first Monday 10:00",
            "quarterly, two weeks before the quarter ends, 10:00");
  }

  private static WorkingCalendar calendar(String zone, String holidays) {
    return calendar(zone, holidays, Shift.NEXT);
  }

  private static WorkingCalendar calendar(String zone, String holidays, Shift shift) {
    var days = new TreeMap<LocalDate, String>();
    Stream.of(holidays.split(" ", -1))
        .filter(day -> !day.isEmpty())
        .forEach(day -> days.put(LocalDate.parse(day), "holiday"));
    return new WorkingCalendar(
        ZoneId.of(zone),
        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
        new WorkingHours(LocalTime.of(9, 0), LocalTime.of(17, 0)),
        days,
        shift);
  }
}
