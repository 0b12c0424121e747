package io.plumbline.sandbox.model;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes ids in Slack's shapes: a letter, then upper-case letters and digits; readable where there
 * is a name.
 */
public final class Ids {
  private static final int LENGTH = 11;
  private final Set<String> used = new HashSet<>();
  private long counter = 46_656; // 1000 in base 36

  /** An id that shows the name it was made for: {@code U0PRIYA0001}. */
  public synchronized String named(String prefix, String name) {
    var word = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    var stem = prefix + "0" + word.substring(0, Math.min(word.length(), 6));
    return Stream.iterate(1, number -> number + 1)
        .map(number -> numbered(stem, number))
        .filter(used::add)
        .findFirst()
        .orElseThrow();
  }

  private static String numbered(String stem, int number) {
    var digits = Integer.toString(number);
    return stem + "0".repeat(Math.max(0, LENGTH - stem.length() - digits.length())) + digits;
  }

  /** An id that says nothing. */
  public synchronized String next(String prefix) {
    var digits = Long.toString(++counter * 7, 36).toUpperCase(Locale.ROOT);
    return prefix + "0" + "0".repeat(Math.max(0, 9 - digits.length())) + digits;
  }
}
