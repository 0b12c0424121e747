package io.plumbline.sprint;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Tells an address of the web from other text. */
public final class WebLink {
  public static final int MAX_LENGTH = 500;

  private WebLink() {}

  /** Whether the text is a whole address of http or https with a host, and nothing else. */
  public static boolean isOne(String text) {
    if (text.length() > MAX_LENGTH || text.contains("|") || text.contains(">")) {
      return false;
    }
    try {
      var address = new URI(text);
      var scheme = address.getScheme();
      return scheme != null
          && scheme.toLowerCase(Locale.ROOT).matches("https?")
          && address.getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
