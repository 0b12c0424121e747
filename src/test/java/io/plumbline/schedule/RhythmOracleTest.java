package io.plumbline.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ten years of each rhythm against a plain walk over all days and the zone's own offsets. */
class RhythmOracleTest {
  private static final LocalDate FROM = LocalDate.of(2020, 1, 1);
  private static final LocalDate UNTIL = LocalDate.of(2030, 1, 1);
  private static final LocalDate ANCHOR = LocalDate.of(2026, 11, 2);
  private static final Duration HOUR = Duration.ofHours(1);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Africa/Cairo",
        "Africa/Casablanca",
        "Africa/Johannesburg",
        "Africa/Lagos",
        "America/Anchorage",
        "America/Argentina/Buenos_Aires",
        "America/Asuncion",
        "America/Bogota",
        "America/Caracas",
        "America/Chicago",
        "America/Denver",
        "America/Havana",
        "America/Los_Angeles",
        "America/Mexico_City",
        "America/New_York",
        "America/Nuuk",
        "America/Santiago",
        "America/Sao_Paulo",
        "America/Scoresbysund",
        "America/St_Johns",
        "Antarctica/Troll",
        "Asia/Amman",
        "Asia/Beirut",
        "Asia/Dhaka",
        "Asia/Gaza",
        "Asia/Jerusalem",
        "Asia/Kathmandu",
        "Asia/Kolkata",
        "Asia/Pyongyang",
        "Asia/Shanghai",
        "Asia/Tehran",
        "Asia/Tokyo",
        "Atlantic/Azores",
        "Australia/Adelaide",
        "Australia/Lord_Howe",
        "Australia/Sydney",
        "Europe/Berlin",
        "Europe/Dublin",
        "Europe/Istanbul",
        "Europe/London",
        "Europe/Moscow",
        "Pacific/Apia",
        "Pacific/Auckland",
        "Pacific/Chatham",
        "Pacific/Easter",
        "Pacific/Fiji",
        "Pacific/Kiritimati",
        "Pacific/Norfolk",
        "UTC"
      })
  void no_occurrence_is_skipped_and_none_comes_twice(String name) {
    var zone = ZoneId.of(name);
    for (var at : List.of(LocalTime.MIDNIGHT, LocalTime.of(2, 30), LocalTime.of(10, 0))) {
      rules()
          .forEach(
              (rule, takesPlace) ->
                  assertThat(moments(new Rhythm(rule, at, HOUR), zone))
                      .as("%s %s %s", rule, at, zone)
                      .isEqualTo(walk(takesPlace, at, zone)));
    }
  }

  private static Map<String, Predicate<LocalDate>> rules() {
    return Map.of(
        "FREQ=DAILY", day -> true,
        "FREQ=WEEKLY;BYDAY=SU", day -> day.getDayOfWeek() == DayOfWeek.SUNDAY,
        "FREQ=WEEKLY;INTERVAL=2",
            day -> Math.floorMod(day.toEpochDay() - ANCHOR.toEpochDay(), 14) == 0,
        "FREQ=MONTHLY;BYDAY=-1TH",
            day ->
                day.getDayOfWeek() == DayOfWeek.THURSDAY
                    && day.plusWeeks(1).getMonth() != day.getMonth(),
        "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1",
            day -> day.plusDays(1).getDayOfMonth() == 1,
        "FREQ=MONTHLY;BYMONTH=1,4,7,10;BYDAY=2MO",
            day ->
                day.getMonthValue() % 3 == 1
                    && day.getDayOfWeek() == DayOfWeek.MONDAY
                    && (day.getDayOfMonth() - 1) / 7 == 1);
  }

  private static List<Instant> moments(Rhythm rhythm, ZoneId zone) {
    var found = new ArrayList<Instant>();
    var until = resolve(LocalDateTime.of(UNTIL, LocalTime.MIDNIGHT), zone);
    var from = resolve(LocalDateTime.of(FROM, LocalTime.MIDNIGHT), zone).minusSeconds(1);
    var at = rhythm.nextAfter(from, zone, ANCHOR).toInstant();
    while (at.isBefore(until)) {
      found.add(at);
      at = rhythm.nextAfter(at, zone, ANCHOR).toInstant();
    }
    return found;
  }

  private static List<Instant> walk(Predicate<LocalDate> takesPlace, LocalTime at, ZoneId zone) {
    var found = new LinkedHashSet<Instant>();
    for (var day = FROM; day.isBefore(UNTIL); day = day.plusDays(1)) {
      if (takesPlace.test(day)) {
        found.add(resolve(LocalDateTime.of(day, at), zone));
      }
    }
    return List.copyOf(found);
  }

  /**
   * By the offsets that are valid then: the first of two; without one, that from before the gap.
   */
  private static Instant resolve(LocalDateTime local, ZoneId zone) {
    var rules = zone.getRules();
    var offsets = rules.getValidOffsets(local);
    var offset = offsets.isEmpty() ? rules.getTransition(local).getOffsetBefore() : offsets.get(0);
    return local.toInstant(offset);
  }
}
