package io.plumbline.sandbox.page;

import io.plumbline.sandbox.wire.Traffic;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells moments of the side panel in somebody's zone. */
final class Told {
  private static final int MOST_ROWS = 100;
  private static final DateTimeFormatter SECOND = pattern("HH:mm:ss");
  private static final DateTimeFormatter CLOCK = pattern("HH:mm");
  private static final DateTimeFormatter DAY = pattern("EEEE d MMMM");

  private final Instant now;
  private final ZoneId zone;

  Told(Instant now, ZoneId zone) {
    this.now = now;
    this.zone = zone;
  }

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }

  ComingView coming(Visit visit, Upcoming upcoming) {
    var rows =
        upcoming.items().stream()
            .map(i -> new ComingView.Row(i.id(), i.title(), i.detail(), when(i.at())))
            .toList();
    return new ComingView(visit.person(), rows, upcoming.more());
  }

  private String when(Instant at) {
    var there = at.atZone(zone);
    var today = now.atZone(zone).toLocalDate();
    var day = there.toLocalDate();
    var named =
        day.equals(today)
            ? "Today"
            : day.equals(today.plusDays(1)) ? "Tomorrow" : DAY.format(there);
    return named + " " + CLOCK.format(there);
  }

  /** The newest exchanges that hold the filter's text in type, summary or status. */
  TrafficView traffic(List<Traffic.Entry> entries, String filter) {
    var wanted = filter.strip().toLowerCase(Locale.ROOT);
    var rows = new ArrayList<TrafficView.Row>();
    for (int i = entries.size() - 1; i >= 0 && rows.size() < MOST_ROWS; i--) {
      var entry = entries.get(i);
      if (searched(entry).contains(wanted)) {
        rows.add(row(entry));
      }
    }
    return new TrafficView(rows);
  }

  private static String searched(Traffic.Entry entry) {
    return (entry.type() + " " + entry.summary() + " " + entry.status()).toLowerCase(Locale.ROOT);
  }

  private TrafficView.Row row(Traffic.Entry entry) {
    boolean fine = entry.status().equals("ok") || entry.status().startsWith("2");
    return new TrafficView.Row(entry, SECOND.format(entry.at().atZone(zone)), fine);
  }
}
