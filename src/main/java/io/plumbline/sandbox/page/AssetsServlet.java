package io.plumbline.sandbox.page;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** The page's style, scripts and picture: a fixed list, so that no path leads elsewhere. */
final class AssetsServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private record Asset(String resource, String type) {}

  private static final String SCRIPT = "text/javascript; charset=utf-8";
  private static final Map<String, Asset> ASSETS =
      Map.of(
          "/page.css", new Asset("/sandbox/page.css", "text/css; charset=utf-8"),
          "/page.js", new Asset("/sandbox/page.js", SCRIPT),
          "/messages.js", new Asset("/sandbox/messages.js", SCRIPT),
          "/elements.js", new Asset("/sandbox/elements.js", SCRIPT),
          "/modals.js", new Asset("/sandbox/modals.js", SCRIPT),
          "/composer.js", new Asset("/sandbox/composer.js", SCRIPT),
          "/wire.js", new Asset("/sandbox/wire.js", SCRIPT),
          "/icon.svg", new Asset("/sandbox/icon.svg", "image/svg+xml"),
          "/htmx.js",
              new Asset("/META-INF/resources/webjars/htmx.org/2.0.7/dist/htmx.min.js", SCRIPT));

  @Override
  protected void doGet(HttpServletRequest req, HttpServletResponse res) throws IOException {
    var path = req.getPathInfo();
    var asset = path == null ? null : ASSETS.get(path);
    if (asset == null) {
      Answer.text(res, HttpServletResponse.SC_NOT_FOUND, "There is no such file.");
      return;
    }
    try (var in = AssetsServlet.class.getResourceAsStream(asset.resource())) {
      if (in == null) {
        throw new IllegalStateException(asset.resource() + " is not on the class path");
      }
      res.setContentType(asset.type());
      res.setHeader("Cache-Control", path.equals("/htmx.js") ? "max-age=86400" : "no-cache");
      res.setHeader("X-Content-Type-Options", "nosniff");
      in.transferTo(res.getOutputStream());
    }
  }
}
