package io.plumbline.sandbox.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.sandbox.model.Conversation;
import io.plumbline.sandbox.model.Json;
import io.plumbline.sandbox.model.Posting;
import io.plumbline.sandbox.model.Posting.Draft;
import io.plumbline.sandbox.model.Workspace;
import io.plumbline.sandbox.wire.Later;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;

/** chat.scheduleMessage and what belongs to it. */
final class ScheduledMethods {
  private static final Duration FARTHEST = Duration.ofDays(120);
  private static final long WINDOW_SECONDS = 300;
  private static final int PER_WINDOW = 30;

  private record Planned(String id, Conversation conversation, long at, long made, Draft draft) {}

  private final Map<String, Planned> planned = new TreeMap<>();
  private final Workspace workspace;
  private final Posting posting;
  private final Places places;
  private final ChatMethods chat;
  private final Later later;

  ScheduledMethods(
      Workspace workspace, Posting posting, Places places, ChatMethods chat, Later later) {
    this.workspace = workspace;
    this.posting = posting;
    this.places = places;
    this.chat = chat;
    this.later = later;
  }

  void addTo(Map<String, Method> methods) {
    methods.put("chat.scheduleMessage", Method.of(Tier.T3, "chat:write", this::schedule));
    methods.put("chat.deleteScheduledMessage", Method.of(Tier.T3, "chat:write", this::cancel));
    methods.put("chat.scheduledMessages.list", Method.of(Tier.T3, "", this::list));
  }

  private ObjectNode schedule(Call call) {
    var conversation = places.toPost(call);
    var at = call.required("post_at", "invalid_time");
    if (!at.matches("\\d{1,11}")) {
      throw new Refusal("invalid_time");
    }
    long seconds = Long.parseLong(at);
    check(seconds, conversation);
    var plan =
        new Planned(
            workspace.ids().next("Q"),
            conversation,
            seconds,
            workspace.seconds(),
            chat.draft(call, conversation));
    planned.put(plan.id(), plan);
    later.at(Instant.ofEpochSecond(seconds), () -> workspace.locked(() -> due(plan)));
    var message = plan.draft().content().deepCopy();
    message
        .put("type", "delayed_message")
        .put("user", places.bot())
        .put("bot_id", workspace.app().botId())
        .put("team", workspace.app().team());
    var answer = Json.object().put("ok", true).put("scheduled_message_id", plan.id());
    answer.put("channel", conversation.id()).put("post_at", seconds).set("message", message);
    return answer;
  }

  private void check(long seconds, Conversation conversation) {
    if (seconds <= workspace.seconds()) {
      throw new Refusal("time_in_past");
    }
    if (seconds > workspace.seconds() + FARTHEST.toSeconds()) {
      throw new Refusal("time_too_far");
    }
    long near =
        planned.values().stream()
            .filter(each -> each.conversation().equals(conversation))
            .filter(each -> each.at() / WINDOW_SECONDS == seconds / WINDOW_SECONDS)
            .count();
    if (near >= PER_WINDOW) {
      throw new Refusal("restricted_too_many");
    }
  }

  private void due(Planned plan) {
    if (planned.remove(plan.id()) != null && !plan.conversation().isArchived()) {
      posting.post(plan.conversation(), plan.draft());
    }
  }

  private ObjectNode cancel(Call call) {
    var conversation = places.seen(call);
    var id = call.required("scheduled_message_id", "invalid_scheduled_message_id");
    var plan = planned.get(id);
    boolean known = plan != null && plan.conversation().equals(conversation);
    if (!known || planned.remove(id) == null) {
      throw new Refusal("invalid_scheduled_message_id");
    }
    return Json.object().put("ok", true);
  }

  private ObjectNode list(Call call) {
    var all = new ArrayList<ObjectNode>();
    var channel = call.text("channel").orElse("");
    for (var each : planned.values()) {
      if (channel.isEmpty() || each.conversation().id().equals(channel)) {
        all.add(
            Json.object()
                .put("id", each.id())
                .put("channel_id", each.conversation().id())
                .put("post_at", each.at())
                .put("date_created", each.made())
                .put("text", Json.text(each.draft().content(), "text")));
      }
    }
    return Pages.page(call, "scheduled_messages", all, 100, 999).put("ok", true);
  }
}
