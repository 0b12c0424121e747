package io.plumbline.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RhythmTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final LocalTime TEN = LocalTime.of(10, 0);
  private static final LocalDate ANCHOR = LocalDate.of(2026, 1, 5);

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin,       2026-03-29, 02:30, 2026-03-29T03:30+02:00",
    "America/New_York,    2026-03-08, 02:30, 2026-03-08T03:30-04:00",
    "Australia/Lord_Howe, 2026-10-04, 02:15, 2026-10-04T02:45+11:00",
    "Europe/Berlin,       2026-10-25, 02:30, 2026-10-25T02:30+02:00",
    "America/Santiago,    2026-09-06, 00:00, 2026-09-06T01:00-03:00",
    "Africa/Cairo,        2026-04-24, 00:00, 2026-04-24T01:00+03:00",
    "Pacific/Apia,        2011-12-30, 10:00, 2011-12-31T10:00+14:00",
    "Europe/Berlin,       2026-07-01, 10:00, 2026-07-01T10:00+02:00"
  })
  void a_local_time_in_a_gap_moves_forward_and_one_that_comes_twice_is_the_first(
      String zone, LocalDate day, LocalTime at, String moment) {
    var rhythm = new Rhythm("FREQ=DAILY", at, HOUR);

    assertThat(rhythm.on(day, ZoneId.of(zone)).toOffsetDateTime()).hasToString(moment);
  }

  @Test
  void a_weekly_ritual_in_the_gap_loses_no_week_and_in_the_overlap_comes_once() {
    var berlin = ZoneId.of("Europe/Berlin");
    var rhythm = Rhythms.weekly(DayOfWeek.SUNDAY, LocalTime.of(2, 30), HOUR);

    assertThat(moments(rhythm, berlin, "2026-03-16T00:00:00Z", 3))
        .containsExactly("2026-03-22T01:30:00Z", "2026-03-29T01:30:00Z", "2026-04-05T00:30:00Z");
    assertThat(moments(rhythm, berlin, "2026-10-20T00:00:00Z", 2))
        .containsExactly("2026-10-25T00:30:00Z", "2026-11-01T01:30:00Z");
  }

  @Test
  void a_day_that_the_zone_leaves_out_joins_the_next_and_no_moment_comes_twice() {
    var apia = ZoneId.of("Pacific/Apia");

    assertThat(moments(new Rhythm("FREQ=DAILY", TEN, HOUR), apia, "2011-12-29T00:00:00Z", 3))
        .containsExactly("2011-12-29T20:00:00Z", "2011-12-30T20:00:00Z", "2011-12-31T20:00:00Z");
    assertThat(
            moments(Rhythms.weekly(DayOfWeek.FRIDAY, TEN, HOUR), apia, "2011-12-24T00:00:00Z", 2))
        .containsExactly("2011-12-30T20:00:00Z", "2012-01-05T20:00:00Z");
  }

  @Test
  void the_thirty_first_is_each_months_last_day() {
    assertThat(days(Rhythms.monthlyOnDay(31, TEN, HOUR), 2026))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 12)
                .mapToObj(month -> LocalDate.of(2026, month, 1))
                .map(day -> day.with(TemporalAdjusters.lastDayOfMonth()))
                .toList());
    assertThat(days(Rhythms.monthlyOnDay(30, TEN, HOUR), 2026))
        .hasSize(12)
        .contains(LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 30));
    assertThat(days(Rhythms.monthlyOnDay(29, TEN, HOUR), 2028))
        .hasSize(12)
        .contains(LocalDate.of(2028, 2, 29), LocalDate.of(2028, 3, 29));
  }

  @Test
  void the_leap_day_is_the_day_before_in_other_years() {
    var rhythm = Rhythms.yearly(Month.FEBRUARY, 29, TEN, HOUR);

    assertThat(days(rhythm, 2026)).containsExactly(LocalDate.of(2026, 2, 28));
    assertThat(days(rhythm, 2028)).containsExactly(LocalDate.of(2028, 2, 29));
  }

  @Test
  void the_fifth_weekday_is_the_last_one() {
    var fifth = days(Rhythms.monthlyNth(5, DayOfWeek.FRIDAY, TEN, HOUR), 2026);

    assertThat(fifth).hasSize(12).contains(LocalDate.of(2026, 11, 27));
    assertThat(fifth.stream().filter(day -> day.getDayOfMonth() > 28)).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource({
    "JANUARY,  2026-01-12 2026-04-13 2026-07-13 2026-10-12, 2026-03-17 2026-06-16 2026-09-16 2026-12-17",
    "FEBRUARY, 2026-02-09 2026-05-11 2026-08-10 2026-11-09, 2026-01-17 2026-04-16 2026-07-17 2026-10-17",
    "APRIL,    2026-01-12 2026-04-13 2026-07-13 2026-10-12, 2026-03-17 2026-06-16 2026-09-16 2026-12-17",
    "OCTOBER,  2026-01-12 2026-04-13 2026-07-13 2026-10-12, 2026-03-17 2026-06-16 2026-09-16 2026-12-17"
  })
  void quarters_follow_the_fiscal_year(Month start, String audits, String plannings) {
    var audit = Rhythms.quarterlyNth(2, DayOfWeek.MONDAY, start, TEN, HOUR);
    var planning = Rhythms.beforeQuarterEnd(14, start, TEN, HOUR);

    assertThat(days(audit, 2026)).containsExactlyElementsOf(list(audits));
    assertThat(days(planning, 2026)).containsExactlyElementsOf(list(plannings));
    // both in the same quarter, four quarters in the year
    assertThat(keys(audit, start))
        .containsExactlyElementsOf(keys(planning, start))
        .containsExactly("2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4");
  }

  @Test
  void an_interval_counts_from_the_anchor_even_if_that_lies_ahead() {
    var rhythm = Rhythms.everyWeeks(2, DayOfWeek.TUESDAY, TEN, HOUR);
    var from = LocalDate.of(2026, 11, 1);

    for (var anchor : list("2026-01-06 2030-01-01 2011-01-04")) {
      var days = rhythm.days(from, anchor);
      assertThat(List.of(days.next(), days.next()))
          .allMatch(day -> ChronoUnit.WEEKS.between(anchor, day) % 2 == 0)
          .allMatch(day -> day.getDayOfWeek() == DayOfWeek.TUESDAY);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "every monday",
        "FREQ=HOURLY",
        "FREQ=SECONDLY;BYDAY=MO",
        "FREQ=DAILY;BYHOUR=9",
        "FREQ=WEEKLY;COUNT=3",
        "FREQ=WEEKLY;UNTIL=20270101",
        "FREQ=WEEKLY;BYDAY=TU,TH",
        "FREQ=MONTHLY",
        "FREQ=MONTHLY;BYMONTHDAY=1,15",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=WEEKLY;INTERVAL=0",
        "FREQ=WEEKLY;INTERVAL=4000",
        "FREQ=YEARLY;BYDAY=MO",
        "FREQ=MONTHLY;BYDAY=9MO"
      })
  void a_rule_that_is_no_rhythm_is_refused(String rule) {
    assertThatThrownBy(() -> new Rhythm(rule, TEN, HOUR))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(rule);
  }

  @Test
  void times_are_whole_minutes_and_lengths_have_bounds() {
    assertThatThrownBy(() -> new Rhythm("FREQ=DAILY", LocalTime.of(10, 0, 1), HOUR))
        .hasMessageContaining("whole minute");
    assertThatThrownBy(() -> new Rhythm("FREQ=DAILY", TEN, Duration.ofHours(13)))
        .hasMessageContaining("12 hours");
    assertThatThrownBy(() -> Rhythms.monthlyNth(6, DayOfWeek.MONDAY, TEN, HOUR))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Rhythms.monthlyOnDay(32, TEN, HOUR))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void a_rhythm_reads_like_a_sentence(Rhythm rhythm, String words) {
    assertThat(RhythmWords.say(rhythm)).isEqualTo(words);
  }

  static Stream<Arguments> sentences() {
    var last = Rhythms.LAST;
    return Stream.of(
        say(Rhythms.weekly(DayOfWeek.TUESDAY, TEN, HOUR), "weekly, Tuesday 10:00"),
        say(Rhythms.everyWeeks(2, DayOfWeek.SUNDAY, TEN, HOUR), "every 2 weeks, Sunday 10:00"),
        say(Rhythms.everySprint(3, TEN, HOUR), "every 3 weeks 10:00"),
        say(
            Rhythms.monthlyNth(last, DayOfWeek.THURSDAY, LocalTime.of(15, 0), HOUR),
            "monthly, last Thursday 15:00"),
        say(Rhythms.monthlyOnDay(15, TEN, HOUR), "monthly, day 15 10:00"),
        say(Rhythms.monthlyOnDay(31, TEN, HOUR), "monthly, last day 10:00"),
        say(Rhythms.monthlyOnDay(30, TEN, HOUR), "monthly, day 30 or the month's last 10:00"),
        say(
            Rhythms.quarterlyNth(2, DayOfWeek.MONDAY, Month.APRIL, TEN, HOUR),
            "quarterly, second Monday 10:00"),
        say(
            Rhythms.beforeQuarterEnd(14, Month.JANUARY, TEN, HOUR),
            "quarterly, two weeks before the quarter ends, 10:00"),
        say(Rhythms.yearly(Month.MAY, 3, TEN, HOUR), "yearly, day 3 of May 10:00"),
        say(new Rhythm("FREQ=DAILY", TEN, HOUR), "daily 10:00"),
        say(
            new Rhythm("FREQ=YEARLY;BYYEARDAY=100", TEN, HOUR),
            "by the rule FREQ=YEARLY;BYYEARDAY=100, 10:00"));
  }

  private static Arguments say(Rhythm rhythm, String words) {
    return Arguments.of(rhythm, words);
  }

  private static List<LocalDate> list(String days) {
    return Stream.of(days.split(" ", -1)).map(LocalDate::parse).toList();
  }

  private static List<String> keys(Rhythm rhythm, Month start) {
    var days = rhythm.days(LocalDate.of(2026, start, 1), ANCHOR);
    return Stream.generate(days::next)
        .limit(4)
        .map(day -> rhythm.cadence().periodOf(day, start).key())
        .toList();
  }

  private static List<LocalDate> days(Rhythm rhythm, int year) {
    var found = new ArrayList<LocalDate>();
    var days = rhythm.days(LocalDate.of(year, 1, 1), ANCHOR);
    while (days.peek().getYear() == year) {
      found.add(days.next());
    }
    return found;
  }

  private static List<String> moments(Rhythm rhythm, ZoneId zone, String after, int count) {
    var found = new ArrayList<String>();
    var at = Instant.parse(after);
    for (int i = 0; i < count; i++) {
      at = rhythm.nextAfter(at, zone, ANCHOR).toInstant();
      found.add(at.toString());
    }
    return found;
  }
}
