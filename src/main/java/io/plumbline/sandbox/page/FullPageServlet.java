package io.plumbline.sandbox.page;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The whole page at {@code /sandbox/person/place}; shorter paths lead to where one starts. */
final class FullPageServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Pattern PATH = Pattern.compile("/([A-Z0-9]+)(?:/([A-Za-z0-9]+)?)?");
  private static final Pattern TS = Pattern.compile("(\\d{1,16})\\.(\\d{6})");

  private final transient Views views;
  private final transient Templates templates;

  FullPageServlet(Views views, Templates templates) {
    this.views = views;
    this.templates = templates;
  }

  @Override
  protected void doGet(HttpServletRequest req, HttpServletResponse res) throws IOException {
    var path = PATH.matcher(req.getPathInfo() == null ? "" : req.getPathInfo());
    try {
      if (!path.matches()) {
        start(req, res);
      } else if (path.group(2) == null) {
        redirect(
            res, path.group(1) + "/" + views.placeFor(path.group(1), req.getParameter("from")));
      } else {
        show(req, res, path);
      }
    } catch (IllegalArgumentException e) {
      Answer.html(res, HttpServletResponse.SC_NOT_FOUND, templates.render("missing", Map.of()));
    }
  }

  /** The bare address leads to the first person; any other that is not ours is not found. */
  private void start(HttpServletRequest req, HttpServletResponse res) throws IOException {
    var rest = req.getPathInfo();
    var first = views.firstPerson();
    if ((rest != null && rest.length() > 1) || first.isEmpty()) {
      throw new IllegalArgumentException("no such page: " + rest);
    }
    redirect(res, first.get().id() + "/" + views.firstPlace(first.get().id()));
  }

  private void show(HttpServletRequest req, HttpServletResponse res, Matcher path)
      throws IOException {
    var visit = Visit.ofPath(req, path.group(1), path.group(2));
    var at = TS.matcher(req.getParameter("at") == null ? "" : req.getParameter("at"));
    if (at.matches()) {
      var justAfter = "%s.%06d".formatted(at.group(1), Integer.parseInt(at.group(2)) + 1);
      redirect(
          res, visit.person() + "/" + visit.place() + "?before=" + justAfter + "#m-" + at.group());
      return;
    }
    var page = templates.render("page", Map.of("page", views.page(visit)));
    Answer.html(res, HttpServletResponse.SC_OK, page);
  }

  private static void redirect(HttpServletResponse res, String to) {
    res.setStatus(HttpServletResponse.SC_FOUND);
    res.setHeader("Location", SandboxPage.PATH + to);
    res.setHeader("Cache-Control", "no-store");
  }
}
