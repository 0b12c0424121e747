package io.plumbline.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.sandbox.api.Refusal;
import io.plumbline.sandbox.api.WebApi;
import io.plumbline.sandbox.api.WebApi.Answer;
import io.plumbline.sandbox.model.Json;
import io.plumbline.sandbox.model.Workspace;
import io.plumbline.sandbox.wire.Misbehaviour.Fault;
import io.plumbline.sandbox.wire.Traffic;
import io.plumbline.sandbox.wire.Wire;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.jspecify.annotations.Nullable;

/** {@code /api/<method>}: form or JSON in, JSON out, and the faults that were asked for. */
public final class ApiServlet extends HttpServlet {
  private static final long serialVersionUID = 1;

  private final transient WebApi api;
  private final transient Workspace workspace;
  private final transient Wire wire;

  public ApiServlet(WebApi api, Workspace workspace, Wire wire) {
    this.api = api;
    this.workspace = workspace;
    this.wire = wire;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var path = request.getPathInfo();
    var method = path == null ? "" : path.substring(1);
    var args = Arguments.of(request);
    var token = token(request, args);
    var started = System.nanoTime();
    var fault = wire.misbehaviour().take(method).orElse(null);
    if (fault instanceof Fault.Reset) {
      log(method, args, "connection cut", Traffic.nothing(), started);
      cut(request);
      return;
    }
    var refused = refusal(fault);
    var answer = refused == null ? api.answer(method, token, args) : refused;
    if (fault instanceof Fault.Slow slow) {
      pause(slow.delay());
    }
    log(method, args, status(answer, fault), answer.body(), started);
    if (fault instanceof Fault.LostAnswer) {
      cut(request);
    } else if (fault instanceof Fault.ServerError) {
      html(response);
    } else {
      write(response, answer);
    }
  }

  private static @Nullable Answer refusal(@Nullable Fault fault) {
    if (fault instanceof Fault.RateLimited limited) {
      return new Answer(new Refusal("ratelimited").answer(), Optional.of(limited.retryAfter()));
    }
    if (fault instanceof Fault.ErrorCode error) {
      return Answer.of(new Refusal(error.code()).answer());
    }
    return fault instanceof Fault.ServerError
        ? Answer.of(new Refusal("internal_error").answer())
        : null;
  }

  private static String status(Answer answer, @Nullable Fault fault) {
    if (fault instanceof Fault.ServerError) {
      return "500";
    }
    var status = answer.body().path("ok").asBoolean() ? "ok" : Json.text(answer.body(), "error");
    return fault instanceof Fault.LostAnswer ? status + ", answer lost" : status;
  }

  private void log(String method, ObjectNode args, String status, JsonNode answer, long started) {
    var channel = Json.text(args, "channel");
    wire.traffic()
        .record(
            workspace.now(),
            Traffic.Direction.FROM_APP,
            method,
            channel.isEmpty() ? Json.text(args, "user_id") : channel,
            status,
            ShownArguments.form(args),
            answer,
            Duration.ofNanos(System.nanoTime() - started));
  }

  private static String token(HttpServletRequest request, ObjectNode args) {
    var header = request.getHeader("Authorization");
    var inBody = args.remove("token");
    if (header != null && header.startsWith("Bearer ")) {
      return header.substring("Bearer ".length()).strip();
    }
    return inBody == null ? "" : inBody.asText();
  }

  private void write(HttpServletResponse response, Answer answer) throws IOException {
    answer
        .retryAfter()
        .ifPresent(
            wait -> {
              response.setStatus(429);
              response.setHeader("Retry-After", Long.toString(Math.max(1, wait.toSeconds())));
            });
    response.setContentType("application/json; charset=utf-8");
    response.setHeader("x-oauth-scopes", String.join(",", api.scopes()));
    response.setHeader("x-slack-req-id", UUID.randomUUID().toString().replace("-", ""));
    response.getOutputStream().write(Json.bytes(answer.body()));
  }

  private static void html(HttpServletResponse response) throws IOException {
    response.setStatus(500);
    response.setContentType("text/html; charset=utf-8");
    response.getWriter().write("<!DOCTYPE html><title>Server Error</title><h1>Server Error</h1>");
  }

  private static void pause(Duration delay) {
    try {
      Thread.sleep(delay.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends the connection under the request, so that the caller sees neither status nor body. */
  private static void cut(HttpServletRequest request) {
    ServletContextRequest.getServletContextRequest(request)
        .getConnectionMetaData()
        .getConnection()
        .getEndPoint()
        .close();
  }
}
