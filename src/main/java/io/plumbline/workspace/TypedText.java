package io.plumbline.workspace;

import java.util.Set;

/** What people type, made fit to keep: the one place that knows what no database should hold. */
public final class TypedText {
  private static final char REPLACEMENT = '\uFFFD';

  /** Letters by their kind, and nothing to see: the fillers of Hangul. */
  private static final Set<Integer> FILLERS = Set.of(0x115F, 0x1160, 0x3164, 0xFFA0);

  private TypedText() {}

  /**
   * The text without NUL and other control characters (line breaks and tabs stay), with half
   * characters replaced, line breaks as {@code \n}, and no white space at its ends. Everything else
   * stays as it was typed.
   */
  public static String clean(String typed) {
    var out = new StringBuilder(typed.length());
    typed
        .replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .filter(c -> !Character.isISOControl(c) || c == '\n' || c == '\t')
        .map(c -> isHalf(c) ? REPLACEMENT : c)
        .forEach(out::appendCodePoint);
    return out.toString().strip();
  }

  /** The same on one line, for what is shown within one. */
  public static String oneLine(String typed) {
    return clean(typed).replaceAll("[\\n\\t]+", " ");
  }

  /** Whether nobody could read a word in it: blank, zero-width or combining characters only. */
  public static boolean saysNothing(String text) {
    return text.codePoints().noneMatch(TypedText::isVisible);
  }

  /** How long people see it to be: in code points. */
  public static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static boolean isHalf(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  private static boolean isVisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          false;
      default -> !FILLERS.contains(codePoint);
    };
  }
}
