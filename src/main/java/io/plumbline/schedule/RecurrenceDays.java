package io.plumbline.schedule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.jspecify.annotations.Nullable;

/**
 * The days of an RFC 5545 recurrence rule, in order. Works on calendar days alone: no zone, no
 * clock.
 */
public final class RecurrenceDays implements Iterator<LocalDate> {
  /** Past this no calendar of ours goes; a rule that reaches it has ended. */
  private static final int LAST_YEAR = 9_000;

  private static final Set<Freq> BY_DAYS =
      Set.of(Freq.DAILY, Freq.WEEKLY, Freq.MONTHLY, Freq.YEARLY);

  private final Iterator<DateTime> steps;
  private @Nullable LocalDate next;

  private RecurrenceDays(RecurrenceRule rule, LocalDate first) {
    var iterator = rule.iterator(dateTime(first));
    this.steps =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return iterator.hasNext();
          }

          @Override
          public DateTime next() {
            return iterator.nextDateTime();
          }
        };
    this.next = step();
  }

  /**
   * The days of the rule as RFC 5545 has them, beginning with {@code first} as its DTSTART.
   *
   * @throws IllegalArgumentException where the text is no rule of whole days, or gives none
   */
  public static RecurrenceDays startingAt(LocalDate first, String rule) {
    return new RecurrenceDays(parse(rule), first);
  }

  /**
   * The days of an endless rule from {@code from} on. {@code anchor} says which weeks or months
   * count where the interval is above one; unlike a DTSTART it may lie after {@code from}.
   */
  static RecurrenceDays from(LocalDate from, LocalDate anchor, RecurrenceRule rule) {
    var days = new RecurrenceDays(rule, startBefore(from, anchor, rule));
    while (days.hasNext() && days.peek().isBefore(from)) {
      days.next();
    }
    return days;
  }

  /** Refuses what is no rule, and what recurs more often than daily. */
  static RecurrenceRule parse(String text) {
    RecurrenceRule rule;
    try {
      rule = new RecurrenceRule(text, RfcMode.RFC5545_STRICT);
    } catch (InvalidRecurrenceRuleException | IllegalArgumentException e) {
      throw new IllegalArgumentException("not a recurrence rule: " + text, e);
    }
    boolean byTheClock =
        rule.hasPart(Part.BYHOUR) || rule.hasPart(Part.BYMINUTE) || rule.hasPart(Part.BYSECOND);
    if (byTheClock || !BY_DAYS.contains(rule.getFreq())) {
      throw new IllegalArgumentException("a rule goes by days or slower, unlike " + text);
    }
    return rule;
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public LocalDate next() {
    if (next == null) {
      throw new NoSuchElementException();
    }
    var day = next;
    next = step();
    return day;
  }

  /** The day that {@link #next} will return. */
  public LocalDate peek() {
    return Objects.requireNonNull(next);
  }

  private @Nullable LocalDate step() {
    if (!steps.hasNext()) {
      return null;
    }
    var step = steps.next();
    return step.getYear() > LAST_YEAR
        ? null
        : LocalDate.of(step.getYear(), step.getMonth() + 1, step.getDayOfMonth());
  }

  /** A day in phase with the anchor, at least one whole interval before {@code from}. */
  private static LocalDate startBefore(LocalDate from, LocalDate anchor, RecurrenceRule rule) {
    return switch (rule.getFreq()) {
      case DAILY -> phase(from, anchor, rule.getInterval(), ChronoUnit.DAYS);
      case WEEKLY -> phase(from, anchor, rule.getInterval(), ChronoUnit.WEEKS);
      case MONTHLY -> phase(from, anchor.withDayOfMonth(1), rule.getInterval(), ChronoUnit.MONTHS);
      default -> phase(from, anchor.withDayOfYear(1), rule.getInterval(), ChronoUnit.YEARS);
    };
  }

  private static LocalDate phase(LocalDate from, LocalDate anchor, int interval, ChronoUnit unit) {
    long cycles = Math.floorDiv(unit.between(anchor, from), interval) - 1;
    return anchor.plus(cycles * interval, unit);
  }

  private static DateTime dateTime(LocalDate day) {
    return new DateTime(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
  }
}
