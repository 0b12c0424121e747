package io.plumbline.sandbox.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.sandbox.blocks.ElementState;
import io.plumbline.sandbox.blocks.Elements;
import io.plumbline.sandbox.blocks.Elements.Located;
import io.plumbline.sandbox.model.Conversation;
import io.plumbline.sandbox.model.Json;
import io.plumbline.sandbox.model.Manifest;
import io.plumbline.sandbox.model.Message;
import io.plumbline.sandbox.model.User;
import io.plumbline.sandbox.model.View;
import io.plumbline.sandbox.wire.ResponseUrls;
import io.plumbline.sandbox.wire.Triggers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes what Slack sends to the app when one person does something. Called with the workspace's
 * lock held.
 */
final class Payloads {
  private final Parts parts;
  private final User user;

  Payloads(Parts parts, User user) {
    this.parts = parts;
    this.user = user;
  }

  private String trigger(@Nullable String conversation, @Nullable String viewId) {
    return parts.wire().triggers().issue(new Triggers.Origin(user.id(), conversation, viewId));
  }

  private ObjectNode base(String type) {
    var app = parts.workspace().app();
    var payload = Json.object().put("type", type);
    payload.set("user", userJson());
    payload.put("api_app_id", app.appId()).put("token", "legacy");
    payload.set("team", app.teamJson());
    return payload.putNull("enterprise").put("is_enterprise_install", false);
  }

  private ObjectNode userJson() {
    return Json.object()
        .put("id", user.id())
        .put("username", user.handle())
        .put("name", user.handle())
        .put("team_id", parts.workspace().app().team());
  }

  private static ObjectNode channelJson(Conversation conversation) {
    return Json.object().put("id", conversation.id()).put("name", channelName(conversation));
  }

  private static String channelName(Conversation conversation) {
    return switch (conversation.kind()) {
      case DIRECT -> "directmessage";
      case PRIVATE -> "privategroup";
      case PUBLIC, GROUP -> conversation.name();
    };
  }

  /** The fields of a slash command; all are text. */
  ObjectNode command(
      Manifest.Command command,
      String text,
      Conversation conversation,
      ResponseUrls.Target target) {
    var app = parts.workspace().app();
    return Json.object()
        .put("token", "legacy")
        .put("team_id", app.team())
        .put("team_domain", app.domain())
        .put("channel_id", conversation.id())
        .put("channel_name", channelName(conversation))
        .put("user_id", user.id())
        .put("user_name", user.handle())
        .put("command", command.name())
        .put("text", text)
        .put("api_app_id", app.appId())
        .put("is_enterprise_install", "false")
        .put("response_url", parts.wire().responseUrl("commands", target))
        .put("trigger_id", trigger(conversation.id(), null));
  }

  /** A press, choice or typing in a message. */
  ObjectNode messageAction(
      Conversation conversation, Message message, ObjectNode state, ObjectNode action) {
    var payload = base("block_actions");
    var container =
        Json.object()
            .put("type", "message")
            .put("message_ts", message.ts())
            .put("channel_id", conversation.id())
            .put("is_ephemeral", message.isEphemeral());
    if (message.threadTs() != null) {
      container.put("thread_ts", message.threadTs());
    }
    payload.set("container", container);
    payload.put("trigger_id", trigger(conversation.id(), null));
    payload.set("channel", channelJson(conversation));
    if (!message.isEphemeral()) {
      payload.set("message", message.json());
    }
    payload.set("state", Json.object().set("values", state));
    var target = new ResponseUrls.Target(user.id(), conversation.id(), message.ts(), "");
    payload.put("response_url", parts.wire().responseUrl("actions", target));
    payload.set("actions", Json.array().add(action));
    return payload;
  }

  /** A press, choice or typing in a modal or in Home. */
  ObjectNode viewAction(View view, ObjectNode action) {
    var payload = base("block_actions");
    payload.set("container", Json.object().put("type", "view").put("view_id", view.id()));
    payload.put("trigger_id", trigger(null, view.id()));
    payload.set("view", view.json(parts.workspace().app()));
    payload.set("actions", Json.array().add(action));
    return payload;
  }

