package io.plumbline.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands before Bolt and lets through only what Slack signed: 401 for a wrong or old signature, 413
 * for a body over 1 MiB. Counts what it refuses and says no more than that to the sender.
 */
public final class SignatureFilter extends HttpFilter {
  /** The largest body that is read, in bytes; Slack's own stay far below. */
  static final int MAX_BODY = 1 << 20;

  private static final long serialVersionUID = 1L;
  private static final Logger log = LoggerFactory.getLogger(SignatureFilter.class);

  private final transient SlackSignature signature;
  private final transient InstantSource clock;
  private final transient Counter unsigned;
  private final transient Counter tooLarge;

  public SignatureFilter(SlackSignature signature, InstantSource clock, MeterRegistry figures) {
    this.signature = signature;
    this.clock = clock;
    this.unsigned = refusals(figures, "signature");
    this.tooLarge = refusals(figures, "size");
  }

  private static Counter refusals(MeterRegistry figures, String reason) {
    return Counter.builder("plumbline.slack.requests.refused")
        .description("Requests to the Slack endpoint that were turned away")
        .tag("reason", reason)
        .register(figures);
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var body = request.getInputStream().readNBytes(MAX_BODY + 1);
    if (body.length > MAX_BODY) {
      refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "too large", tooLarge);
      return;
    }
    if (!signature.accepts(
        request.getHeader("X-Slack-Request-Timestamp"),
        request.getHeader("X-Slack-Signature"),
        body,
        clock.instant())) {
      refuse(response, HttpServletResponse.SC_UNAUTHORIZED, "invalid request", unsigned);
      return;
    }
    chain.doFilter(new BufferedRequest(request, body), response);
  }

  private static void refuse(HttpServletResponse response, int status, String why, Counter counter)
      throws IOException {
    counter.increment();
    log.info("request refused status={}", status);
    response.setStatus(status);
    response.setContentType("application/json");
    response
        .getOutputStream()
        .write(("{\"error\":\"" + why + "\"}").getBytes(StandardCharsets.UTF_8));
  }
}
