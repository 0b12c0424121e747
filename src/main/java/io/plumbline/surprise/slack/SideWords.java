package io.plumbline.surprise.slack;

import io.plumbline.commitment.Side;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A surprise as somebody typed it after the command: {@code product: the refund flow changed}.
 *
 * @param side null where none was named
 */
record SideWords(@Nullable Side side, String what) {
  private static final Pattern NAMED =
      Pattern.compile(
          "^(product|pm|engineering|eng)\\s*:\\s*(.*)$", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  static SideWords read(String typed) {
    var named = NAMED.matcher(typed.strip());
    return named.matches()
        ? new SideWords(side(named.group(1)), named.group(2))
        : new SideWords(null, typed.strip());
  }

  private static Side side(String word) {
    return word.toLowerCase(Locale.ROOT).startsWith("p") ? Side.PRODUCT : Side.ENGINEERING;
  }
}
