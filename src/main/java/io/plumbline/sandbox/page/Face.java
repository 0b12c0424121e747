package io.plumbline.sandbox.page;

import java.util.Locale;

/** What stands for a person beside their words: initials on one of eight colours. */
public record Face(String initials, int tone) {
  private static final int TONES = 8;

  static Face of(String id, String name) {
    var words = name.strip().split("[\\s._-]+");
    var initials = new StringBuilder();
    for (int i = 0; i < Math.min(2, words.length); i++) {
      if (!words[i].isEmpty()) {
        initials.appendCodePoint(words[i].codePointAt(0));
      }
    }
    return new Face(
        initials.toString().toUpperCase(Locale.ROOT), Math.floorMod(id.hashCode(), TONES));
  }
}
