package io.plumbline.sandbox.model;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/**
 * Makes message timestamps: seconds and microseconds of the clock, never the same twice, always
 * rising.
 */
public final class Timestamps {
  private final InstantSource clock;
  private long lastMicros;

  public Timestamps(InstantSource clock) {
    this.clock = clock;
  }

  public synchronized String next() {
    var now = clock.instant();
    long micros = now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
    lastMicros = Math.max(lastMicros + 1, micros);
    return format(lastMicros);
  }

  private static String format(long micros) {
    return String.format(Locale.ROOT, "%010d.%06d", micros / 1_000_000, micros % 1_000_000);
  }

  public static Instant instant(String ts) {
    return Instant.ofEpochSecond(Long.parseLong(ts.substring(0, ts.indexOf('.'))));
  }

  /** Whether a text is a timestamp as the Web API takes it: whole or fractional seconds. */
  public static boolean isValid(String text) {
    return text.matches("\\d{1,10}(\\.\\d{1,6})?");
  }

  /** The same moment, padded so that timestamps can be compared as text. */
  public static String padded(String text) {
    var parts = text.split("\\.", 2);
    var fraction = parts.length > 1 ? parts[1] : "";
    return "0".repeat(10 - parts[0].length())
        + parts[0]
        + "."
        + fraction
        + "0".repeat(6 - fraction.length());
  }
}
