package io.plumbline.sandbox.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.sandbox.model.Conversation;
import io.plumbline.sandbox.model.Json;
import io.plumbline.sandbox.model.Workspace;
import java.util.Set;

/** Finds conversations for the app, which does not see private ones that its bot is not in. */
final class Places {
  private final Workspace workspace;

  Places(Workspace workspace) {
    this.workspace = workspace;
  }

  String bot() {
    return workspace.app().botUser();
  }

  /** The conversation that an argument names; what the bot cannot see is not found. */
  Conversation seen(Call call) {
    return workspace
        .conversation(call.required("channel"))
        .filter(each -> each.isVisibleTo(bot()))
        .orElseThrow(() -> new Refusal("channel_not_found"));
  }

  /** Where to post: a conversation, or a person's direct message by their id. */
  Conversation toPost(Call call) {
    var id = call.required("channel", "channel_not_found");
    if (workspace.user(id).isPresent()) {
      return directWith(id);
    }
    var conversation =
        workspace.conversation(id).or(() -> workspace.channelByName(id.replaceFirst("^#", "")));
    var found =
        conversation
            .filter(each -> each.isVisibleTo(bot()))
            .orElseThrow(() -> new Refusal("channel_not_found"));
    if (found.isArchived()) {
      throw new Refusal("is_archived");
    }
    if (!found.has(bot()) && !call.hasScope("chat:write.public")) {
      throw new Refusal("not_in_channel");
    }
    return writable(found);
  }

  private Conversation directWith(String person) {
    var user = workspace.requireUser(person);
    if (user.deleted()) {
      throw new Refusal("channel_not_found");
    }
    return writable(workspace.direct(Set.of(person, bot())));
  }

  private Conversation writable(Conversation conversation) {
    boolean direct = conversation.kind() == Conversation.Kind.DIRECT;
    if (direct && !workspace.manifest().messagesTab()) {
      throw new Refusal("messages_tab_disabled");
    }
    return conversation;
  }

  static String readScope(Conversation conversation) {
    return prefix(conversation) + ":read";
  }

  static String historyScope(Conversation conversation) {
    return prefix(conversation) + ":history";
  }

  static String prefix(Conversation conversation) {
    return switch (conversation.kind()) {
      case PUBLIC -> "channels";
      case PRIVATE -> "groups";
      case DIRECT -> "im";
      case GROUP -> "mpim";
    };
  }

  /** The channel object as this app sees it. */
  ObjectNode json(Conversation each, boolean withMembership) {
    var json = Json.object();
    var kind = each.kind();
    json.put("id", each.id()).put("created", each.created());
    if (kind == Conversation.Kind.DIRECT) {
      return direct(each, json);
    }
    json.put("name", each.name())
        .put("is_channel", kind == Conversation.Kind.PUBLIC)
        .put("is_group", kind == Conversation.Kind.PRIVATE)
        .put("is_im", false)
        .put("is_mpim", kind == Conversation.Kind.GROUP)
        .put("is_private", kind != Conversation.Kind.PUBLIC)
        .put("is_archived", each.isArchived())
        .put("is_general", each.name().equals("general"))
        .put("unlinked", 0)
        .put("name_normalized", each.name())
        .put("is_shared", false)
        .put("is_org_shared", false)
        .put("is_ext_shared", false)
        .put("is_pending_ext_shared", false)
        .put("context_team_id", workspace.app().team())
        .put("updated", each.created() * 1_000)
        .put("creator", each.creator());
    json.putArray("pending_shared");
    json.set("shared_team_ids", Json.array().add(workspace.app().team()));
    json.putArray("pending_connected_team_ids");
    json.putArray("previous_names");
    json.putObject("topic").put("value", "").put("creator", "").put("last_set", 0);
    json.putObject("purpose").put("value", "").put("creator", "").put("last_set", 0);
    if (withMembership) {
      json.put("is_member", each.has(bot()));
    }
    return json;
  }

  private ObjectNode direct(Conversation each, ObjectNode json) {
    var other = each.members().stream().filter(id -> !id.equals(bot())).findFirst().orElse(bot());
    return json.put("is_archived", false)
        .put("is_im", true)
        .put("is_org_shared", false)
        .put("context_team_id", workspace.app().team())
        .put("updated", each.created() * 1_000)
        .put("user", other)
        .put("is_user_deleted", workspace.user(other).map(user -> user.deleted()).orElse(true))
        .put("priority", 0);
  }
}
