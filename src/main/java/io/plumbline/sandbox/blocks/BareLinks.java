package io.plumbline.sandbox.blocks;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses in mrkdwn that stand without brackets: Slack puts them in some. */
final class BareLinks {
  /** Code and what is in brackets already come first, so that no address in them is found. */
  private static final Pattern LINK =
      Pattern.compile("`[^`]*`|<[^>]*>|https?://[^\\s<>]*[^\\s<>.,;:!?)'\"]");

  private BareLinks() {}

  static String bracketed(String text) {
    return LINK.matcher(text).replaceAll(BareLinks::replacement);
  }

  private static String replacement(MatchResult found) {
    var part = found.group();
    var shown = part.startsWith("http") ? "<" + part + ">" : part;
    return Matcher.quoteReplacement(shown);
  }
}
