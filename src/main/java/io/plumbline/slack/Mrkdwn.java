package io.plumbline.slack;

import io.plumbline.workspace.ChannelId;
import io.plumbline.workspace.MemberId;
import java.time.Instant;

/** Slack's text markup. What people typed goes through {@link #escape}; then it is inert. */
public final class Mrkdwn {
  /**
   * A soft hyphen: not shown, and no border of a word. Slack has no escape for its marks, and next
   * to this one they do not act. (A zero-width space would not do: to Slack it is a border, and
   * others use it to make marks act within words.)
   */
  private static final char INERT = '\u00AD';

  private Mrkdwn() {}

  /**
   * The text as typed, with nothing in it that Slack would act on: no mention, no link, no quote,
   * no bold, italic, strike or code. A mark where it would act stands between two characters that
   * nobody sees; {@code snake_case} and {@code 2 * 3} stay as they are.
   */
  public static String escape(String typed) {
    var out = new StringBuilder(typed.length() + 16);
    for (int i = 0; i < typed.length(); i++) {
      char c = typed.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append(beginsLine(typed, i) ? INERT + "&gt;" : "&gt;");
        case '`' -> appendInert(c, out);
        case '*', '_', '~' -> appendMark(typed, i, out);
        case '@', '#' -> appendName(typed, i, out);
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  /** The text as code, to be copied as it was typed but for backticks, which code cannot show. */
  public static String code(String typed) {
    return "`"
        + typed
            .replace('`', '\'')
            .replace('\n', ' ')
            .replace(String.valueOf(INERT), "")
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
        + "`";
  }

  private static void appendMark(String typed, int at, StringBuilder out) {
    boolean opens = isBorder(typed, at - 1) && !isSpace(typed, at + 1);
    boolean closes = !isSpace(typed, at - 1) && isBorder(typed, at + 1);
    if (opens || closes) {
      appendInert(typed.charAt(at), out);
    } else {
      out.append(typed.charAt(at));
    }
  }

  /** Slack may take {@code @here} and {@code #general} for what they name, even unasked. */
  private static void appendName(String typed, int at, StringBuilder out) {
    out.append(typed.charAt(at));
    if (isBorder(typed, at - 1) && !isBorder(typed, at + 1)) {
      out.append(INERT);
    }
  }

  private static void appendInert(char mark, StringBuilder out) {
    if (out.isEmpty() || out.charAt(out.length() - 1) != INERT) {
      out.append(INERT);
    }
    out.append(mark).append(INERT);
  }

  private static boolean beginsLine(String typed, int at) {
    for (int i = at - 1; i >= 0; i--) {
      if (typed.charAt(i) == '\n' || typed.charAt(i) == '\r') {
        return true;
      }
      if (!Character.isWhitespace(typed.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Before the first and after the last character our own words go on, so there is a border. */
  private static boolean isBorder(String typed, int at) {
    return at < 0 || at >= typed.length() || !Character.isLetterOrDigit(typed.charAt(at));
  }

  /** What follows or precedes the text in our sentence is not known; it counts as no space. */
  private static boolean isSpace(String typed, int at) {
    return at >= 0 && at < typed.length() && Character.isWhitespace(typed.charAt(at));
  }

  /** A mention by id, which Slack shows as the person's name. */
  public static String member(MemberId member) {
    return "<@" + member.value() + ">";
  }

  /** A channel by id, which Slack shows as a link with its name. */
  public static String channel(ChannelId channel) {
    return "<#" + channel.value() + ">";
  }

  /**
   * A moment in the reader's own zone.
   *
   * @param format Slack's date tokens, for example {@code {date_short_pretty} at {time}}
   * @param fallback for clients that do not know dates
   */
  public static String date(Instant at, String format, String fallback) {
    return "<!date^" + at.getEpochSecond() + "^" + format + "|" + fallback + ">";
  }
}
