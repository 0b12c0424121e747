package io.plumbline.team;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Holidays as people paste them: an iCalendar file's text, or a line each. */
public final class HolidayText {
  private static final int DATE = "2026-12-25".length();
  private static final int LONGEST_NAME = 200;
  private static final int SHOWN = 30;

  private HolidayText() {}

  /** The holidays, none for an empty text, or why they were not taken. */
  static HolidayFile.Outcome read(String typed, LocalDate today) {
    if (typed.toUpperCase(Locale.ROOT).contains("BEGIN:VCALENDAR")) {
      return HolidayFile.parse(typed.getBytes(StandardCharsets.UTF_8), today);
    }
    var holidays = new TreeMap<LocalDate, String>();
    int number = 0;
    for (String line : typed.split("\n", -1)) {
      number++;
      var text = line.strip();
      var day = day(text);
      if (day.isPresent()) {
        holidays.put(day.get(), name(text));
      } else if (!text.isEmpty()) {
        return new HolidayFile.Outcome.Refused(
            "Line %d begins with no day: “%s”. Write it like 2026-12-25 Christmas Day."
                .formatted(number, text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…"));
      }
    }
    return new HolidayFile.Outcome.Holidays(holidays);
  }

  /** A line each, as {@link #read} takes them. */
  static String write(SortedMap<LocalDate, String> holidays) {
    return holidays.entrySet().stream()
        .map(day -> (day.getKey() + " " + day.getValue()).strip())
        .collect(Collectors.joining("\n"));
  }

  private static Optional<LocalDate> day(String line) {
    try {
      return Optional.of(LocalDate.parse(line.substring(0, Math.min(DATE, line.length()))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String name(String line) {
    var name = line.substring(DATE).replaceAll("[\\s,;:]+", " ").strip();
    return name.substring(0, name.offsetByCodePoints(0, Math.min(LONGEST_NAME, points(name))));
  }

  private static int points(String text) {
    return text.codePointCount(0, text.length());
  }
}
