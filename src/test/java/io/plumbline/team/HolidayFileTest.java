package io.plumbline.team;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.plumbline.team.HolidayFile.Outcome;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HolidayFileTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Test
  void whole_days_are_read_with_their_names() {
    var days =
        read(
            """
            BEGIN:VCALENDAR
            BEGIN:VTIMEZONE
            TZURL:http://127.0.0.1:1/never-fetched
            END:VTIMEZONE
            BEGIN:VEVENT
            SUMMARY;X-NOTE="a:b;c":Weihnachten\\, erster
              Tag
            DTSTART;VALUE=DATE:20261225
            DTEND;VALUE=DATE:20261227
            BEGIN:VALARM
            SUMMARY:not me
            END:VALARM
            END:VEVENT
            BEGIN:VEVENT
            DTSTART:20270101T000000Z
            DTEND:20270102T000000Z
            END:VEVENT
            BEGIN:VEVENT
            SUMMARY:A meeting
            DTSTART:20270104T100000Z
            DTEND:20270104T110000Z
            END:VEVENT
            BEGIN:VEVENT
            SUMMARY:Called off
            STATUS:CANCELLED
            DTSTART;VALUE=DATE:20270106
            END:VEVENT
            BEGIN:VEVENT
            SUMMARY:Long ago
            DTSTART;VALUE=DATE:19990106
            END:VEVENT
            END:VCALENDAR
            """);

    assertThat(days)
        .isEqualTo(
            new Outcome.Holidays(
                new java.util.TreeMap<>(
                    Map.of(
                        LocalDate.of(2026, 12, 25), "Weihnachten, erster Tag",
                        LocalDate.of(2026, 12, 26), "Weihnachten, erster Tag",
                        LocalDate.of(2027, 1, 1), "Holiday"))));
  }

  @Test
  void a_yearly_day_comes_every_year_of_the_window_but_those_left_out() {
    var outcome =
        read(
            """
            BEGIN:VCALENDAR
            BEGIN:VEVENT
            SUMMARY:Labour Day
            DTSTART;VALUE=DATE:19700501
            RRULE:FREQ=YEARLY
            EXDATE;VALUE=DATE:20280501
            END:VEVENT
            END:VCALENDAR
            """);

    assertThat(((Outcome.Holidays) outcome).days().keySet())
        .containsExactly(
            LocalDate.of(2026, 5, 1),
            LocalDate.of(2027, 5, 1),
            LocalDate.of(2029, 5, 1),
            LocalDate.of(2030, 5, 1),
            LocalDate.of(2031, 5, 1));
  }

  @Test
  void what_is_no_list_of_holidays_is_refused_with_a_reason() {
    assertThat(sentence(read("<html>no calendar</html>"))).startsWith("That is no calendar.");
    assertThat(sentence(HolidayFile.parse(new byte[1024 * 1024 + 1], TODAY))).contains("1 MB");
    assertThat(sentence(read("BEGIN:VCALENDAR\nEND:VCALENDAR"))).contains("no whole-day event");
    assertThat(sentence(event("DTSTART;VALUE=DATE:20260101\nRRULE:FREQ=DAILY")))
        .contains("more than 1,000 days");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DTSTART;VALUE=DATE:20261301",
        "DTSTART;VALUE=DATE:2026",
        "DTSTART;VALUE=DATE:20260101\nRRULE:FREQ=SECONDLY",
        "DTSTART;VALUE=DATE:20260101\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "DTSTART;VALUE=DATE:20260101\nRRULE:FREQ=YEARLY;INTERVAL=2147483647",
        "DTSTART;VALUE=DATE:00010101\nDURATION:P1D\nRRULE:FREQ=DAILY",
        "DTSTART;VALUE=DATE:20260101\nRRULE:FREQ=DAILY;INTERVAL=99999999999999999999",
        "DTSTART;VALUE=DATE:99991231\nDURATION:P999D",
        "DTSTART;VALUE=DATE:20260101\nDTEND;VALUE=DATE:99991231\nRRULE:FREQ=DAILY",
        "DTSTART;VALUE=DATE:20260101\nEXDATE:,,,",
        "DTSTART;VALUE=DATE:20260101\nRRULE:FREQ=YEARLY;BYDAY=" + "MO,"
      })
  void a_hostile_event_ends_soon_and_throws_nothing(String lines) {
    assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertThat(event(lines)).isNotNull());
  }

  @Test
  void a_megabyte_of_nesting_or_of_endless_events_ends_soon() {
    var nested = "BEGIN:VCALENDAR\n" + "BEGIN:X\nEND:Y\n".repeat(60_000);
    var endless =
        "BEGIN:VEVENT\nDTSTART;VALUE=DATE:16010101\nRRULE:FREQ=DAILY;UNTIL=20250101\nEND:VEVENT\n";
    var many = "BEGIN:VCALENDAR\n" + endless.repeat(10_000);

    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> sentence(read(nested)));
    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> sentence(read(many)));
  }

  @Test
  void a_file_with_broken_bytes_is_read_or_refused() {
    var whole =
        """
        BEGIN:VCALENDAR
        BEGIN:VEVENT
        SUMMARY:Labour Day
        DTSTART;VALUE=DATE:19700501
        DTEND;VALUE=DATE:19700502
        RRULE:FREQ=YEARLY;INTERVAL=1;BYMONTH=5;BYMONTHDAY=1
        EXDATE;VALUE=DATE:20280501
        END:VEVENT
        END:VCALENDAR
        """
            .getBytes(UTF_8);
    var random = new Random(7);
    for (int i = 0; i < 5_000; i++) {
      var broken = whole.clone();
      for (int change = 0; change <= i % 4; change++) {
        broken[random.nextInt(broken.length)] = (byte) (random.nextInt(96) + 32);
      }

      assertThat(HolidayFile.parse(broken, TODAY)).isNotNull();
    }
  }

  private static Outcome event(String lines) {
    return read(
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n"
            + lines.replace("\n", "\r\n")
            + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
  }

  private static Outcome read(String text) {
    return HolidayFile.parse(text.getBytes(UTF_8), TODAY);
  }

  private static String sentence(Outcome outcome) {
    return ((Outcome.Refused) outcome).sentence();
  }
}
