package io.plumbline.sandbox.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.sandbox.model.Json;
import io.plumbline.sandbox.model.User;
import io.plumbline.sandbox.model.Workspace;
import io.plumbline.sandbox.wire.Wire;
import java.util.Map;

/** users.*, team.info, bots.info, auth.*, apps.connections.open: who is who, and who is calling. */
final class PeopleMethods {
  private final Workspace workspace;
  private final Wire wire;

  PeopleMethods(Workspace workspace, Wire wire) {
    this.workspace = workspace;
    this.wire = wire;
  }

  void addTo(Map<String, Method> methods) {
    methods.put("api.test", Method.of(Tier.GENEROUS, "", PeopleMethods::test));
    methods.put("auth.test", Method.of(Tier.GENEROUS, "", call -> whoAmI()));
    methods.put("team.info", Method.of(Tier.T3, "team:read", call -> team()));
    methods.put("bots.info", Method.of(Tier.T3, "users:read", this::bot));
    methods.put("users.info", Method.of(Tier.T4, "users:read", this::user));
    methods.put("users.list", Method.of(Tier.T2, "users:read", this::users));
    methods.put("users.getPresence", Method.of(Tier.T3, "users:read", this::presence));
    methods.put("users.lookupByEmail", Method.of(Tier.T3, "users:read.email", this::userByEmail));
    methods.put("users.profile.get", Method.of(Tier.T4, "users.profile:read", this::profile));
    methods.put("emoji.list", Method.of(Tier.T2, "emoji:read", call -> emoji()));
    methods.put("apps.connections.open", new Method(Tier.T3, "", true, call -> connection()));
  }

  private static ObjectNode test(Call call) {
    var answer = Json.object().put("ok", true);
    if (!call.args().isEmpty()) {
      answer.set("args", call.args());
    }
    return answer;
  }

  private ObjectNode whoAmI() {
    var app = workspace.app();
    return Json.object()
        .put("ok", true)
        .put("url", "https://" + app.domain() + ".slack.com/")
        .put("team", app.teamName())
        .put("user", workspace.requireUser(app.botUser()).handle())
        .put("team_id", app.team())
        .put("user_id", app.botUser())
        .put("bot_id", app.botId())
        .put("is_enterprise_install", false);
  }

  private ObjectNode team() {
    var app = workspace.app();
    var answer = Json.object().put("ok", true);
    var team = answer.putObject("team");
    team.put("id", app.team())
        .put("name", app.teamName())
        .put("url", "https://" + app.domain() + ".slack.com/")
        .put("domain", app.domain())
        .put("email_domain", "example.com");
    team.putObject("icon")
        .put("image_default", true)
        .put("image_34", "https://avatars.example.com/team_34.png")
        .put("image_68", "https://avatars.example.com/team_68.png");
    return answer;
  }

  private ObjectNode bot(Call call) {
    var app = workspace.app();
    if (!call.text("bot").orElse(app.botId()).equals(app.botId())) {
      throw new Refusal("bot_not_found");
    }
    var answer = Json.object().put("ok", true);
    answer.set("bot", app.botJson());
    return answer;
  }

  private User found(Call call) {
    return workspace
        .user(call.required("user", "user_not_found"))
        .orElseThrow(() -> new Refusal("user_not_found"));
  }

  private ObjectNode user(Call call) {
    var answer = Json.object().put("ok", true);
    answer.set("user", workspace.userJson(found(call), call.flag("include_locale")));
    return answer;
  }

  private ObjectNode users(Call call) {
    var all =
        workspace.users().stream()
            .map(user -> workspace.userJson(user, call.flag("include_locale")))
            .toList();
    var answer = Pages.page(call, "members", all, 1_000, 1_000).put("ok", true);
    return answer.put("cache_ts", workspace.seconds());
  }

  private ObjectNode presence(Call call) {
    var asked = call.text("user").orElse(workspace.app().botUser());
    var user = workspace.user(asked).orElseThrow(() -> new Refusal("invalid_arguments"));
    return Json.object().put("ok", true).put("presence", user.deleted() ? "away" : "active");
  }

  private ObjectNode userByEmail(Call call) {
    var email = call.required("email", "users_not_found");
    var user =
        workspace.users().stream()
            .filter(each -> !each.bot() && !each.deleted())
            .filter(each -> (each.handle() + "@example.com").equalsIgnoreCase(email))
            .findFirst()
            .orElseThrow(() -> new Refusal("users_not_found"));
    var answer = Json.object().put("ok", true);
    answer.set("user", workspace.userJson(user, false));
    return answer;
  }

  private ObjectNode profile(Call call) {
    var user = found(call);
    var answer = Json.object().put("ok", true);
    boolean email = call.hasScope("users:read.email");
    answer.set("profile", user.profile(workspace.app().team(), email, null));
    return answer;
  }

  private static ObjectNode emoji() {
    var answer = Json.object().put("ok", true);
    answer.putObject("emoji");
    return answer.put("cache_ts", "0");
  }

  private ObjectNode connection() {
    var url =
        wire.base().replaceFirst("^http", "ws")
            + "/link/?ticket="
            + wire.tickets().issue()
            + "&app_id="
            + workspace.app().appId();
    return Json.object().put("ok", true).put("url", url);
  }
}
