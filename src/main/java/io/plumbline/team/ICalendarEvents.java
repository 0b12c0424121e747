package io.plumbline.team;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the whole-day events of an iCalendar text (RFC 5545). Knows just what a list of holidays
 * needs, and follows nothing that a file says: no addresses, no zones, no attachments.
 */
final class ICalendarEvents {
  /** A whole-day event: its first day, how many days, and the days left out of its repetition. */
  record Event(String summary, LocalDate first, int days, String rule, Set<LocalDate> except) {}

  private static final int DEEPEST = 8;
  private static final int LONGEST_EVENT = 366;
  private static final int LONGEST_SUMMARY = 100;
  private static final DateTimeFormatter BASIC = DateTimeFormatter.BASIC_ISO_DATE;

  private final List<Event> events = new ArrayList<>();
  private final List<String> open = new ArrayList<>();
  private final Map<String, String> event = new HashMap<>();
  private final Set<LocalDate> except = new HashSet<>();
  private boolean calendar;

  private ICalendarEvents() {}

  /** The events, or empty where the text holds no calendar. */
  static Optional<List<Event>> read(String text) {
    var reader = new ICalendarEvents();
    unfolded(text).forEach(reader::line);
    return reader.calendar ? Optional.of(reader.events) : Optional.empty();
  }

  private static List<String> unfolded(String text) {
    var lines = new ArrayList<StringBuilder>();
    text.lines()
        .forEach(
            line -> {
              boolean folded = line.startsWith(" ") || line.startsWith("\t");
              if (folded && !lines.isEmpty()) {
                lines.get(lines.size() - 1).append(line, 1, line.length());
              } else {
                lines.add(new StringBuilder(line));
              }
            });
    return lines.stream().map(StringBuilder::toString).toList();
  }

  private void line(String line) {
    int colon = valueStart(line);
    if (colon < 0) {
      return;
    }
    var name = line.substring(0, colon).split(";", 2)[0].toUpperCase(Locale.ROOT).strip();
    var value = line.substring(colon + 1).strip();
    switch (name) {
      case "BEGIN" -> begin(value.toUpperCase(Locale.ROOT));
      case "END" -> end(value.toUpperCase(Locale.ROOT));
      default -> property(name, value);
    }
  }

  /** The colon before the value; those inside quoted parameters do not count. */
  private static int valueStart(String line) {
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ':' && !quoted) {
        return i;
      }
    }
    return -1;
  }

  private void begin(String component) {
    calendar |= open.isEmpty() && component.equals("VCALENDAR");
    if (open.size() == DEEPEST) {
      throw new IllegalArgumentException("components nested too deep");
    }
    open.add(component);
    if (inEvent()) {
      event.clear();
      except.clear();
    }
  }

  private void end(String component) {
    if (inEvent() && component.equals("VEVENT")) {
      finish();
    }
    int at = open.lastIndexOf(component);
    if (at >= 0) {
      open.subList(at, open.size()).clear();
    }
  }

  private void property(String name, String value) {
    if (!inEvent()) {
      return;
    }
    if (name.equals("EXDATE")) {
      for (var date : value.split(",", -1)) {
        except.add(day(date));
      }
    } else {
      event.putIfAbsent(name, value);
    }
  }

  private boolean inEvent() {
    return open.equals(List.of("VCALENDAR", "VEVENT"));
  }

  private void finish() {
    var start = event.get("DTSTART");
    if (start == null || !isMidnight(start) || "CANCELLED".equals(event.get("STATUS"))) {
      return;
    }
    var first = day(start);
    int days = length(first);
    if (days > 0) {
      var rule = event.getOrDefault("RRULE", "");
      events.add(new Event(summary(), first, days, rule, Set.copyOf(except)));
    }
  }

  /** How many whole days; zero for an event that is shorter than a day. */
  private int length(LocalDate first) {
    var end = event.get("DTEND");
    if (end != null) {
      long days = isMidnight(end) ? ChronoUnit.DAYS.between(first, day(end)) : 0;
      // some calendars give a one-day event its own day as the end
      return (int) Math.min(days == 0 && end.length() == 8 ? 1 : days, LONGEST_EVENT);
    }
    var duration = event.get("DURATION");
    if (duration != null) {
      return durationDays(duration);
    }
    return isDate(event.getOrDefault("DTSTART", "")) ? 1 : 0;
  }

  private static int durationDays(String duration) {
    if (duration.matches("\\+?P\\d{1,3}D")) {
      return Integer.parseInt(duration.replaceAll("\\D", ""));
    }
    if (duration.matches("\\+?P\\d{1,2}W")) {
      return 7 * Integer.parseInt(duration.replaceAll("\\D", ""));
    }
    return 0;
  }

  private String summary() {
    var text =
        event
            .getOrDefault("SUMMARY", "")
            .replaceAll("\\\\[nN]", " ")
            .replaceAll("\\\\([,;\\\\])", "$1")
            .replaceAll("\\p{Cntrl}", " ")
            .strip();
    if (text.isEmpty()) {
      return "Holiday";
    }
    int most = Math.min(text.codePointCount(0, text.length()), LONGEST_SUMMARY);
    return text.substring(0, text.offsetByCodePoints(0, most));
  }

  private static boolean isDate(String value) {
    return value.length() == 8;
  }

  private static boolean isMidnight(String value) {
    return isDate(value) || value.matches("\\d{8}T000000Z?");
  }

  private static LocalDate day(String value) {
    if (value.length() < 8) {
      throw new DateTimeException("not a date");
    }
    return LocalDate.parse(value.substring(0, 8), BASIC);
  }
}
