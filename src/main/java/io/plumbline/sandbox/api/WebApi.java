package io.plumbline.sandbox.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.sandbox.model.Desk;
import io.plumbline.sandbox.model.Json;
import io.plumbline.sandbox.model.Membership;
import io.plumbline.sandbox.model.Workspace;
import io.plumbline.sandbox.wire.Wire;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The methods of the Web API behind one door: who calls, may they, how often, and what then
 * happens.
 */
public final class WebApi {

  /** The tokens that are good here. */
  public record Tokens(String bot, String app) {}

  /** An answer; {@code retryAfter} goes with HTTP status 429. */
  public record Answer(ObjectNode body, Optional<Duration> retryAfter) {
    public static Answer of(ObjectNode body) {
      return new Answer(body, Optional.empty());
    }
  }

  private final Map<String, Method> methods = new HashMap<>();
  private final Workspace workspace;
  private final Tokens tokens;
  private final RateLimiter limiter;
  private final boolean restrictedHistory;
  private final Membership membership;

  public WebApi(
      Desk desk,
      Views views,
      Wire wire,
      Tokens tokens,
      RateLimiter limiter,
      boolean restrictedHistory) {
    this.workspace = desk.workspace();
    this.tokens = tokens;
    this.limiter = limiter;
    this.restrictedHistory = restrictedHistory;
    this.membership = desk.membership();
    var posting = desk.posting();
    var places = new Places(workspace);
    var chat = new ChatMethods(workspace, posting, places);
    chat.addTo(methods);
    new ScheduledMethods(workspace, posting, places, chat, wire.later()).addTo(methods);
    new HistoryMethods(places, restrictedHistory).addTo(methods);
    new ConversationMethods(workspace, membership, places).addTo(methods);
    new PeopleMethods(workspace, wire).addTo(methods);
    new ViewMethods(workspace, desk.viewStore(), wire.triggers(), views).addTo(methods);
    new FileMethods(workspace, posting, places, wire).addTo(methods);
    methods.put("auth.revoke", Method.of(Tier.T3, "", this::revoke));
    methods.put("blocks.validate", Method.of(Tier.T3, "", BlocksMethod::validate));
  }

  public static RateLimiter limiter(InstantSource clock, LimiterMode mode) {
    return new RateLimiter(clock, mode);
  }

  private ObjectNode revoke(Call call) {
    boolean test = call.flag("test");
    if (!test) {
      membership.uninstall();
    }
    return Json.object().put("ok", true).put("revoked", !test);
  }

  /** The scopes of the bot's token. */
  public Set<String> scopes() {
    return workspace.manifest().scopes();
  }

  /** Does the call if it may be done. */
  public Answer answer(String name, String token, ObjectNode args) {
    try {
      var method = methods.get(name);
      if (method == null) {
        throw new Refusal("unknown_method");
      }
      authorize(method, token);
      var call = new Call(name, args, scopes());
      var wait = wait(name, method, call);
      if (wait.isPresent()) {
        return new Answer(new Refusal("ratelimited").answer(), wait);
      }
      checkScope(method);
      return Answer.of(call.finish(workspace.locked(() -> method.handler().handle(call))));
    } catch (Refusal refusal) {
      return Answer.of(refusal.answer());
    }
  }

  private Optional<Duration> wait(String name, Method method, Call call) {
    boolean history = restrictedHistory && name.matches("conversations\\.(history|replies)");
    return history
        ? limiter.takeRestricted(name)
        : limiter.take(name, method.tier(), call.text("channel").orElse(""));
  }

  private void authorize(Method method, String token) {
    if (token.isEmpty()) {
      throw new Refusal("not_authed");
    }
    boolean isApp = token.equals(tokens.app());
    if (!isApp && !token.equals(tokens.bot())) {
      throw new Refusal("invalid_auth");
    }
    if (!workspace.isInstalled()) {
      throw new Refusal("account_inactive");
    }
    boolean takesEither = method.scopes().isEmpty() && !method.appToken() && isApp;
    if (method.appToken() != isApp && !takesEither) {
      throw new Refusal("not_allowed_token_type");
    }
  }

  private void checkScope(Method method) {
    if (method.scopes().isEmpty()) {
      return;
    }
    for (var scope : method.scopes().split(",")) {
      if (scopes().contains(scope)) {
        return;
      }
    }
    throw Refusal.missingScope(method.scopes(), String.join(",", scopes()));
  }
}
