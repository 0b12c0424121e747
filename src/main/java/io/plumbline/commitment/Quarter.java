package io.plumbline.commitment;

import io.plumbline.schedule.Period;
import io.plumbline.team.Team;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/** A quarter of the calendar year in a team's zone: as long as a commitment holds. */
public record Quarter(Period period, ZoneId zone) {
  private static final Pattern KEY = Pattern.compile("(\\d{4})-Q([1-4])");

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

  /** The quarter of this key in the team's zone; empty where it is the key of none. */
  public static Optional<Quarter> named(String key, Team team) {
    var parts = KEY.matcher(key);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int month = 3 * Integer.parseInt(parts.group(2)) - 2;
    var first = LocalDate.of(Integer.parseInt(parts.group(1)), month, 1);
    return Optional.of(of(first, team.calendar().zone()));
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
