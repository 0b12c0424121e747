package io.plumbline.sandbox.page;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;

/** Parts of the page as HTML, each as it is now. */
final class PartsServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient Views views;
  private final transient Templates templates;

  PartsServlet(Views views, Templates templates) {
    this.views = views;
    this.templates = templates;
  }

  @Override
  protected void doGet(HttpServletRequest req, HttpServletResponse res) throws IOException {
    try {
      Answer.html(res, HttpServletResponse.SC_OK, part(req));
    } catch (IllegalArgumentException e) {
      Answer.text(res, HttpServletResponse.SC_NOT_FOUND, "There is no such part.");
    }
  }

  private String part(HttpServletRequest req) {
    var name = Objects.requireNonNullElse(req.getPathInfo(), "");
    return switch (name) {
      case "/sidebar" -> render("sidebar", views.sidebar(Visit.ofParameters(req)));
      case "/messages" -> render("messages", views.messages(Visit.ofParameters(req)));
      case "/thread" -> render("messages", views.thread(Visit.ofParameters(req)));
      case "/home" -> render("home", views.home(Visit.ofParameters(req)));
      case "/modal" ->
          views.modal(Visit.ofParameters(req)).map(modal -> render("modal", modal)).orElse("");
      case "/coming" ->
          views.coming(Visit.ofParameters(req)).map(coming -> render("coming", coming)).orElse("");
      case "/traffic" -> render("traffic", views.traffic(as(req), parameter(req, "q")));
      case "/exchange" -> exchange(req);
      case "/choices" -> choices(req);
      default -> throw new IllegalArgumentException("no such part: " + name);
    };
  }

  private String exchange(HttpServletRequest req) {
    return views
        .exchange(Long.parseLong(Visit.required(req, "number")))
        .map(entry -> render("exchange", entry))
        .orElseThrow(() -> new IllegalArgumentException("no longer kept"));
  }

  private String choices(HttpServletRequest req) {
    var element = Spots.element(req);
    var found = views.choices(as(req), element, parameter(req, "typed"));
    return templates.render(
        "choices",
        Map.of("choices", found, "name", parameter(req, "name"), "kind", parameter(req, "kind")));
  }

  private String render(String template, Object view) {
    return templates.render(template, Map.of("view", view));
  }

  private static String as(HttpServletRequest req) {
    return Visit.required(req, "as");
  }

  private static String parameter(HttpServletRequest req, String name) {
    return Objects.requireNonNullElse(req.getParameter(name), "");
  }
}
