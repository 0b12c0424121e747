package io.plumbline.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.bolt.App;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import io.plumbline.workspace.ChannelId;
import io.plumbline.workspace.MemberId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** What Slack sends, in the shapes of its recorded payloads; workspace T1. */
public final class SlackPayload {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final AtomicInteger NEXT = new AtomicInteger();

  private final String body;

  private SlackPayload(String body) {
    this.body = body;
  }

  /** A slash command as typed, with its slash; a channel D... is a direct message. */
  public static SlackPayload command(FakeSlack slack, String line, MemberId by, ChannelId in) {
    int space = line.indexOf(' ');
    var fields =
        Map.of(
            "command",
            space < 0 ? line : line.substring(0, space),
            "text",
            space < 0 ? "" : line.substring(space + 1),
            "team_id",
            "T1",
            "user_id",
            by.value(),
            "channel_id",
            in.value(),
            "channel_name",
            in.value().startsWith("D") ? "directmessage" : "checkout",
            "api_app_id",
            "A1",
            "is_enterprise_install",
            "false",
            "trigger_id",
            trigger(),
            "response_url",
            slack.responseUrl());
    return new SlackPayload(
        fields.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&")));
  }

  /** A press of a button in a channel's message. */
  public static SlackPayload press(
      FakeSlack slack, String actionId, String value, MemberId by, ChannelId in) {
    var json = inMessage(slack, by, in);
    button(json, actionId, value);
    return form(json);
  }

  /** A press of a button in an open form or on Home; the view as views.open got it. */
  public static SlackPayload pressIn(
      JsonNode view, FilledForm filled, String actionId, String value, MemberId by) {
    var json = inView(view, filled, by);
    button(json, actionId, value);
    return form(json);
  }

  /** A choice in a menu of a channel's message. */
  public static SlackPayload choose(
      FakeSlack slack, String actionId, String value, MemberId by, ChannelId in) {
    var json = inMessage(slack, by, in);
    choice(json, actionId, value);
    return form(json);
  }

  /** A choice among the people of a channel's message. */
  public static SlackPayload chooseMember(
      FakeSlack slack, String actionId, MemberId chosen, MemberId by, ChannelId in) {
    var json = inMessage(slack, by, in);
    json.putArray("actions")
        .addObject()
        .put("type", "users_select")
        .put("action_id", actionId)
        .put("block_id", "b")
        .put("action_ts", "1718000003." + NEXT.incrementAndGet())
        .put("selected_user", chosen.value());
    return form(json);
  }

  /** A choice in a menu of an open form. */
  public static SlackPayload chooseIn(
      JsonNode view, FilledForm filled, String actionId, String value, MemberId by) {
    var json = inView(view, filled, by);
    choice(json, actionId, value);
    return form(json);
  }

  /** A global shortcut. */
  public static SlackPayload shortcut(String callbackId, MemberId by) {
    var json = interaction("shortcut", by);
    json.put("callback_id", callbackId).put("action_ts", "1718000021.1");
    return form(json);
  }

  /** A shortcut on a message with this text. */
  public static SlackPayload messageShortcut(
      FakeSlack slack, String callbackId, String text, MemberId by, ChannelId in) {
    return messageShortcut(slack, callbackId, text, by, in, "checkout");
  }

  /** The same in a conversation that Slack calls so: "privategroup", "directmessage", its name. */
  public static SlackPayload messageShortcut(
      FakeSlack slack, String callbackId, String text, MemberId by, ChannelId in, String called) {
    var json = interaction("message_action", by);
    json.put("callback_id", callbackId).put("action_ts", "1718000020.1");
    json.put("response_url", slack.responseUrl()).put("message_ts", "1718000015.000200");
    json.putObject("channel").put("id", in.value()).put("name", called);
    json.putObject("message")
        .put("type", "message")
        .put("user", "U9")
        .put("ts", "1718000015.000200")
        .put("text", text);
    return form(json);
  }

  /** A form that is sent. */
  public static SlackPayload submit(JsonNode view, FilledForm filled, MemberId by) {
    var json = interaction("view_submission", by);
    json.set("view", open(view, filled));
    json.putArray("response_urls");
    return form(json);
  }

  /** An event; {@code event} is its inner object. */
  public static SlackPayload event(ObjectNode event) {
    var json = MAPPER.createObjectNode();
    json.put("type", "event_callback").put("team_id", "T1").put("api_app_id", "A1");
    json.put("event_id", "Ev" + NEXT.incrementAndGet()).put("event_time", 1718000000);
    json.set("event", event);
    return new SlackPayload(json.toString());
  }

  /** Through Bolt, as if it had arrived. */
  public Response to(App app) {
    try {
      app.start();
      return app.run(
          new SlackRequestParser(app.config())
              .parse(
                  SlackRequestParser.HttpRequest.builder()
                      .requestUri("/slack/events")
                      .requestBody(body)
                      .headers(new RequestHeaders(Map.of()))
                      .build()));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static ObjectNode inMessage(FakeSlack slack, MemberId by, ChannelId in) {
    var json = interaction("block_actions", by);
    json.put("response_url", slack.responseUrl());
    json.putObject("channel").put("id", in.value()).put("name", "checkout");
    json.putObject("container")
        .put("type", "message")
        .put("message_ts", "1718000000.123456")
        .put("channel_id", in.value());
    return json;
  }

  private static ObjectNode inView(JsonNode view, FilledForm filled, MemberId by) {
    var json = interaction("block_actions", by);
    json.putObject("container").put("type", "view").put("view_id", "V1");
    json.set("view", open(view, filled));
    return json;
  }

  private static ObjectNode interaction(String type, MemberId by) {
    var json = MAPPER.createObjectNode();
    json.put("type", type).put("api_app_id", "A1").put("trigger_id", trigger());
    json.put("is_enterprise_install", false);
    json.putObject("team").put("id", "T1").put("domain", "fernhill");
    json.putObject("user").put("id", by.value()).put("name", "x").put("team_id", "T1");
    return json;
  }

  private static void button(ObjectNode json, String actionId, String value) {
    json.putArray("actions")
        .addObject()
        .put("type", "button")
        .put("action_id", actionId)
        .put("block_id", "b")
        .put("value", value)
        .put("action_ts", "1718000003." + NEXT.incrementAndGet());
  }

  private static void choice(ObjectNode json, String actionId, String value) {
    json.putArray("actions")
        .addObject()
        .put("type", "overflow")
        .put("action_id", actionId)
        .put("block_id", "b")
        .put("action_ts", "1718000003." + NEXT.incrementAndGet())
        .putObject("selected_option")
        .put("value", value);
  }

  private static ObjectNode open(JsonNode view, FilledForm filled) {
    ObjectNode open = view.deepCopy();
    open.put("id", "V1").put("team_id", "T1").put("hash", "h" + NEXT.incrementAndGet());
    open.putObject("state").set("values", filled.values());
    return open;
  }

  private static String trigger() {
    return "1.2." + NEXT.incrementAndGet();
  }

  private static SlackPayload form(ObjectNode json) {
    return new SlackPayload(
        "payload=" + URLEncoder.encode(json.toString(), StandardCharsets.UTF_8));
  }
}
