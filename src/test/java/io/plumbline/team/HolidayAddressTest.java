package io.plumbline.team;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HolidayAddressTest {
  @Test
  void an_address_is_taken_as_it_is_and_webcal_means_https() {
    assertThat(HolidayAddress.in(" https://calendar.example.com/holidays.ics?y=1 "))
        .contains(new HolidayAddress("https://calendar.example.com/holidays.ics?y=1"));
    assertThat(HolidayAddress.in("webcal://calendar.example.com/de.ics"))
        .contains(new HolidayAddress("https://calendar.example.com/de.ics"));
  }

  @Test
  void days_and_files_are_no_address() {
    assertThat(HolidayAddress.read("2026-12-25 Christmas Day")).isEmpty();
    assertThat(HolidayAddress.read("BEGIN:VCALENDAR\nURL:https://example.com\nEND:VCALENDAR"))
        .isEmpty();
    assertThat(HolidayAddress.read("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "gopher://example.com/",
        "ftp://example.com/a.ics",
        "jar:https://example.com/a!/b",
        "http://localhost/a.ics",
        "http://LOCALHOST:3000/a.ics",
        "http://bot.localhost/a.ics",
        "http://printer.local/a.ics",
        "http://metadata.google.internal/computeMetadata/v1/",
        "http://intranet/a.ics",
        "http://127.0.0.1/a.ics",
        "http://127.1/a.ics",
        "http://2130706433/a.ics",
        "http://0x7f000001/a.ics",
        "http://0x7f.0.0.0x1/a.ics",
        "http://017700000001/a.ics",
        "http://169.254.169.254/latest/meta-data/",
        "http://[::1]/a.ics",
        "http://[::ffff:10.0.0.1]/a.ics",
        "http://[fd00:ec2::254]/a.ics",
        "http://93.184.216.34/a.ics",
        "https://user:secret@example.com/a.ics",
        "https:///a.ics",
        "https://exa mple.com/a.ics",
      })
  void what_is_not_public_or_no_address_is_refused_before_anybody_is_asked(String typed) {
    assertThat(HolidayAddress.in(typed)).isEmpty();
  }
}
