package io.plumbline.sandbox.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What requests the page does not serve. */
final class Refusal {
  private Refusal() {}

  /** Whether the request comes from another site's page; then it is answered with 403. */
  static boolean ofForeign(HttpServletRequest req, HttpServletResponse res) throws IOException {
    var origin = req.getHeader("Origin");
    if (origin == null || sameHost(origin, req.getHeader("Host"))) {
      return false;
    }
    Answer.text(res, HttpServletResponse.SC_FORBIDDEN, "Requests from other sites are refused.");
    return true;
  }

  private static boolean sameHost(String origin, @Nullable String host) {
    try {
      return URI.create(origin).getRawAuthority() != null
          && URI.create(origin).getRawAuthority().equals(host);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
