package io.plumbline.sandbox.page;

import io.plumbline.sandbox.model.SandboxEvents;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Tells an open page by server-sent events what has changed; the page then asks for that part. */
final class LiveServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient SandboxEvents events;
  private final transient LiveFeeds feeds;

  LiveServlet(SandboxEvents events, LiveFeeds feeds) {
    this.events = events;
    this.feeds = feeds;
  }

  @Override
  protected void doGet(HttpServletRequest req, HttpServletResponse res) throws IOException {
    var person = Visit.required(req, "as");
    if (feeds.isShutdown()) {
      Answer.text(res, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "The sandbox is stopping.");
      return;
    }
    res.setContentType("text/event-stream");
    res.setCharacterEncoding("UTF-8");
    res.setHeader("Cache-Control", "no-store");
    res.flushBuffer();
    var async = req.startAsync();
    async.setTimeout(0);
    feeds.write(new LiveFeed(events, person, async));
  }

  @Override
  public void destroy() {
    feeds.end();
  }
}
