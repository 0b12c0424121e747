package io.plumbline.commitment;

import io.plumbline.schedule.Period;
import io.plumbline.team.Team;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;

/** A quarter of the calendar year in a team's zone: as long as a commitment holds. */
public record Quarter(Period period, ZoneId zone) {
  /** A renewal is for the quarter that begins within these days, else for the one that runs. */
  private static final int RENEWED_BEFORE_DAYS = 45;

  /** The quarter that runs. */
  public static Quarter at(Instant now, Team team) {
    var zone = team.calendar().zone();
    return of(LocalDate.ofInstant(now, zone), zone);
  }

  /** The quarter that a renewal of this moment is for. */
  public static Quarter toRenew(Instant now, Team team) {
    var zone = team.calendar().zone();
    return of(LocalDate.ofInstant(now, zone).plusDays(RENEWED_BEFORE_DAYS), zone);
  }

  private static Quarter of(LocalDate day, ZoneId zone) {
    return new Quarter(Period.quarter(day, Month.JANUARY), zone);
  }

  public Quarter next() {
    return of(period.last().plusDays(1), zone);
  }

  /** {@code 2026-Q4}; later quarters come later in the order of the letters. */
  public String key() {
    return period.key();
  }

  /** Its first moment. */
  public Instant from() {
    return period.first().atStartOfDay(zone).toInstant();
  }

  /** The first moment after it. */
  public Instant until() {
    return period.last().plusDays(1).atStartOfDay(zone).toInstant();
  }
}
