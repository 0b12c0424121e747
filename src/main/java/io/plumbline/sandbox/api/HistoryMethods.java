package io.plumbline.sandbox.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.sandbox.model.Conversation;
import io.plumbline.sandbox.model.Json;
import io.plumbline.sandbox.model.Message;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** conversations.history and conversations.replies. */
final class HistoryMethods {
  private static final int MAX = 999;
  private static final int RESTRICTED_MAX = 15;
  private static final String SCOPES = "channels:history,groups:history,im:history,mpim:history";

  private final Places places;
  private final boolean restricted;

  HistoryMethods(Places places, boolean restricted) {
    this.places = places;
    this.restricted = restricted;
  }

  void addTo(Map<String, Method> methods) {
    methods.put("conversations.history", Method.of(Tier.T3, SCOPES, this::history));
    methods.put("conversations.replies", Method.of(Tier.T3, SCOPES, this::replies));
  }

  private Conversation readable(Call call) {
    var conversation = places.seen(call);
    call.needs(Places.historyScope(conversation));
    if (!conversation.has(places.bot())) {
      throw new Refusal("not_in_channel");
    }
    return conversation;
  }

  private int limit(Call call) {
    int max = restricted ? RESTRICTED_MAX : MAX;
    return call.number("limit", Math.min(100, max), max, "invalid_limit");
  }

  private record Range(String oldest, String latest, boolean inclusive) {
    static Range of(Call call) {
      var oldest = call.ts("oldest", "invalid_ts_oldest");
      var latest = call.ts("latest", "invalid_ts_latest");
      return new Range(
          oldest == null ? "" : oldest,
          latest == null ? "9999999999.999999" : latest,
          call.flag("inclusive"));
    }

    boolean contains(String ts) {
      boolean within = ts.compareTo(oldest) > 0 && ts.compareTo(latest) < 0;
      return within || (inclusive && (ts.equals(oldest) || ts.equals(latest)));
    }
  }

  private ObjectNode history(Call call) {
    var conversation = readable(call);
    var range = Range.of(call);
    var before = call.text("cursor").map(Pages::ts).orElse(null);
    int limit = limit(call);
    var page = new ArrayList<Message>();
    boolean more = false;
    for (var each : conversation.messages().mainView(null, before)) {
      if (each.ts().compareTo(range.oldest()) < 0) {
        break;
      }
      if (range.contains(each.ts())) {
        if (page.size() == limit) {
          more = true;
          break;
        }
        page.add(each);
      }
    }
    var answer = answer(call, conversation, page, more).put("pin_count", 0);
    return answer.putNull("channel_actions_ts").put("channel_actions_count", 0);
  }

  private ObjectNode replies(Call call) {
    var conversation = readable(call);
    var ts = call.required("ts", "thread_not_found");
    var parent =
        conversation.messages().find(ts).orElseThrow(() -> new Refusal("thread_not_found"));
    var range = Range.of(call);
    var after = call.text("cursor").map(Pages::ts).orElse("");
    int limit = limit(call);
    var page = new ArrayList<Message>();
    if (after.isEmpty()) {
      page.add(parent);
    }
    boolean more = false;
    for (var each : conversation.messages().replies(ts)) {
      if (each.ts().compareTo(after) > 0 && range.contains(each.ts())) {
        if (page.size() == limit) {
          more = true;
          break;
        }
        page.add(each);
      }
    }
    return answer(call, conversation, page, more);
  }

  private ObjectNode answer(
      Call call, Conversation conversation, List<Message> page, boolean more) {
    var answer = Json.object().put("ok", true);
    var messages = answer.putArray("messages");
    for (var each : page) {
      messages.add(json(conversation, each, call.flag("include_all_metadata")));
    }
    answer.put("has_more", more);
    if (more) {
      var last = page.get(page.size() - 1).ts();
      answer.putObject("response_metadata").put("next_cursor", Pages.tsCursor(last));
    }
    return answer;
  }

  private static ObjectNode json(Conversation conversation, Message each, boolean withMetadata) {
    var json = each.json().deepCopy();
    if (withMetadata && each.metadata() != null) {
      json.set("metadata", each.metadata());
    }
    var replies = conversation.messages().replies(each.ts());
    if (!each.isReply() && !replies.isEmpty()) {
      thread(json, each.ts(), replies);
    }
    return json;
  }

  private static void thread(ObjectNode json, String ts, Collection<Message> replies) {
    var people = new LinkedHashSet<String>();
    replies.forEach(reply -> people.add(reply.author()));
    var latest = replies.stream().reduce((one, next) -> next).map(Message::ts).orElse(ts);
    json.put("thread_ts", ts)
        .put("reply_count", replies.size())
        .put("reply_users_count", people.size())
        .put("latest_reply", latest)
        .put("subscribed", false);
    json.set("reply_users", Json.strings(people));
  }
}
