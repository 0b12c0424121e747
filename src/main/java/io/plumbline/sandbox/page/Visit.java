package io.plumbline.sandbox.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where on the page somebody is.
 *
 * @param place a conversation's id, or "home"
 * @param thread the ts of the open thread's parent, or null
 * @param before shows the messages before this ts instead of the newest, or null
 */
public record Visit(
    String person, String place, @Nullable String thread, @Nullable String before, int limit) {
  public static final String HOME = "home";
  private static final int PAGE = 50;
  private static final int MOST = 200;
  private static final Pattern TS = Pattern.compile("\\d{1,16}\\.\\d{1,9}");

  /** From {@code /person/place} of a full page. */
  static Visit ofPath(HttpServletRequest req, String person, String place) {
    return new Visit(person, place, ts(req, "thread"), ts(req, "before"), PAGE);
  }

  /** From the parameters of a part: {@code as}, {@code in} and the rest. */
  static Visit ofParameters(HttpServletRequest req) {
    return new Visit(
        required(req, "as"),
        required(req, "in"),
        ts(req, "thread"),
        ts(req, "before"),
        limit(req.getParameter("limit")));
  }

  static String required(HttpServletRequest req, String name) {
    var value = req.getParameter(name);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("the parameter " + name + " is missing");
    }
    return value;
  }

  private static @Nullable String ts(HttpServletRequest req, String name) {
    var value = req.getParameter(name);
    return value != null && TS.matcher(value).matches() ? value : null;
  }

  private static int limit(@Nullable String limit) {
    if (limit == null || !limit.matches("\\d{1,4}")) {
      return PAGE;
    }
    return Math.max(1, Math.min(MOST, Integer.parseInt(limit)));
  }

  public boolean isHome() {
    return place.equals(HOME);
  }
}
