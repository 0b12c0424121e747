package io.plumbline.slack.bolt;

import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import io.plumbline.slack.lookup.Installation;
import io.plumbline.slack.lookup.Installations;
import io.plumbline.workspace.WorkspaceId;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the workspace that a request belongs to, from the verified envelope alone, and gives the
 * handler its token. A workspace that is not installed gets nothing done. No call to Slack.
 */
@SuppressWarnings("rawtypes") // Bolt's middleware takes the raw Request
final class Identification implements Middleware {
  private static final Logger log = LoggerFactory.getLogger(Identification.class);
  private static final Set<RequestType> NEEDS_NO_WORKSPACE =
      Set.of(RequestType.SSLCheck, RequestType.UrlVerification);

  private static final Optional<Installation> NOWHERE = Optional.empty();

  private final Installations installations;

  Identification(Installations installations) {
    this.installations = installations;
  }

  @Override
  public Response apply(Request request, Response response, MiddlewareChain chain)
      throws Exception {
    if (NEEDS_NO_WORKSPACE.contains(request.getRequestType())) {
      return chain.next(request);
    }
    var context = request.getContext();
    var id = context.isEnterpriseInstall() ? context.getEnterpriseId() : context.getTeamId();
    var installation = id == null ? NOWHERE : installations.find(new WorkspaceId(id));
    if (installation.isEmpty()) {
      log.warn("a request of an unknown workspace was refused workspace={}", id);
      return Response.json(401, "{\"error\":\"unknown workspace\"}");
    }
    context.setBotToken(installation.get().botToken());
    context.setBotUserId(installation.get().botUser().value());
    return chain.next(request);
  }
}
