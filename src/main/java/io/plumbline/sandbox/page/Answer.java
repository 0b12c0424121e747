package io.plumbline.sandbox.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** How the page answers: never cached, and nothing in it may load from elsewhere. */
final class Answer {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private Answer() {}

  static void html(HttpServletResponse res, int status, String html) throws IOException {
    send(res, status, "text/html; charset=utf-8", html);
  }

  static void json(HttpServletResponse res, int status, String json) throws IOException {
    send(res, status, "application/json", json);
  }

  static void text(HttpServletResponse res, int status, String text) throws IOException {
    send(res, status, "text/plain; charset=utf-8", text);
  }

  private static void send(HttpServletResponse res, int status, String type, String body)
      throws IOException {
    res.setStatus(status);
    res.setContentType(type);
    res.setHeader("Cache-Control", "no-store");
    res.setHeader("Content-Security-Policy", POLICY);
    res.setHeader("X-Content-Type-Options", "nosniff");
    res.setHeader("Referrer-Policy", "same-origin");
    res.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
  }
}
