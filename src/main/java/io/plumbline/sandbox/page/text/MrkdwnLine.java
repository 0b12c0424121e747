package io.plumbline.sandbox.page.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Marks within lines. Code, brackets, bare addresses and emoji are atoms: they are shown by their
 * own rules, and no mark begins or ends inside one. Bold, italic and strike stand at word borders.
 */
final class MrkdwnLine {
  private static final char SOFT_HYPHEN = '\u00AD';
  private static final Pattern BARE_URL = Pattern.compile("https?://[^\\s<>|]+");

  private final String text;
  private final Reader reader;

  /** Where the atom that begins here ends; 0 where none begins. */
  private final int[] atomEnd;

  private final String[] atomHtml;

  private MrkdwnLine(String text, Reader reader) {
    this.text = text;
    this.reader = reader;
    this.atomEnd = new int[text.length()];
    this.atomHtml = new String[text.length()];
    findAtoms();
  }

  static String html(String text, Reader reader) {
    var out = new StringBuilder(text.length() + 32);
    new MrkdwnLine(text, reader).write(0, text.length(), out);
    return out.toString();
  }

  private void findAtoms() {
    Matcher emoji = Emoji.NAME.matcher(text);
    Matcher url = BARE_URL.matcher(text);
    for (int i = 0; i < text.length(); i = Math.max(i + 1, atomEnd[i])) {
      switch (text.charAt(i)) {
        case '`' -> codeAt(i);
        case '<' -> bracketAt(i);
        case ':' -> emojiAt(i, emoji);
        case 'h' -> urlAt(i, url);
        default -> {}
      }
    }
  }

  private void codeAt(int start) {
    int end = text.indexOf('`', start + 1);
    if (end > start + 1
        && text.substring(start, end).indexOf('\n') < 0
        && !isSoftHyphen(start - 1)
        && !isSoftHyphen(start + 1)) {
      atom(start, end + 1, "<code>" + Mrkdwn.code(text.substring(start + 1, end)) + "</code>");
    }
  }

  private void bracketAt(int start) {
    int end = text.indexOf('>', start);
    if (end > start + 1 && text.substring(start, end).indexOf('\n') < 0) {
      atom(start, end + 1, AngleToken.html(text.substring(start + 1, end), reader));
    }
  }

  private void emojiAt(int start, Matcher emoji) {
    if (emoji.region(start, text.length()).lookingAt()) {
      int end = emoji.end();
      var name = emoji.group(1);
      Emoji.of(emoji).ifPresent(sign -> atom(start, end, Emoji.html(sign, name)));
    }
  }

  private void urlAt(int start, Matcher url) {
    if (isBorder(start - 1) && url.region(start, text.length()).lookingAt()) {
      var address = url.group().replaceFirst("(?:[.,:;!?)*_~'\"]|&gt;|&lt;)+$", "");
      var shown = Entities.decode(address);
      atom(start, start + address.length(), Hrefs.link(shown, Markup.escape(shown), reader));
    }
  }

  private void atom(int start, int end, String html) {
    atomEnd[start] = end;
    atomHtml[start] = html;
  }

  private void write(int from, int to, StringBuilder out) {
    int i = from;
    while (i < to) {
      int close = closeOf(i, to);
      if (atomEnd[i] > 0) {
        out.append(atomHtml[i]);
        i = atomEnd[i];
      } else if (close > 0) {
        var tag = tag(text.charAt(i));
        out.append('<').append(tag).append('>');
        write(i + 1, close, out);
        out.append("</").append(tag).append('>');
        i = close + 1;
      } else {
        i = writeCharacter(i, out);
      }
    }
  }

  private int writeCharacter(int at, StringBuilder out) {
    for (var entity : new String[] {"&amp;", "&lt;", "&gt;"}) {
      if (text.startsWith(entity, at)) {
        out.append(entity);
        return at + entity.length();
      }
    }
    int codePoint = text.codePointAt(at);
    Markup.append(out, codePoint);
    return at + Character.charCount(codePoint);
  }

  /** The index of the mark that ends what a mark at {@code start} begins, or -1. */
  private int closeOf(int start, int to) {
    char mark = text.charAt(start);
    boolean opens =
        (mark == '*' || mark == '_' || mark == '~')
            && isBorder(start - 1)
            && start + 1 < to
            && !Character.isWhitespace(text.charAt(start + 1))
            && text.charAt(start + 1) != mark;
    for (int i = start + 1; opens && i < to; i = Math.max(i + 1, atomEnd[i])) {
      if (text.charAt(i) == '\n') {
        return -1;
      }
      if (text.charAt(i) == mark && closes(i)) {
        return i;
      }
    }
    return -1;
  }

  private boolean closes(int at) {
    return !Character.isWhitespace(text.charAt(at - 1)) && isBorder(at + 1);
  }

  private boolean isBorder(int at) {
    return at < 0
        || at >= text.length()
        || !(Character.isLetterOrDigit(text.charAt(at)) || isSoftHyphen(at));
  }

  private boolean isSoftHyphen(int at) {
    return at >= 0 && at < text.length() && text.charAt(at) == SOFT_HYPHEN;
  }

  private static String tag(char mark) {
    return switch (mark) {
      case '*' -> "strong";
      case '_' -> "em";
      default -> "s";
    };
  }
}
