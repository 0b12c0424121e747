package io.plumbline.feed.ical;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.property.Status;
import biweekly.property.Transparency;
import biweekly.util.Duration;
import io.plumbline.feed.FeedEvent;
import io.plumbline.feed.ReadFeed;
import java.util.Date;
import java.util.TimeZone;

/**
 * A feed as iCalendar. Each occurrence is an event of its own with its local time in the team's
 * zone: holidays, moves and skips leave no rule that would say all of them.
 */
public final class FeedText {
  private static final String PRODUCT = "-//Plumbline//Rituals//EN";
  private static final String HOW =
      "Planned by Plumbline. In Slack, /plumbline next runs, skips or moves it.";

  private FeedText() {}

  /** The text, the same for the same contents. */
  public static String write(ReadFeed.Contents contents) {
    var calendar = new ICalendar();
    calendar.setVersion(ICalVersion.V2_0);
    calendar.setProductId(PRODUCT);
    calendar.setName(contents.team().name() + " · Plumbline");
    calendar
        .setRefreshInterval(Duration.builder().hours(1).build())
        .setParameter("VALUE", "DURATION"); // RFC 7986 names no type for it
    calendar.addExperimentalProperty("X-WR-CALNAME", contents.team().name() + " · Plumbline");
    calendar.addExperimentalProperty("X-PUBLISHED-TTL", "PT1H");
    var zone = contents.team().calendar().zone();
    calendar
        .getTimezoneInfo()
        .setDefaultTimezone(
            new TimezoneAssignment(
                TimeZone.getTimeZone(zone), ZoneText.of(zone, contents.from(), contents.until())));
    contents.events().forEach(event -> calendar.addEvent(event(event)));
    return Biweekly.write(calendar).go();
  }

  private static VEvent event(FeedEvent from) {
    var event = new VEvent();
    event.setUid(from.uid());
    event.setSequence(from.sequence());
    event.setDateTimeStamp(Date.from(from.changedAt()));
    event.setLastModified(Date.from(from.changedAt()));
    event.setSummary(from.title());
    event.setDescription(HOW);
    event.setDateStart(Date.from(from.at()));
    if (!from.length().isZero()) {
      event.setDuration(Duration.builder().minutes((int) from.length().toMinutes()).build());
    }
    event.setStatus(from.cancelled() ? Status.cancelled() : Status.confirmed());
    boolean busy = !from.cancelled() && !from.length().isZero();
    event.setTransparency(busy ? Transparency.opaque() : Transparency.transparent());
    return event;
  }
}
