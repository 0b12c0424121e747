package io.plumbline.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {
  @ParameterizedTest
  @CsvSource({
    "2026-11-26, 2026-W48, 2026-11-23, 2026-11-29",
    "2027-01-01, 2026-W53, 2026-12-28, 2027-01-03",
    "2024-12-30, 2025-W01, 2024-12-30, 2025-01-05"
  })
  void a_week_is_the_iso_week(LocalDate day, String key, LocalDate first, LocalDate last) {
    assertThat(Period.week(day)).isEqualTo(new Period(key, first, last));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-26, JANUARY,  2026-Q4, 2026-10-01, 2026-12-31",
    "2026-01-31, FEBRUARY, 2025-Q4, 2025-11-01, 2026-01-31",
    "2026-02-01, FEBRUARY, 2026-Q1, 2026-02-01, 2026-04-30",
    "2027-02-15, APRIL,    2026-Q4, 2027-01-01, 2027-03-31",
    "2026-09-30, OCTOBER,  2025-Q4, 2026-07-01, 2026-09-30",
    "2026-10-01, OCTOBER,  2026-Q1, 2026-10-01, 2026-12-31"
  })
  void a_quarter_belongs_to_the_fiscal_year_that_began_before_it(
      LocalDate day, Month start, String key, LocalDate first, LocalDate last) {
    assertThat(Period.quarter(day, start)).isEqualTo(new Period(key, first, last));
  }

  @Test
  void months_years_and_sprints_have_their_own_keys() {
    var day = LocalDate.of(2028, 2, 10);

    assertThat(Period.month(day).key()).isEqualTo("2028-02");
    assertThat(Period.month(day).last()).isEqualTo(LocalDate.of(2028, 2, 29));
    assertThat(Period.year(day).key()).isEqualTo("2028");
    assertThat(Period.sprint(day, day.plusDays(13)).key()).isEqualTo("sprint:2028-02-10");
  }
}
