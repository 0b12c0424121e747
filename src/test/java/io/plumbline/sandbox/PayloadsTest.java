package io.plumbline.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.SlackConfig;
import com.slack.api.app_backend.events.payload.AppHomeOpenedPayload;
import com.slack.api.app_backend.events.payload.AppUninstalledPayload;
import com.slack.api.app_backend.events.payload.MemberJoinedChannelPayload;
import com.slack.api.app_backend.events.payload.MessagePayload;
import com.slack.api.app_backend.events.payload.TeamJoinPayload;
import com.slack.api.app_backend.events.payload.TokensRevokedPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockSuggestionPayload;
import com.slack.api.app_backend.interactive_components.payload.GlobalShortcutPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewClosedPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.util.json.GsonFactory;
import io.plumbline.sandbox.Admin.NewPerson;
import io.plumbline.sandbox.client.Client;
import io.plumbline.sandbox.client.Spot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the app is sent, of every kind: the SDK's classes know each field of it, and so do Slack's
 * recorded payloads.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PayloadsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path DATA = Path.of("../shared/slack-data");

  /** Elements of every kind that Plumbline uses and that may stand in an actions block. */
  private static final String ELEMENTS =
      """
      [{"type":"button","action_id":"button","value":"7","style":"primary",
        "text":{"type":"plain_text","text":"Go"}},
       {"type":"overflow","action_id":"overflow","options":[
         {"text":{"type":"plain_text","text":"One"},"value":"1"}]},
       {"type":"static_select","action_id":"select","options":[
         {"text":{"type":"plain_text","text":"One"},"value":"1"}]},
       {"type":"multi_static_select","action_id":"several","options":[
         {"text":{"type":"plain_text","text":"One"},"value":"1"}]},
       {"type":"radio_buttons","action_id":"radio","options":[
         {"text":{"type":"plain_text","text":"One"},"value":"1"}]},
       {"type":"checkboxes","action_id":"boxes","options":[
         {"text":{"type":"plain_text","text":"One"},"value":"1"}]},
       {"type":"users_select","action_id":"user"},
       {"type":"multi_users_select","action_id":"users"},
       {"type":"conversations_select","action_id":"conversation"},
       {"type":"channels_select","action_id":"channel"},
       {"type":"datepicker","action_id":"date"},
       {"type":"timepicker","action_id":"time","timezone":"Europe/Oslo"},
       {"type":"external_select","action_id":"external","min_query_length":0}]
      """;

  private static final String ROW =
      "{\"type\":\"actions\",\"block_id\":\"row\",\"elements\":" + ELEMENTS + "}";
  private static final String INPUT =
      """
      {"type":"input","block_id":"text","label":{"type":"plain_text","text":"What?"},
       "element":{"type":"plain_text_input","action_id":"v","initial_value":"x"}},
      {"type":"input","block_id":"moment","label":{"type":"plain_text","text":"When?"},
       "element":{"type":"datetimepicker","action_id":"w","initial_date_time":1792400000}},
      {"type":"input","block_id":"number","label":{"type":"plain_text","text":"How many?"},
       "element":{"type":"number_input","action_id":"n","is_decimal_allowed":false,
       "initial_value":"7"}},
      {"type":"input","block_id":"where","label":{"type":"plain_text","text":"Where?"},
       "optional":true,
       "element":{"type":"conversations_select","action_id":"c","response_url_enabled":true}},
      """;

  private static final Map<String, Class<?>> CLASSES =
      Map.ofEntries(
          Map.entry("command", SlashCommandPayload.class),
          Map.entry("block_actions", BlockActionPayload.class),
          Map.entry("block_suggestion", BlockSuggestionPayload.class),
          Map.entry("shortcut", GlobalShortcutPayload.class),
          Map.entry("message_action", MessageShortcutPayload.class),
          Map.entry("view_submission", ViewSubmissionPayload.class),
          Map.entry("view_closed", ViewClosedPayload.class),
          Map.entry("app_home_opened", AppHomeOpenedPayload.class),
          Map.entry("app_uninstalled", AppUninstalledPayload.class),
          Map.entry("tokens_revoked", TokensRevokedPayload.class),
          Map.entry("member_joined_channel", MemberJoinedChannelPayload.class),
          Map.entry("team_join", TeamJoinPayload.class),
          Map.entry("message", MessagePayload.class));

  /** Fields on Slack's pages that the SDK's classes lack; it ignores them unless told otherwise. */
  private static final Map<String, List<String>> BEYOND_THE_SDK =
      Map.of(
          "block_actions", List.of("/actions/0/timezone"),
          "block_suggestion", List.of("/message", "/container/view_id"),
          "app_uninstalled", List.of("/event/event_ts"),
          "tokens_revoked", List.of("/event/event_ts"),
          "team_join", List.of("/event/event_ts", "/event/cache_ts"));

  /** Fields on Slack's pages that no recorded payload of the kind happens to have. */
  private static final Set<String> NEVER_RECORDED =
      Set.of(
          ".actions.selected_options",
          ".actions.selected_users",
          ".actions.timezone",
          ".enterprise",
          ".is_enterprise_install",
          ".message",
          ".context_team_id",
          ".context_enterprise_id",
          ".event.event_ts",
          ".event.cache_ts");

  private final ScriptedApp app = new ScriptedApp();
  private final SlackWorld world = app.world();

  @BeforeAll
  void does_everything() throws Exception {
    var ana = world.ana();
    ana.say(world.channel, null, "/retro add @bo");
    inMessages(ana);
    inModal(ana);
    inHome(ana);
    ana.globalShortcut("scope.ask");
    var ts = ana.say(world.channel, null, "look").detail();
    ana.messageShortcut("surprise.flag", world.channel, ts);
    ana.say(ana.openMessagesTab().detail(), null, "hello <@" + world.bo + ">");
    world.sandbox.admin().invite(world.secret, world.sandbox.admin().botUser(), world.ana);
    world
        .sandbox
        .admin()
        .createPerson(NewPerson.member("cy", "Cy", "Cy Cole", "Australia/Lord_Howe"));
    world.sandbox.admin().uninstall();
    await().until(() -> CLASSES.keySet().stream().noneMatch(type -> sent(type).isEmpty()));
  }

  private void inMessages(Client ana) throws Exception {
    var blocks = "[" + ROW + "]";
    var message =
        world.bot().chatPostMessage(m -> m.channel(world.channel).text("x").blocksAsString(blocks));
    uses(ana, Spot.message(world.channel, message.getTs()));
    var whisper =
        world
            .bot()
            .chatPostEphemeral(
                m -> m.channel(world.channel).user(world.ana).text("x").blocksAsString(blocks));
    uses(ana, Spot.message(world.channel, whisper.getMessageTs()));
    var reply =
        world
            .bot()
            .chatPostMessage(
                m ->
                    m.channel(world.channel)
                        .threadTs(message.getTs())
                        .text("x")
                        .blocksAsString(blocks));
    ana.press(Spot.message(world.channel, reply.getTs()).element("button"));
  }

  private void inModal(Client ana) throws Exception {
    ana.say(world.channel, null, "/plain");
    var trigger = app.last().payload().path("trigger_id").asText();
    var modal =
        "{\"type\":\"modal\",\"notify_on_close\":true,\"callback_id\":\"c\","
            + "\"title\":{\"type\":\"plain_text\",\"text\":\"T\"},"
            + "\"submit\":{\"type\":\"plain_text\",\"text\":\"S\"},\"blocks\":["
            + INPUT
            + ROW
            + "]}";
    assertThat(world.bot().viewsOpen(v -> v.triggerId(trigger).viewAsString(modal)).getError())
        .isNull();
    var viewId = ana.modals().get(0).viewId();
    uses(ana, Spot.modal(viewId));
    ana.choose(Spot.modal(viewId).element("c"), List.of(world.channel));
    app.replies(payload -> new ScriptedApp.Reply(500, "", ""));
    ana.submit(viewId);
    app.answers("");
    ana.back(viewId);
  }

  private void inHome(Client ana) throws Exception {
    var home = "{\"type\":\"home\",\"blocks\":[" + ROW + "]}";
    assertThat(world.bot().viewsPublish(v -> v.userId(world.ana).viewAsString(home)).getError())
        .isNull();
    ana.openHomeTab();
    uses(ana, Spot.home());
  }

  private void uses(Client ana, Spot spot) {
    assertThat(ana.press(spot.element("button")).isOk()).isTrue();
    for (var option : List.of("overflow", "select", "several", "radio", "boxes")) {
      assertThat(ana.choose(spot.element(option), List.of("1")).isOk()).isTrue();
    }
    ana.choose(spot.element("user"), List.of(world.bo));
    ana.choose(spot.element("users"), List.of(world.bo, world.ana));
    ana.choose(spot.element("conversation"), List.of(world.channel));
    ana.choose(spot.element("channel"), List.of(world.channel));
    ana.choose(spot.element("date"), List.of("2026-11-24"));
    ana.choose(spot.element("time"), List.of("09:30"));
    app.answers("{'options':[{'text':{'type':'plain_text','text':'Far'},'value':'far'}]}");
    assertThat(ana.choices(spot.element("external"), "fa")).hasSize(1);
    app.answers("");
    ana.choose(spot.element("external"), List.of("far"));
  }

  @AfterAll
  void stop() {
    world.close();
    app.close();
  }

  private List<JsonNode> sent(String type) {
    return app.requests(type).stream().map(ScriptedApp.Request::payload).toList();
  }

  static Set<String> types() {
    return new TreeSet<>(CLASSES.keySet());
  }

  @ParameterizedTest
  @MethodSource("types")
  void the_sdk_knows_every_field(String type) {
    var config = new SlackConfig();
    config.setFailOnUnknownProperties(true);
    var gson = GsonFactory.createSnakeCase(config);

    assertThat(sent(type))
        .isNotEmpty()
        .allSatisfy(
            payload ->
                assertThat(gson.fromJson(known(type, payload).toString(), CLASSES.get(type)))
                    .as(payload.toPrettyString())
                    .isNotNull());
  }

  @ParameterizedTest
  @MethodSource("types")
  void every_field_was_recorded_at_slack(String type) {
    assumeTrue(Files.isDirectory(DATA), "the recorded payloads are not here");
    var known = new HashMap<String, Set<String>>();
    recorded(type).forEach(each -> fields("", each, known));

    var strange = new TreeSet<String>();
    for (var payload : sent(type)) {
      var ours = new HashMap<String, Set<String>>();
      fields("", payload, ours);
      ours.forEach(
          (path, names) -> {
            var recordedNames = known.getOrDefault(path, Set.of());
            if (!recordedNames.isEmpty()) {
              names.stream()
                  .filter(name -> !recordedNames.contains(name))
                  .forEach(name -> strange.add(path + "." + name));
            }
          });
    }

    assertThat(known).isNotEmpty();
    strange.removeAll(NEVER_RECORDED);
    assertThat(strange).isEmpty();
  }

  private static JsonNode known(String type, JsonNode payload) {
    ObjectNode left = payload.deepCopy();
    left.remove(List.of("context_team_id", "context_enterprise_id"));
    for (var pointer : BEYOND_THE_SDK.getOrDefault(type, List.of())) {
      int last = pointer.lastIndexOf('/');
      if (left.at(pointer.substring(0, last)) instanceof ObjectNode holder) {
        holder.remove(pointer.substring(last + 1));
      }
    }
    return left;
  }

  /** The names of the fields of each object; what the app itself made or keyed is left out. */
  private static void fields(String path, JsonNode node, Map<String, Set<String>> found) {
    boolean ownKeys = path.endsWith(".values") || path.endsWith(".blocks");
    if (ownKeys) {
      return;
    }
    if (node.isArray()) {
      node.forEach(each -> fields(path, each, found));
      return;
    }
    node.properties()
        .forEach(
            field -> {
              found.computeIfAbsent(path, p -> new TreeSet<>()).add(field.getKey());
              if (field.getValue().isContainerNode()) {
                fields(path + "." + field.getKey(), field.getValue(), found);
              }
            });
  }

  /** All recorded payloads of a kind: from tests of the SDK, and its merged samples. */
  private static List<JsonNode> recorded(String type) {
    try (var files = Files.walk(DATA)) {
      return files
          .filter(file -> isInbound(file.toString()))
          .map(PayloadsTest::read)
          .filter(each -> kind(each).equals(type))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isInbound(String file) {
    return file.endsWith(".json")
        && (file.contains("payload-examples")
            || file.contains("app-backend-samples")
            || file.contains("event-samples"));
  }

  private static String kind(JsonNode payload) {
    var event = payload.path("event").path("type").asText();
    boolean command = payload.has("command") && payload.has("text");
    return command ? "command" : event.isEmpty() ? payload.path("type").asText() : event;
  }

  private static JsonNode read(Path file) {
    try {
      return JSON.readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void an_ephemeral_message_is_not_sent_along() {
    assertThat(sent("block_actions"))
        .filteredOn(each -> each.path("container").path("is_ephemeral").asBoolean())
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each.has("message")).isFalse())
        .allSatisfy(each -> assertThat(each.path("response_url").asText()).isNotEmpty());
  }

  @Test
  void a_view_has_neither_channel_nor_response_url() {
    assertThat(sent("block_actions"))
        .filteredOn(each -> each.path("container").path("type").asText().equals("view"))
        .isNotEmpty()
        .allSatisfy(
            each -> {
              assertThat(each.has("channel")).isFalse();
              assertThat(each.has("message")).isFalse();
              assertThat(each.has("response_url")).isFalse();
              assertThat(each.path("view").path("hash").asText()).isNotEmpty();
            });
  }

  @Test
  void a_submission_lists_every_value_and_the_response_urls_asked_for() {
    var submission = sent("view_submission").get(0);

    var values = submission.path("view").path("state").path("values");
    assertThat(values.path("text").path("v").path("value").asText()).isEqualTo("x");
    assertThat(values.path("moment").path("w").path("selected_date_time").asLong())
        .isEqualTo(1_792_400_000L);
    assertThat(values.path("row").path("boxes").path("selected_options")).hasSize(1);
    var url = submission.path("response_urls").get(0);
    assertThat(url.path("channel_id").asText()).isEqualTo(world.channel);
    assertThat(url.path("response_url").asText()).isNotEmpty();
  }
}
