package io.plumbline.retro;

import io.plumbline.workspace.TypedText;

/** What a group of cards is called: 1 to 100 characters on one line, clean. */
public record GroupTitle(String value) {
  public static final int MAX_LENGTH = 100;

  public GroupTitle {
    value = oneLine(value);
    if (!isOne(value)) {
      throw new IllegalArgumentException("no title for a group: " + TypedText.length(value));
    }
  }

  /** Whether what was typed can be a title. */
  public static boolean isOne(String typed) {
    var line = oneLine(typed);
    return !TypedText.saysNothing(line) && TypedText.length(line) <= MAX_LENGTH;
  }

  /** The beginning of a card's text: what a group is called until somebody names it. */
  static String from(String text) {
    var line = oneLine(text);
    return TypedText.length(line) <= MAX_LENGTH
        ? line
        : line.substring(0, line.offsetByCodePoints(0, MAX_LENGTH - 1)).strip() + "…";
  }

  private static String oneLine(String typed) {
    return TypedText.clean(typed).replaceAll("\\s+", " ");
  }
}
