package io.plumbline.sandbox.page.text;

import java.util.List;
import java.util.Locale;

/** Which addresses become links, and how; anything else stays text. */
public final class Hrefs {
  private static final List<String> SCHEMES = List.of("https://", "http://", "mailto:", "tel:");

  private Hrefs() {}

  /** Whether a click on the address can do no more than open a page or a letter. */
  public static boolean isSafe(String url) {
    var lower = url.toLowerCase(Locale.ROOT);
    return SCHEMES.stream().anyMatch(lower::startsWith)
        && url.chars().noneMatch(c -> c <= ' ' || c == 0x7f);
  }

  /** A link with the given inner HTML; only the inner HTML where the address is not safe. */
  static String link(String url, String innerHtml, Reader reader) {
    var own = reader.ownHref(url);
    if (own.isPresent()) {
      return "<a href=\"" + Markup.escape(own.get()) + "\">" + innerHtml + "</a>";
    }
    if (!isSafe(url)) {
      return innerHtml;
    }
    return "<a href=\""
        + Markup.escape(url)
        + "\" target=\"_blank\" rel=\"noopener noreferrer\">"
        + innerHtml
        + "</a>";
  }
}
