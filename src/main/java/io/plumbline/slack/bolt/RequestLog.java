package io.plumbline.slack.bolt;

import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.slf4j.MDC;

/**
 * Puts workspace and person into the log context of everything that a request does, and takes its
 * time.
 */
@SuppressWarnings("rawtypes") // Bolt's middleware takes the raw Request
final class RequestLog implements Middleware {
  private final MeterRegistry figures;

  RequestLog(MeterRegistry figures) {
    this.figures = figures;
  }

  @Override
  public Response apply(Request request, Response response, MiddlewareChain chain)
      throws Exception {
    var started = Timer.start(figures);
    var context = request.getContext();
    MDC.put("workspace", String.valueOf(context.getTeamId()));
    MDC.put("member", String.valueOf(context.getRequestUserId()));
    try {
      return chain.next(request);
    } finally {
      MDC.remove("workspace");
      MDC.remove("member");
      started.stop(
          Timer.builder("plumbline.slack.requests")
              .description("Time from a request of Slack to the bot's answer")
              .tag("type", request.getRequestType().name())
              .publishPercentileHistogram()
              .register(figures));
    }
  }
}
