package io.plumbline.team;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * Time zones by the names of the tz database ({@code Europe/Berlin}). Offsets and abbreviations are
 * no zones: they do not know when clocks change.
 */
public final class Zones {
  private static final int MOST_MATCHES = 3;
  private static final double NEAR = 0.86;
  private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();
  private static final Pattern OFFSET =
      Pattern.compile("(?:UTC|GMT)?([+-])(\\d{1,2})(?::?(\\d{2}))?");
  private static final Set<String> AREAS =
      Set.of(
          "Africa",
          "America",
          "Antarctica",
          "Arctic",
          "Asia",
          "Atlantic",
          "Australia",
          "Europe",
          "Indian",
          "Pacific");

  /** Where many teams are; they come first among zones that match equally well. */
  private static final List<String> COMMON =
      List.of(
          "Europe/London",
          "Europe/Berlin",
          "Europe/Paris",
          "Europe/Helsinki",
          "America/New_York",
          "America/Chicago",
          "America/Denver",
          "America/Los_Angeles",
          "America/Sao_Paulo",
          "Asia/Kolkata",
          "Asia/Singapore",
          "Asia/Tokyo",
          "Australia/Sydney");

  private static final List<String> ALL =
      ZoneId.getAvailableZoneIds().stream()
          .filter(id -> AREAS.contains(id.split("/")[0]) && id.contains("/"))
          .sorted(Comparator.comparing(Zones::rank).thenComparing(Comparator.naturalOrder()))
          .toList();

  private Zones() {}

  /** The zone of this name, upper or lower case, with spaces or underscores. */
  public static Optional<ZoneId> find(String typed) {
    var name = plain(typed);
    if (name.equals("utc")) {
      return Optional.of(ZoneId.of("UTC"));
    }
    return ALL.stream()
        .filter(id -> id.toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .map(ZoneId::of);
  }

  /** Up to three zones that were probably meant, best first; empty where nothing is near. */
  public static List<String> near(String typed) {
    var name = plain(typed);
    var offset = OFFSET.matcher(name.toUpperCase(Locale.ROOT).replace("_", ""));
    if (offset.matches()) {
      int minutes =
          minutes(offset.group(2), offset.group(3)) * (offset.group(1).equals("-") ? -1 : 1);
      return first(ALL.stream().filter(id -> rawMinutes(id) == minutes).toList());
    }
    var abbreviated = ALL.stream().filter(id -> isAbbreviated(id, name)).toList();
    if (!abbreviated.isEmpty()) {
      return first(abbreviated);
    }
    return first(
        ALL.stream()
            .filter(id -> likeness(id, name) >= NEAR)
            .sorted(Comparator.comparingDouble((String id) -> -likeness(id, name)))
            .toList());
  }

  private static List<String> first(List<String> matches) {
    return matches.subList(0, Math.min(MOST_MATCHES, matches.size()));
  }

  private static int minutes(String hours, String minutes) {
    return Integer.parseInt(hours) * 60 + (minutes == null ? 0 : Integer.parseInt(minutes));
  }

  private static int rawMinutes(String id) {
    return TimeZone.getTimeZone(id).getRawOffset() / 60_000;
  }

  private static boolean isAbbreviated(String id, String name) {
    if (name.length() > 5) {
      return false;
    }
    var zone = TimeZone.getTimeZone(id);
    return zone.getDisplayName(false, TimeZone.SHORT, Locale.ENGLISH).equalsIgnoreCase(name)
        || zone.getDisplayName(true, TimeZone.SHORT, Locale.ENGLISH).equalsIgnoreCase(name);
  }

  private static double likeness(String id, String name) {
    var whole = id.toLowerCase(Locale.ROOT);
    var city = whole.substring(whole.lastIndexOf('/') + 1);
    return Math.max(SIMILARITY.apply(whole, name), SIMILARITY.apply(city, name));
  }

  private static int rank(String id) {
    int at = COMMON.indexOf(id);
    return at < 0 ? COMMON.size() : at;
  }

  private static String plain(String typed) {
    return typed.strip().replaceAll("\\s+", "_").toLowerCase(Locale.ROOT);
  }
}
