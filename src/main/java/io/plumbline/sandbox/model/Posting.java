package io.plumbline.sandbox.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * Messages coming, changing and going, with the events that the app hears of it. Callers hold the
 * lock.
 */
public final class Posting {
  private final Workspace workspace;

  public Posting(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * What is to be posted: text, blocks, attachments and files in {@code content}, all completed.
   */
  public record Draft(
      String author,
      ObjectNode content,
      @Nullable String threadTs,
      boolean broadcast,
      @Nullable JsonNode metadata,
      String command) {

    public static Draft of(String author, ObjectNode content) {
      return new Draft(author, content, null, false, null, "");
    }

    public Draft inThread(@Nullable String parent) {
      return new Draft(author, content, parent, broadcast, metadata, command);
    }
  }

  /** Posts for everybody in the conversation. */
  public Message post(Conversation conversation, Draft draft) {
    var message = message(conversation, draft, null);
    conversation.messages().put(message);
    conversation.arrived(message);
    tell("message", conversation, arrival(conversation, message));
    mention(conversation, message);
    changed(conversation, null);
    workspace.screens().publish(SandboxEvents.Kind.CONVERSATIONS, null, null);
    return message;
  }

  /** Shows something to one person only; it is not kept beyond their session. */
  public Message whisper(Conversation conversation, String onlyFor, Draft draft) {
    var message = message(conversation, draft, onlyFor);
    conversation.messages().put(message);
    changed(conversation, onlyFor);
    return message;
  }

  private Message message(Conversation conversation, Draft draft, @Nullable String onlyFor) {
    var ts = workspace.nextTs();
    var json = Json.object();
    json.put("type", "message").put("user", draft.author());
    json.put("ts", ts);
    var app = workspace.app();
    if (draft.author().equals(app.botUser())) {
      json.put("bot_id", app.botId()).put("app_id", app.appId());
      json.set("bot_profile", app.botProfile());
    }
    json.put("text", "").setAll(draft.content());
    json.put("team", app.team());
    var thread = thread(conversation, draft.threadTs());
    if (thread != null) {
      json.put("thread_ts", thread);
      conversation
          .messages()
          .find(thread)
          .ifPresent(parent -> json.put("parent_user_id", parent.author()));
      if (draft.broadcast()) {
        json.put("subtype", "thread_broadcast");
      }
    }
    if (onlyFor != null) {
      json.put("is_ephemeral", true);
    }
    return new Message(
        conversation.id(),
        ts,
        thread,
        draft.author(),
        json,
        draft.metadata(),
        onlyFor,
        draft.broadcast(),
        false,
        draft.command());
  }

  /** The parent's ts: a reply to a reply goes to its thread. */
  private static @Nullable String thread(Conversation conversation, @Nullable String threadTs) {
    if (threadTs == null) {
      return null;
    }
    var parent = conversation.messages().find(threadTs).map(Message::threadTs).orElse(null);
    return parent == null ? threadTs : parent;
  }

  /** Replaces what a message says, in its place. */
  public Message update(
      Conversation conversation, Message old, ObjectNode json, @Nullable JsonNode metadata) {
    var updated = old.with(json, metadata);
    conversation.messages().put(updated);
    workspace.forgetPicks(old);
    if (!old.isEphemeral()) {
      var event = subtyped("message_changed", conversation);
      event.set("message", updated.json());
      event.set("previous_message", old.json());
      tell("message", conversation, event);
    }
    changed(conversation, old.onlyFor());
    return updated;
  }

  public void delete(Conversation conversation, Message message) {
    conversation.messages().remove(message);
    workspace.forgetPicks(message);
    if (!message.isEphemeral()) {
      if (!conversation.messages().replies(message.ts()).isEmpty()) {
        conversation.messages().put(message.deleted());
      }
      var event = subtyped("message_deleted", conversation).put("deleted_ts", message.ts());
      event.set("previous_message", message.json());
      tell("message", conversation, event);
    }
    changed(conversation, message.onlyFor());
  }

  /** Everything in the conversation is read by this person. */
  public void read(Conversation conversation, String person) {
    if (conversation.isUnreadFor(person)) {
      conversation.read(person);
      workspace.screens().publish(SandboxEvents.Kind.CONVERSATIONS, null, person);
    }
  }

  /** Ephemeral messages and failure marks do not outlive a session. */
  public void forgetSession(String person) {
    workspace.conversations().forEach(each -> each.messages().forgetEphemerals(person));
    workspace.marks().forget(person);
    workspace.screens().publish(SandboxEvents.Kind.MESSAGES, null, person);
  }

  private ObjectNode arrival(Conversation conversation, Message message) {
    var event = message.json().deepCopy();
    event.put("channel", conversation.id());
    event.put("channel_type", channelType(conversation));
    return event.put("event_ts", message.ts());
  }

  private ObjectNode subtyped(String subtype, Conversation conversation) {
    var ts = workspace.nextTs();
    return Json.object()
        .put("type", "message")
        .put("subtype", subtype)
        .put("hidden", true)
        .put("channel", conversation.id())
        .put("channel_type", channelType(conversation))
        .put("ts", ts)
        .put("event_ts", ts);
  }

  private void mention(Conversation conversation, Message message) {
    var bot = workspace.app().botUser();
    boolean mentioned = message.text().contains("<@" + bot + ">");
    if (mentioned && conversation.isChannel() && !message.author().equals(bot)) {
      var event = arrival(conversation, message).put("type", "app_mention");
      event.remove("channel_type");
      if (conversation.has(bot)) {
        workspace.happened("app_mention", event);
      }
    }
  }

  private void tell(String type, Conversation conversation, ObjectNode event) {
    if (conversation.has(workspace.app().botUser())) {
      workspace.happened(type + "." + subscription(conversation), event);
    }
  }

  private static String subscription(Conversation conversation) {
    return switch (conversation.kind()) {
      case PUBLIC -> "channels";
      case PRIVATE -> "groups";
      case DIRECT -> "im";
      case GROUP -> "mpim";
    };
  }

  private static String channelType(Conversation conversation) {
    return switch (conversation.kind()) {
      case PUBLIC -> "channel";
      case PRIVATE -> "group";
      case DIRECT -> "im";
      case GROUP -> "mpim";
    };
  }

  private void changed(Conversation conversation, @Nullable String person) {
    workspace.screens().publish(SandboxEvents.Kind.MESSAGES, conversation.id(), person);
  }
}
