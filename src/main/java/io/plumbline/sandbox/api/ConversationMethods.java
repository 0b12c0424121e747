package io.plumbline.sandbox.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.sandbox.model.Conversation;
import io.plumbline.sandbox.model.Json;
import io.plumbline.sandbox.model.Membership;
import io.plumbline.sandbox.model.Workspace;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** conversations.* but for history, and users.conversations. */
final class ConversationMethods {
  private static final String READ = "channels:read,groups:read,im:read,mpim:read";
  private static final Map<String, Conversation.Kind> TYPES =
      Map.of(
          "public_channel", Conversation.Kind.PUBLIC,
          "private_channel", Conversation.Kind.PRIVATE,
          "im", Conversation.Kind.DIRECT,
          "mpim", Conversation.Kind.GROUP);
  private static final int GROUP_MAX = 8;
  private static final int INVITED_MAX = 100;

  private final Workspace workspace;
  private final Membership membership;
  private final Places places;

  ConversationMethods(Workspace workspace, Membership membership, Places places) {
    this.workspace = workspace;
    this.membership = membership;
    this.places = places;
  }

  void addTo(Map<String, Method> methods) {
    methods.put("conversations.open", Method.of(Tier.T3, "im:write,mpim:write", this::open));
    methods.put("conversations.info", Method.of(Tier.T3, READ, this::info));
    methods.put("conversations.members", Method.of(Tier.T4, READ, this::members));
    methods.put("conversations.list", Method.of(Tier.T2, READ, this::list));
    methods.put("users.conversations", Method.of(Tier.T3, READ, this::ofUser));
    methods.put("conversations.join", Method.of(Tier.T3, "channels:join", this::join));
    methods.put(
        "conversations.invite",
        Method.of(
            Tier.T3,
            "channels:write.invites,groups:write.invites,channels:manage,groups:write",
            this::invite));
    methods.put(
        "conversations.leave", Method.of(Tier.T3, "channels:manage,groups:write", this::leave));
  }

  private ObjectNode open(Call call) {
    if (call.has("channel")) {
      var known = places.seen(call);
      return opened(call, known, true);
    }
    var users = call.list("users");
    check(users);
    call.needs(users.size() == 1 ? "im:write" : "mpim:write");
    var people = new HashSet<>(users);
    people.add(places.bot());
    boolean known = workspace.findDirect(people).isPresent();
    if (!known && call.flag("prevent_creation")) {
      throw new Refusal("channel_not_found");
    }
    return opened(call, workspace.direct(people), known);
  }

  private void check(List<String> users) {
    if (users.isEmpty()) {
      throw new Refusal("users_list_not_supplied");
    }
    if (users.size() > GROUP_MAX) {
      throw new Refusal("too_many_users");
    }
    for (var id : users) {
      var user = workspace.user(id).orElseThrow(() -> new Refusal("user_not_found"));
      if (user.deleted()) {
        throw new Refusal("user_disabled");
      }
    }
    if (new HashSet<>(users).size() < users.size() || users.contains(places.bot())) {
      throw new Refusal("invalid_user_combination");
    }
  }

  private ObjectNode opened(Call call, Conversation conversation, boolean known) {
    var answer = Json.object().put("ok", true);
    if (known) {
      answer.put("no_op", true).put("already_open", true);
    }
    var channel = Json.object().put("id", conversation.id());
    boolean full = call.flag("return_im") || conversation.kind() == Conversation.Kind.GROUP;
    answer.set("channel", full ? places.json(conversation, false) : channel);
    return answer;
  }

  private ObjectNode info(Call call) {
    var conversation = places.seen(call);
    call.needs(Places.readScope(conversation));
    var json = places.json(conversation, true);
    if (call.flag("include_num_members")) {
      json.put("num_members", conversation.members().size());
    }
    return channel(json);
  }

  private static ObjectNode channel(ObjectNode json) {
    var answer = Json.object().put("ok", true);
    answer.set("channel", json);
    return answer;
  }

  private ObjectNode members(Call call) {
    var conversation = places.seen(call);
    call.needs(Places.readScope(conversation));
    var members = conversation.members().stream().map(Json::string).toList();
    return Pages.page(call, "members", members, 100, 999).put("ok", true);
  }

  private ObjectNode list(Call call) {
    return listed(call, true, "");
  }

  private ObjectNode ofUser(Call call) {
    var user = call.text("user").orElse(places.bot());
    if (workspace.user(user).isEmpty()) {
      throw new Refusal("user_not_found");
    }
    return listed(call, false, user);
  }

  private ObjectNode listed(Call call, boolean withMembership, String of) {
    var types = call.list("types").isEmpty() ? List.of("public_channel") : call.list("types");
    for (var type : types) {
      if (!TYPES.containsKey(type)) {
        throw new Refusal("invalid_types");
      }
    }
    var kinds = types.stream().map(TYPES::get).toList();
    boolean withoutArchived = call.flag("exclude_archived");
    var found =
        workspace.conversations().stream()
            .filter(each -> kinds.contains(each.kind()) && each.isVisibleTo(places.bot()))
            .filter(each -> of.isEmpty() || each.has(of))
            .filter(each -> !(withoutArchived && each.isArchived()))
            .toList();
    for (var each : found) {
      call.needs(Places.readScope(each));
    }
    var json = found.stream().map(each -> places.json(each, withMembership)).toList();
    return Pages.page(call, "channels", json, 100, 999).put("ok", true);
  }

  private ObjectNode join(Call call) {
    var conversation = places.seen(call);
    if (conversation.kind() != Conversation.Kind.PUBLIC) {
      throw new Refusal("method_not_supported_for_channel_type");
    }
    if (conversation.isArchived()) {
      throw new Refusal("is_archived");
    }
    if (!membership.join(conversation, places.bot(), null)) {
      call.warn("already_in_channel");
    }
    return channel(places.json(conversation, true));
  }

  private ObjectNode leave(Call call) {
    var conversation = places.seen(call);
    if (!membership.leave(conversation, places.bot())) {
      return Json.object().put("ok", true).put("not_in_channel", true);
    }
    return Json.object().put("ok", true);
  }

  private ObjectNode invite(Call call) {
    var conversation = places.seen(call);
    if (!conversation.has(places.bot())) {
      throw new Refusal("not_in_channel");
    }
    var users = call.list("users");
    if (users.isEmpty() || users.size() > INVITED_MAX) {
      throw new Refusal("user_not_found");
    }
    for (var user : users) {
      if (user.equals(places.bot())) {
        throw new Refusal("cant_invite_self");
      }
      if (workspace.user(user).filter(each -> !each.deleted()).isEmpty()) {
        throw new Refusal("user_not_found");
      }
      if (conversation.has(user)) {
        throw new Refusal("already_in_channel");
      }
    }
    users.forEach(user -> membership.join(conversation, user, places.bot()));
    return channel(places.json(conversation, true));
  }
}
