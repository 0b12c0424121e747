package io.plumbline.slack.command;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words after a command whose manifest says {@code should_escape: true}: Slack writes people and
 * channels as {@code <@U1|eli>} and {@code <#C1|general>}, links in brackets, and {@code & < >} as
 * entities.
 */
public final class EscapedText {
  private static final Pattern BRACKETS =
      Pattern.compile("<([@#])([A-Z0-9]+)(?:\\|([^>]*))?>|<(https?://[^>|]+|mailto:[^>|]+)[^>]*>");

  private EscapedText() {}

  /** Near enough what the person typed: a person or channel that Slack did not name is its id. */
  public static String asTyped(String words) {
    return BRACKETS
        .matcher(words)
        .replaceAll(found -> Matcher.quoteReplacement(plain(found)))
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }

  private static String plain(MatchResult found) {
    if (found.group(4) != null) {
      return found.group(4);
    }
    var name = found.group(3);
    return found.group(1) + (name == null || name.isEmpty() ? found.group(2) : name);
  }
}
