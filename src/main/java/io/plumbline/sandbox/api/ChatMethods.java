package io.plumbline.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.sandbox.model.Conversation;
import io.plumbline.sandbox.model.Json;
import io.plumbline.sandbox.model.Message;
import io.plumbline.sandbox.model.Posting;
import io.plumbline.sandbox.model.Posting.Draft;
import io.plumbline.sandbox.model.Workspace;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** chat.postMessage, update, delete, postEphemeral, getPermalink. */
final class ChatMethods {
  private final Workspace workspace;
  private final Posting posting;
  private final Places places;
  private final Content content;

  ChatMethods(Workspace workspace, Posting posting, Places places) {
    this.workspace = workspace;
    this.posting = posting;
    this.places = places;
    this.content = new Content(workspace);
  }

  void addTo(Map<String, Method> methods) {
    methods.put("chat.postMessage", Method.of(Tier.POSTING, "chat:write", this::post));
    methods.put("chat.update", Method.of(Tier.T3, "chat:write", this::update));
    methods.put("chat.delete", Method.of(Tier.T3, "chat:write", this::delete));
    methods.put("chat.postEphemeral", Method.of(Tier.T4, "chat:write", this::whisper));
    methods.put("chat.getPermalink", Method.of(Tier.GENEROUS, "", this::permalink));
  }

  private ObjectNode post(Call call) {
    var conversation = places.toPost(call);
    var message = posting.post(conversation, draft(call, conversation));
    var answer =
        Json.object().put("ok", true).put("channel", conversation.id()).put("ts", message.ts());
    answer.set("message", withMetadata(message));
    return answer;
  }

  Draft draft(Call call, Conversation conversation) {
    if (call.has("username") || call.has("icon_emoji") || call.has("icon_url")) {
      call.needs("chat:write.customize");
    }
    var body = content.fresh(call);
    call.text("username").ifPresent(name -> body.put("username", name));
    var thread = thread(call, conversation);
    return new Draft(
        places.bot(),
        body,
        thread,
        thread != null && call.flag("reply_broadcast"),
        Content.metadata(call).orElse(null),
        "");
  }

  /**
   * Slack takes any well-formed ts of a parent; one that is no message is an answer to nothing and
   * refused here.
   */
  private static @Nullable String thread(Call call, Conversation conversation) {
    var ts = Content.thread(call);
    if (ts != null && conversation.messages().find(ts).isEmpty()) {
      throw new Refusal("cannot_reply_to_message");
    }
    return ts;
  }

  private static ObjectNode withMetadata(Message message) {
    var json = message.json().deepCopy();
    if (message.metadata() != null) {
      json.set("metadata", message.metadata());
    }
    return json;
  }

  private Message own(Call call, Conversation conversation, String otherwise) {
    var message =
        conversation
            .messages()
            .find(call.required("ts", "message_not_found"))
            .filter(each -> !each.tombstone())
            .orElseThrow(() -> new Refusal("message_not_found"));
    if (!message.author().equals(places.bot())) {
      throw new Refusal(otherwise);
    }
    return message;
  }

  private ObjectNode update(Call call) {
    var conversation = places.seen(call);
    var old = own(call, conversation, "cant_update_message");
    if (conversation.isArchived()) {
      throw new Refusal("is_inactive");
    }
    var changes = content.changes(call);
    JsonNode metadata = Content.metadata(call).orElse(old.metadata());
    var json = old.json().deepCopy();
    if (changes.has("text") && !changes.has("blocks")) {
      json.remove("blocks");
    }
    json.setAll(changes);
    if (json.path("blocks").isEmpty()) {
      json.remove("blocks");
    }
    if (json.path("attachments").isEmpty()) {
      json.remove("attachments");
    }
    var updated = posting.update(conversation, old, json, metadata);
    var answer = Json.object().put("ok", true).put("channel", conversation.id());
    answer.put("ts", updated.ts()).put("text", updated.text());
    answer.set("message", withMetadata(updated));
    return answer;
  }

  private ObjectNode delete(Call call) {
    var conversation = places.seen(call);
    var message = own(call, conversation, "cant_delete_message");
    posting.delete(conversation, message);
    return Json.object().put("ok", true).put("channel", conversation.id()).put("ts", message.ts());
  }

  private ObjectNode whisper(Call call) {
    var conversation = places.toPost(call);
    var user = call.required("user");
    boolean there =
        conversation.has(user) && workspace.user(user).filter(u -> !u.deleted()).isPresent();
    if (!there) {
      throw new Refusal("user_not_in_channel");
    }
    var message = posting.whisper(conversation, user, draft(call, conversation));
    return Json.object().put("ok", true).put("message_ts", message.ts());
  }

  private ObjectNode permalink(Call call) {
    var conversation = places.seen(call);
    var message =
        conversation
            .messages()
            .find(call.required("message_ts", "message_not_found"))
            .orElseThrow(() -> new Refusal("message_not_found"));
    var link =
        "https://"
            + workspace.app().domain()
            + ".slack.com/archives/"
            + conversation.id()
            + "/p"
            + message.ts().replace(".", "");
    if (message.isReply()) {
      link += "?thread_ts=" + message.threadTs() + "&cid=" + conversation.id();
    }
    return Json.object().put("ok", true).put("channel", conversation.id()).put("permalink", link);
  }
}
