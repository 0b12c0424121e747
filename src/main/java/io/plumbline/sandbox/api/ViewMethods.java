package io.plumbline.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.sandbox.model.Json;
import io.plumbline.sandbox.model.View;
import io.plumbline.sandbox.model.ViewStore;
import io.plumbline.sandbox.model.Workspace;
import io.plumbline.sandbox.wire.Triggers;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** views.open, push, update, publish. */
final class ViewMethods {
  private static final Pattern TRIGGER = Pattern.compile("\\d+\\.\\d+\\.\\w+");

  private final Workspace workspace;
  private final ViewStore store;
  private final Triggers triggers;
  private final Views views;

  ViewMethods(Workspace workspace, ViewStore store, Triggers triggers, Views views) {
    this.workspace = workspace;
    this.store = store;
    this.triggers = triggers;
    this.views = views;
  }

  void addTo(Map<String, Method> methods) {
    methods.put("views.open", Method.of(Tier.T4, "", this::open));
    methods.put("views.push", Method.of(Tier.T4, "", this::push));
    methods.put("views.update", Method.of(Tier.T4, "", this::update));
    methods.put("views.publish", Method.of(Tier.T4, "", this::publish));
  }

  private static JsonNode view(Call call) {
    return call.json("view", "invalid_arguments")
        .orElseThrow(() -> new Refusal("invalid_arguments"));
  }

  private Triggers.Origin origin(Call call) {
    var trigger = call.required("trigger_id");
    if (!TRIGGER.matcher(trigger).matches()) {
      throw located("invalid `trigger_id`");
    }
    var redeemed = triggers.redeem(trigger);
    var origin = redeemed.origin();
    if (origin == null) {
      throw new Refusal(redeemed.error());
    }
    return origin;
  }

  private ObjectNode open(Call call) {
    var view = view(call);
    var origin = origin(call);
    return answer(views.open(origin.person(), view, origin.conversation()));
  }

  private ObjectNode push(Call call) {
    var view = view(call);
    var origin = origin(call);
    var below =
        Optional.ofNullable(origin.viewId())
            .flatMap(store::find)
            .flatMap(opened -> store.top(opened.person()))
            .orElseThrow(() -> new Refusal("not_found"));
    if (!Json.text(view, "type").equals("modal")) {
      var words = "must match the `type` of the root view whose stack we're pushing onto";
      throw located(words + " [json-pointer:/view/type]");
    }
    return answer(views.push(below, view, origin.conversation()));
  }

  private static Refusal located(String words) {
    var details = Json.object();
    details.putArray("errors").add(words);
    details.putObject("response_metadata").putArray("messages").add("[ERROR] " + words);
    return new Refusal("invalid_arguments", details);
  }

  private ObjectNode update(Call call) {
    var view = view(call);
    var old =
        call.text("view_id")
            .flatMap(store::find)
            .or(() -> call.text("external_id").flatMap(store::findByExternalId))
            .orElseThrow(() -> new Refusal("not_found"));
    checkHash(call, old);
    views.update(old, view);
    return answer(old);
  }

  private ObjectNode publish(Call call) {
    var view = view(call);
    var user = call.required("user_id");
    if (workspace.user(user).isEmpty()) {
      throw new Refusal("user_not_found");
    }
    if (!workspace.manifest().homeTab()) {
      throw new Refusal("not_enabled");
    }
    store.home(user).ifPresent(old -> checkHash(call, old));
    return answer(views.publish(user, view));
  }

  private static void checkHash(Call call, View old) {
    if (call.text("hash").filter(hash -> !hash.equals(old.hash())).isPresent()) {
      throw new Refusal("hash_conflict");
    }
  }

  private ObjectNode answer(View view) {
    var answer = Json.object().put("ok", true);
    answer.set("view", view.json(workspace.app()));
    return answer;
  }
}
