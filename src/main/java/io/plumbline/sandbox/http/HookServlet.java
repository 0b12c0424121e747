package io.plumbline.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.sandbox.api.Refusal;
import io.plumbline.sandbox.api.Responses;
import io.plumbline.sandbox.model.Json;
import io.plumbline.sandbox.model.Workspace;
import io.plumbline.sandbox.wire.Traffic;
import io.plumbline.sandbox.wire.Wire;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** {@code /hooks/<kind>/<id>}: the response_urls. */
public final class HookServlet extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final int BODY_MAX = 1 << 20;

  private final transient Workspace workspace;
  private final transient Responses responses;
  private final transient Wire wire;

  public HookServlet(Workspace workspace, Responses responses, Wire wire) {
    this.workspace = workspace;
    this.responses = responses;
    this.wire = wire;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var started = System.nanoTime();
    var path = request.getPathInfo() == null ? "" : request.getPathInfo();
    var text = new String(request.getInputStream().readNBytes(BODY_MAX), StandardCharsets.UTF_8);
    var body = Json.parse(text).filter(JsonNode::isObject).orElse(Traffic.nothing());
    var error = carryOut(path.substring(path.lastIndexOf('/') + 1), body);
    wire.traffic()
        .record(
            workspace.now(),
            Traffic.Direction.FROM_APP,
            "response_url",
            Json.text(body, "response_type"),
            error.isEmpty() ? "ok" : error,
            body,
            Traffic.nothing(),
            Duration.ofNanos(System.nanoTime() - started));
    answer(response, error);
  }

  private String carryOut(String id, JsonNode body) {
    if (body.isMissingNode()) {
      return "invalid_payload";
    }
    var use = wire.responseUrls().use(id);
    var hook = use.hook();
    if (hook == null) {
      return use.error();
    }
    try {
      workspace.locked(() -> responses.toHook(hook, body));
      return "";
    } catch (Refusal refusal) {
      return refusal.code();
    }
  }

  private static void answer(HttpServletResponse response, String error) throws IOException {
    if (error.isEmpty()) {
      response.setContentType("text/html; charset=utf-8");
      response.getWriter().write("ok");
      return;
    }
    boolean gone = error.equals("used_url") || error.equals("expired_url");
    response.setStatus(gone ? 404 : 400);
    response.setContentType("application/json; charset=utf-8");
    response.getWriter().write(Json.object().put("ok", false).put("error", error).toString());
  }
}
