package io.plumbline.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * How often a ritual takes place: an RFC 5545 recurrence rule for the day, and a local time of day.
 *
 * @param rule the value of an RRULE ({@code FREQ=MONTHLY;BYDAY=-1TH}), by days or slower, without
 *     an end and at most once a period
 * @param at the local time in the team's zone, in whole minutes
 * @param length how long one takes, up to 12 hours; zero for one that is only a message
 */
public record Rhythm(String rule, LocalTime at, Duration length) {
  private static final Duration LONGEST = Duration.ofHours(12);

  public Rhythm {
    RhythmRule.check(rule);
    if (!at.equals(at.truncatedTo(ChronoUnit.MINUTES))) {
      throw new IllegalArgumentException("a ritual begins at a whole minute, not at " + at);
    }
    if (length.isNegative() || length.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("a ritual takes up to 12 hours, not " + length);
    }
  }

  /**
   * Its days from {@code from} on, endless, before any holiday moves one.
   *
   * @param anchor a day from which an interval above one counts ("every 2 weeks"), and which gives
   *     the weekday where a weekly rule names none; may lie after {@code from}
   */
  public RecurrenceDays days(LocalDate from, LocalDate anchor) {
    return RecurrenceDays.from(from, anchor, RecurrenceDays.parse(rule));
  }

  /**
   * When it begins on that day. A local time that the zone leaves out moves forward by what was
   * left out; one that comes twice is the first.
   */
  public ZonedDateTime on(LocalDate day, ZoneId zone) {
    return ZonedDateTime.of(day, at, zone);
  }

  /**
   * The first beginning after {@code after}, before any holiday moves one. Two days that a change
   * of the zone makes one moment are one occurrence.
   */
  public ZonedDateTime nextAfter(Instant after, ZoneId zone, LocalDate anchor) {
    // one day earlier, since a gap may move the day before past midnight
    var days = days(after.atZone(zone).toLocalDate().minusDays(1), anchor);
    var next = on(days.next(), zone);
    while (!next.toInstant().isAfter(after)) {
      next = on(days.next(), zone);
    }
    return next;
  }

  /** How long its periods are: it takes place at most once in each. */
  public Cadence cadence() {
    return RhythmRule.cadence(RecurrenceDays.parse(rule));
  }
}
