package io.plumbline.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /calendar/<secret>.ics}: the calendar of a team, for whoever knows the secret. Few are
 * drawn at a time, so that a crowd of calendars keeps nobody else waiting.
 */
public final class FeedServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger log = LoggerFactory.getLogger(FeedServlet.class);
  private static final String ENDING = ".ics";
  private static final int AT_ONCE = 4;
  private static final String AGAIN_SECONDS = "30";
  private static final int TOO_MANY = 429;

  private final transient Function<String, Optional<String>> calendars;
  private final transient Semaphore free = new Semaphore(AT_ONCE);

  /**
   * @param calendars the calendar of a secret; empty where it is none
   */
  public FeedServlet(Function<String, Optional<String>> calendars) {
    this.calendars = calendars;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("X-Robots-Tag", "noindex");
    if (!free.tryAcquire()) {
      response.setHeader("Retry-After", AGAIN_SECONDS);
      response.sendError(TOO_MANY);
      return;
    }
    Optional<String> calendar;
    try {
      calendar = secret(request).flatMap(calendars);
    } catch (RuntimeException fault) {
      log.error("a team's calendar could not be drawn", fault); // the path is a secret
      response.setHeader("Retry-After", AGAIN_SECONDS);
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      return;
    } finally {
      free.release();
    }
    answer(calendar, request, response);
  }

  private static void answer(
      Optional<String> calendar, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (calendar.isEmpty()) {
      response.setHeader("Cache-Control", "no-store");
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else {
      send(calendar.get(), request, response);
    }
  }

  private static Optional<String> secret(HttpServletRequest request) {
    var path = request.getPathInfo();
    return path != null && path.startsWith("/") && path.endsWith(ENDING)
        ? Optional.of(path.substring(1, path.length() - ENDING.length()))
        : Optional.empty();
  }

  private static void send(
      String calendar, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var bytes = calendar.getBytes(StandardCharsets.UTF_8);
    var tag = "\"" + digest(bytes) + "\"";
    response.setHeader("ETag", tag);
    response.setHeader("Cache-Control", "private, max-age=900");
    if (tag.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType("text/calendar;charset=utf-8");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
