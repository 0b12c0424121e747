package io.plumbline.export.file;

/** What people typed, made harmless for the programs that open our files. */
public final class InertText {
  /** What makes a spreadsheet calculate, also in the wide forms of East Asian keyboards. */
  private static final String BEGINS_FORMULA = "=+-@\t\r\n＝＋－＠";

  private static final String MARKS = "\\`*_{}[]<>#|~!&";
  private static final String MARKS_AT_THE_BEGINNING = "+-=";
  private static final int BIDI_EMBEDDINGS_FROM = 0x202A;
  private static final int BIDI_EMBEDDINGS_TO = 0x202E;
  private static final int BIDI_ISOLATES_FROM = 0x2066;
  private static final int BIDI_ISOLATES_TO = 0x2069;

  private InertText() {}

  /** The text of a cell: it is shown and never calculated. */
  public static String cell(String typed) {
    var plain = plain(typed);
    return !plain.isEmpty() && BEGINS_FORMULA.indexOf(plain.charAt(0)) >= 0 ? "'" + plain : plain;
  }

  /** One line of Markdown that shows the text as it was typed. */
  public static String line(String typed) {
    return marked(plain(typed).replace('\n', ' '));
  }

  /** Several lines of Markdown, each after {@code indent} but the first. */
  public static String lines(String typed, String indent) {
    return plain(typed)
        .lines()
        .map(InertText::marked)
        .reduce((above, below) -> above + "\\\n" + indent + below)
        .orElse("");
  }

  /** Without what turns the order of other text around, or ends a file for some readers. */
  private static String plain(String typed) {
    var out = new StringBuilder(typed.length());
    typed
        .codePoints()
        .filter(c -> !isBidiControl(c) && (c == '\n' || c == '\t' || !Character.isISOControl(c)))
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  private static boolean isBidiControl(int c) {
    return (c >= BIDI_EMBEDDINGS_FROM && c <= BIDI_EMBEDDINGS_TO)
        || (c >= BIDI_ISOLATES_FROM && c <= BIDI_ISOLATES_TO);
  }

  private static String marked(String line) {
    var text = line.strip();
    var out = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean acts =
          MARKS.indexOf(c) >= 0
              || (i == 0 && MARKS_AT_THE_BEGINNING.indexOf(c) >= 0)
              || endsListNumber(text, i);
      if (acts) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }

  /** The mark of {@code 1.} or {@code 1)} where a line begins with it. */
  private static boolean endsListNumber(String text, int at) {
    char c = text.charAt(at);
    return (c == '.' || c == ')')
        && at > 0
        && text.substring(0, at).chars().allMatch(Character::isDigit);
  }
}
