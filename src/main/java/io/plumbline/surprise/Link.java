package io.plumbline.surprise;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** An address on the web that says where it leads: no other scheme, no name before the host. */
public record Link(String url) {
  public static final int MAX_LENGTH = 1000;
  private static final Set<String> SCHEMES = Set.of("http", "https");

  public Link {
    if (!isOne(url)) {
      throw new IllegalArgumentException("no link");
    }
  }

  /** The link that somebody typed; empty where it is none. */
  public static Optional<Link> of(String typed) {
    var url = typed.strip();
    return isOne(url) ? Optional.of(new Link(url)) : Optional.empty();
  }

  private static boolean isOne(String url) {
    if (url.length() > MAX_LENGTH) {
      return false;
    }
    try {
      var uri = new URI(url); // refuses spaces, quotes, bars and angle brackets
      return uri.getScheme() != null
          && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
          && uri.getHost() != null
          && uri.getRawUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
