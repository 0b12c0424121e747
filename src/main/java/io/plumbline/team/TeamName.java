package io.plumbline.team;

import java.text.Normalizer;
import java.util.Locale;

/** How names of teams are kept and compared. */
public final class TeamName {
  /** In code points. */
  public static final int LONGEST = 40;

  private TeamName() {}

  /**
   * The name without control, zero-width and direction characters, with single spaces. Empty where
   * nothing is left.
   */
  public static String clean(String typed) {
    var visible = new StringBuilder(typed.length());
    Normalizer.normalize(typed, Normalizer.Form.NFC)
        .codePoints()
        .map(c -> Character.isSpaceChar(c) || Character.isWhitespace(c) ? ' ' : c)
        .filter(TeamName::isKept)
        .forEach(visible::appendCodePoint);
    var name = visible.toString().replaceAll(" +", " ").strip();
    return name.codePoints().anyMatch(Character::isLetterOrDigit) ? name : "";
  }

  /** What two names that look alike in a list have in common. */
  public static String key(String name) {
    return Normalizer.normalize(clean(name), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  private static boolean isKept(int c) {
    int type = Character.getType(c);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && type != Character.UNASSIGNED
        && type != Character.PRIVATE_USE;
  }
}
