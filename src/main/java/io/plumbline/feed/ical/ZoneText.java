package io.plumbline.feed.ical;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.util.DateTimeComponents;
import biweekly.util.UtcOffset;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneRules;
import java.util.Locale;

/**
 * A zone for the span of a feed, change by change, out of the rules that everything is planned by:
 * nobody has to guess what another edition of them says.
 */
final class ZoneText {
  private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH);
  private static final LocalDateTime BEFORE_ALL = LocalDateTime.of(1970, 1, 1, 0, 0);

  private ZoneText() {}

  static VTimezone of(ZoneId zone, Instant from, Instant until) {
    var rules = zone.getRules();
    var text = new VTimezone(zone.getId());
    var last = from.minus(Duration.ofDays(1));
    var before = rules.previousTransition(last);
    if (before == null) {
      var offset = rules.getOffset(last);
      add(text, observance(zone, rules, last, BEFORE_ALL, offset, offset));
    } else {
      last = before.getInstant().minusSeconds(1);
    }
    for (var change = rules.nextTransition(last);
        change != null && change.getInstant().isBefore(until.plus(Duration.ofDays(1)));
        change = rules.nextTransition(change.getInstant())) {
      add(
          text,
          observance(
              zone,
              rules,
              change.getInstant(),
              change.getDateTimeBefore(),
              change.getOffsetBefore(),
              change.getOffsetAfter()));
    }
    return text;
  }

  private static void add(VTimezone text, Observance observance) {
    if (observance instanceof DaylightSavingsTime daylight) {
      text.addDaylightSavingsTime(daylight);
    } else if (observance instanceof StandardTime standard) {
      text.addStandardTime(standard);
    }
  }

  private static Observance observance(
      ZoneId zone,
      ZoneRules rules,
      Instant at,
      LocalDateTime begins,
      ZoneOffset before,
      ZoneOffset after) {
    var observance = rules.isDaylightSavings(at) ? new DaylightSavingsTime() : new StandardTime();
    observance.setDateStart(
        new DateTimeComponents(
            begins.getYear(),
            begins.getMonthValue(),
            begins.getDayOfMonth(),
            begins.getHour(),
            begins.getMinute(),
            begins.getSecond(),
            false));
    observance.setTimezoneOffsetFrom(offset(before));
    observance.setTimezoneOffsetTo(offset(after));
    observance.addTimezoneName(NAME.format(at.atZone(zone)));
    return observance;
  }

  private static UtcOffset offset(ZoneOffset offset) {
    return new UtcOffset(offset.getTotalSeconds() * 1000L);
  }
}
