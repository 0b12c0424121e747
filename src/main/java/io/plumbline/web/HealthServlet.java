package io.plumbline.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;

/**
 * {@code /livez}: the process turns. {@code /readyz}: it can do its work; 503 and why otherwise.
 */
final class HealthServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient Readiness readiness;

  HealthServlet(Readiness readiness) {
    this.readiness = readiness;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/plain;charset=utf-8");
    response.setHeader("Cache-Control", "no-store");
    var problems =
        request.getServletPath().equals("/readyz")
            ? readiness.problems()
            : Map.<String, String>of();
    response.setStatus(problems.isEmpty() ? 200 : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    PrintWriter out = response.getWriter();
    if (problems.isEmpty()) {
      out.println("ok");
    }
    problems.forEach((name, problem) -> out.println(name + ": " + problem));
  }
}
