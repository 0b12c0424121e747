package io.plumbline.team;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a calendar of holidays is published. Whether the address is public is looked at again, host
 * by host, when it is read.
 */
public record HolidayAddress(String value) {
  private static final int LONGEST = 500;
  private static final Pattern ADDRESS = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*://\\S+$");
  private static final Set<String> SCHEMES = Set.of("https", "http");

  /** Names that mean something within one network alone. */
  private static final Pattern INNER =
      Pattern.compile("(^|.*\\.)(localhost|local|internal|intranet|lan|home|corp|localdomain)");

  /** What came of reading it. */
  sealed interface Reading {
    record Address(HolidayAddress address) implements Reading {}

    record Refused(String sentence) implements Reading {}
  }

  /** The address that was typed; empty where something else was. */
  static Optional<Reading> read(String typed) {
    var text = typed.strip();
    return ADDRESS.matcher(text).matches() ? Optional.of(readAddress(text)) : Optional.empty();
  }

  /** The address in what was typed, if it is one that can be read. */
  static Optional<HolidayAddress> in(String typed) {
    return read(typed)
        .filter(Reading.Address.class::isInstance)
        .map(reading -> ((Reading.Address) reading).address());
  }

  /** The host, which says enough to whoever knows the address. */
  public String host() {
    var host = URI.create(value).getHost();
    return host == null ? "" : host;
  }

  private static Reading readAddress(String text) {
    var address = text.replaceFirst("^(?i)webcal://", "https://");
    try {
      return checked(new URI(address), address);
    } catch (URISyntaxException e) {
      return new Reading.Refused("That address cannot be read. Copy it from your calendar again.");
    }
  }

  private static Reading checked(URI uri, String address) {
    var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    if (!SCHEMES.contains(scheme)) {
      return new Reading.Refused("The address of a calendar begins with https://.");
    }
    if (address.length() > LONGEST) {
      return new Reading.Refused("An address has up to %d characters.".formatted(LONGEST));
    }
    if (uri.getRawUserInfo() != null) {
      return new Reading.Refused(
          "Leave name and password out of the address. Use one that needs neither.");
    }
    var host = uri.getHost();
    if (host == null || host.isBlank()) {
      return new Reading.Refused("That address names no host. Copy it from your calendar again.");
    }
    return isPlainlyInner(host.toLowerCase(Locale.ROOT))
        ? new Reading.Refused(
            "That address is not public, so I do not read it. Paste the days instead.")
        : new Reading.Address(new HolidayAddress(address));
  }

  /** Without asking anybody: names of one network, and numbers in place of a name. */
  private static boolean isPlainlyInner(String host) {
    return INNER.matcher(host).matches()
        || !host.contains(".")
        || host.startsWith("[")
        || host.matches("[0-9.]+|.*\\.0x[0-9a-f]+|0x[0-9a-fx.]+");
  }
}