  /** The one item of {@code actions}: the element as it is and what it holds now. */
  ObjectNode action(Located located, JsonNode held) {
    var element = located.element();
    var action = Json.object();
    action
        .put("type", located.type())
        .put("action_id", located.actionId())
        .put("block_id", located.blockId());
    if (ElementState.isStateful(located.type())) {
      action.setAll(ElementState.actionFields(element, held));
      copy(element, action, List.of("placeholder", "confirm"));
    } else if (located.type().equals("overflow")) {
      action.set("selected_option", held);
      copy(element, action, List.of("confirm"));
    } else {
      copy(element, action, List.of("text", "value", "style", "url", "confirm"));
      if (held.isTextual()) {
        action.set("value", held);
      }
    }
    return action.put("action_ts", parts.workspace().nextTs());
  }

  private static void copy(JsonNode from, ObjectNode to, List<String> fields) {
    for (var field : fields) {
      if (from.hasNonNull(field)) {
        to.set(field, from.path(field));
      }
    }
  }

  ObjectNode submission(View view) {
    var payload = base("view_submission");
    payload.put("trigger_id", trigger(null, view.id()));
    payload.set("view", view.json(parts.workspace().app()));
    payload.set("response_urls", responseUrls(view));
    return payload;
  }

  /** One response_url for each select of a conversation that asks for one. */
  private JsonNode responseUrls(View view) {
    var urls = Json.array();
    for (var each : Elements.of(view.blocks())) {
      var value = view.state().path(each.blockId()).path(each.actionId());
      var chosen = ElementState.content(value).asText("");
      boolean wanted = each.element().path("response_url_enabled").asBoolean(false);
      if (wanted && !chosen.isEmpty()) {
        var target = new ResponseUrls.Target(user.id(), chosen, null, "");
        urls.addObject()
            .put("block_id", each.blockId())
            .put("action_id", each.actionId())
            .put("channel_id", chosen)
            .put("response_url", parts.wire().responseUrl("app", target));
      }
    }
    return urls;
  }

  ObjectNode closing(View view, boolean cleared) {
    var payload = base("view_closed");
    payload.set("view", view.json(parts.workspace().app()));
    return payload.put("is_cleared", cleared);
  }

  ObjectNode globalShortcut(String callbackId) {
    var payload = base("shortcut");
    payload.remove("api_app_id");
    payload.withObject("/user").remove("name");
    return payload
        .put("callback_id", callbackId)
        .put("action_ts", parts.workspace().nextTs())
        .put("trigger_id", trigger(null, null));
  }

  ObjectNode messageShortcut(String callbackId, Conversation conversation, Message message) {
    var payload = base("message_action");
    payload.remove("api_app_id");
    payload.withObject("/user").remove("username");
    var target = new ResponseUrls.Target(user.id(), conversation.id(), message.ts(), "");
    payload
        .put("callback_id", callbackId)
        .put("action_ts", parts.workspace().nextTs())
        .put("trigger_id", trigger(conversation.id(), null))
        .put("message_ts", message.ts())
        .put("response_url", parts.wire().responseUrl("app", target));
    payload.set("channel", channelJson(conversation));
    payload.set("message", message.json());
    return payload;
  }

  /** A question for the options of an external select. */
  ObjectNode suggestion(Located located, String typed, @Nullable View view, @Nullable Message in) {
    var payload = base("block_suggestion");
    payload
        .put("action_id", located.actionId())
        .put("block_id", located.blockId())
        .put("value", typed);
    if (view != null) {
      payload.set("container", Json.object().put("type", "view").put("view_id", view.id()));
      payload.set("view", view.json(parts.workspace().app()));
    }
    if (in != null) {
      var conversation = parts.workspace().requireConversation(in.conversation());
      payload.set(
          "container",
          Json.object()
              .put("type", "message")
              .put("message_ts", in.ts())
              .put("channel_id", conversation.id())
              .put("is_ephemeral", in.isEphemeral()));
      payload.set("channel", channelJson(conversation));
      if (!in.isEphemeral()) {
        payload.set("message", in.json());
      }
    }
    return payload;
  }
}
