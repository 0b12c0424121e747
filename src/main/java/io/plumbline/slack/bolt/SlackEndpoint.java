package io.plumbline.slack.bolt;

import com.slack.api.bolt.App;
import com.slack.api.bolt.jakarta_servlet.SlackAppServletAdapter;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Slack's requests over HTTP, once their signature is checked. What is no request of Slack gets a
 * plain 4xx and one line in the log, without a word of what it said.
 */
public final class SlackEndpoint extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger log = LoggerFactory.getLogger(SlackEndpoint.class);

  private final transient App app;
  private final transient SlackAppServletAdapter adapter;

  public SlackEndpoint(App app) {
    this.app = app;
    this.adapter = new SlackAppServletAdapter(app.config());
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!isOfAKindThatSlackSends(request.getContentType())) {
      adapter.writeResponse(response, refusal(415, "send a form or JSON"));
      return;
    }
    var asked = read(request);
    adapter.writeResponse(
        response, asked.isPresent() ? run(asked.get()) : refusal(400, "no request of Slack"));
  }

  private Optional<Request<?>> read(HttpServletRequest request) throws IOException {
    try {
      Request<?> read = adapter.buildSlackRequest(request);
      if (read == null) {
        log.warn("a signed request of no known kind was refused");
      }
      return Optional.ofNullable(read);
    } catch (RuntimeException | StackOverflowError e) {
      log.warn("a signed request could not be read error={}", e.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  private Response run(Request<?> request) {
    try {
      return app.run(request);
    } catch (Exception e) {
      log.error("a request from Slack failed", e);
      return refusal(500, "not done");
    }
  }

  private static boolean isOfAKindThatSlackSends(@Nullable String contentType) {
    var kind = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
    return kind.startsWith("application/json")
        || kind.startsWith("application/x-www-form-urlencoded");
  }

  private static Response refusal(int status, String why) {
    return Response.json(status, "{\"error\":\"" + why + "\"}");
  }
}
