package io.plumbline.sandbox.page.text;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A moment told by Slack's date tokens, in the reader's zone and on a 24-hour clock. */
final class SlackDate {
  private static final Pattern TOKEN = Pattern.compile("\\{([a-z_]+)}");

  private final ZonedDateTime at;
  private final ZonedDateTime now;

  SlackDate(Instant at, Reader reader) {
    this.at = at.atZone(reader.zone());
    this.now = reader.now().atZone(reader.zone());
  }

  /** The format with each token replaced; tokens that Slack does not know stay as they are. */
  String format(String format) {
    var out = new StringBuilder();
    Matcher token = TOKEN.matcher(format);
    while (token.find()) {
      var told = tell(token.group(1), token.group());
      boolean first = out.length() == 0 && token.start() == 0;
      token.appendReplacement(out, Matcher.quoteReplacement(first ? capital(told) : told));
    }
    return token.appendTail(out).toString();
  }

  private String tell(String token, String unknown) {
    return switch (token) {
      case "date_num" -> pattern("yyyy-MM-dd");
      case "date_slash" -> pattern("MM/dd/yyyy");
      case "date" -> longDate();
      case "date_short" -> pattern("MMM d, yyyy");
      case "date_long", "date_long_full" -> pattern("EEEE, ") + longDate();
      case "date_pretty" -> pretty(longDate());
      case "date_short_pretty" -> pretty(pattern("MMM d, yyyy"));
      case "date_long_pretty", "day_divider_pretty" -> pretty(pattern("EEEE, ") + longDate());
      case "time" -> pattern("HH:mm");
      case "time_secs" -> pattern("HH:mm:ss");
      case "ago" -> ago();
      default -> unknown;
    };
  }

  private String longDate() {
    int day = at.getDayOfMonth();
    return pattern("MMMM ") + day + ordinal(day) + pattern(", yyyy");
  }

  private String pretty(String otherwise) {
    LocalDate today = now.toLocalDate();
    return switch ((int)
        Math.max(-2, Math.min(2, ChronoUnit.DAYS.between(today, at.toLocalDate())))) {
      case -1 -> "yesterday";
      case 0 -> "today";
      case 1 -> "tomorrow";
      default -> otherwise;
    };
  }

  private String ago() {
    var since = Duration.between(at, now);
    boolean future = since.isNegative();
    var span = span(since.abs());
    if (span.isEmpty()) {
      return "now";
    }
    return future ? "in " + span : span + " ago";
  }

  private static String span(Duration length) {
    if (length.toDays() > 0) {
      return counted(length.toDays(), "day");
    }
    if (length.toHours() > 0) {
      return counted(length.toHours(), "hour");
    }
    return length.toMinutes() > 0 ? counted(length.toMinutes(), "minute") : "";
  }

  private static String counted(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }

  private String pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(at);
  }

  private static String ordinal(int day) {
    if (day >= 11 && day <= 13) {
      return "th";
    }
    return switch (day % 10) {
      case 1 -> "st";
      case 2 -> "nd";
      case 3 -> "rd";
      default -> "th";
    };
  }

  private static String capital(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
