package io.plumbline.sandbox.model;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Makes ids in Slack's shapes: a letter, then upper-case letters and digits; readable where there
 * is a name.
 */
public final class Ids {
  private static final int LENGTH = 11;
  private final Map<String, Integer> used = new HashMap<>();
  private long counter = 46_656; // 1000 in base 36

  /** An id that shows the name it was made for: {@code U0PRIYA0001}. */
  public synchronized String named(String prefix, String name) {
    var word = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    var stem = prefix + "0" + word.substring(0, Math.min(word.length(), 6));
    int number = used.merge(stem, 1, Integer::sum);
    var digits = Integer.toString(number);
    return stem + "0".repeat(Math.max(0, LENGTH - stem.length() - digits.length())) + digits;
  }

  /** An id that says nothing. */
  public synchronized String next(String prefix) {
    var digits = Long.toString(++counter * 7, 36).toUpperCase(Locale.ROOT);
    return prefix + "0" + "0".repeat(Math.max(0, 9 - digits.length())) + digits;
  }
}
