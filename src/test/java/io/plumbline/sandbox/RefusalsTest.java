package io.plumbline.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plumbline.sandbox.api.LimiterMode;
import io.plumbline.sandbox.client.Spot;
import io.plumbline.sandbox.wire.Traffic;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each way in which Slack refuses blocks and views, in its own words and with its pointers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SECTION = "{'type':'section','text':{'type':'mrkdwn','text':'x'}}";
  private static final String BUTTON =
      "{'type':'button','action_id':'a','text':{'type':'plain_text','text':'x'}}";
  private static final String INPUT =
      "{'type':'input','block_id':'i','label':{'type':'plain_text','text':'x'},"
          + "'element':{'type':'plain_text_input','action_id':'v'}}";
  private static final String CHART =
      "{'type':'data_visualization','title':'t','chart':{'type':'pie',"
          + "'segments':[{'label':'a','value':1}]}}";

  private SlackWorld world;

  @BeforeAll
  void start() {
    world = SlackWorld.start(settings -> settings.withLimiter(LimiterMode.OFF));
  }

  @AfterAll
  void stop() {
    world.close();
  }

  static Stream<Arguments> blocks() {
    return Stream.of(
        refused("too many", many(SECTION, 51), "no more than 50 items allowed", "/blocks"),
        refused(
            "too long",
            "[{'type':'section','text':{'type':'mrkdwn','text':'" + "x".repeat(3_001) + "'}}]",
            "must be less than 3001 characters",
            "/blocks/0/text/text"),
        refused(
            "too long, before it",
            "[{'type':'section','text':{'type':'mrkdwn','text':'" + "x".repeat(3_001) + "'}}]",
            "failed to match all allowed schemas",
            "/blocks/0/text"),
        refused(
            "empty text",
            "[{'type':'section','text':{'type':'mrkdwn','text':''}}]",
            "must be more than 0 characters",
            "/blocks/0/text/text"),
        refused(
            "empty list",
            "[{'type':'actions','elements':[]}]",
            "must provide at least 1 items",
            "/blocks/0/elements"),
        refused(
            "missing field",
            "[{'type':'input','label':{'type':'plain_text','text':'x'}}]",
            "missing required field: element",
            "/blocks/0"),
        refused(
            "extra field",
            "[{'type':'divider','colour':'red'}]",
            "invalid additional property: colour",
            "/blocks/0"),
        refused("no object", "['x']", "must provide an object", "/blocks/0"),
        refused(
            "no string",
            "[{'type':'section','text':{'type':'mrkdwn','text':7}}]",
            "must provide a string",
            "/blocks/0/text/text"),
        refused(
            "no such choice",
            "[{'type':'actions','elements':["
                + BUTTON.replace("'action_id'", "'style':'green','action_id'")
                + "]}]",
            "must be a valid enum value",
            "/blocks/0/elements/0/style"),
        refused(
            "markup in a header",
            "[{'type':'header','text':{'type':'mrkdwn','text':'x'}}]",
            "must be a valid enum value",
            "/blocks/0/text/type"),
        refused("unknown block", "[{'type':'frame'}]", "unsupported type: frame", "/blocks/0/type"),
        refused(
            "alert in a message",
            "[{'type':'alert','text':{'type':'plain_text','text':'x'}}]",
            "unsupported type: alert",
            "/blocks/0/type"),
        refused(
            "element in the wrong block",
            "[{'type':'actions','elements':[{'type':'plain_text_input'}]}]",
            "unsupported type: plain_text_input",
            "/blocks/0/elements/0/type"),
        refused(
            "one action_id twice",
            "[{'type':'actions','elements':["
                + BUTTON
                + "]},{'type':'actions','elements':["
                + BUTTON
                + "]}]",
            "`action_id` \"a\" already exists",
            "/blocks/1/elements/0/action_id"),
        refused(
            "rows of unequal length",
            "[{'type':'data_table','caption':'c','rows':[[{'type':'raw_text','text':'a'},"
                + "{'type':'raw_text','text':'b'}],[{'type':'raw_text','text':'c'}]]}]",
            "must have the same number of cells in each row",
            "/blocks/0/rows/1"),
        refused(
            "one block_id twice",
            "[{'type':'divider','block_id':'b'},{'type':'divider','block_id':'b'}]",
            "`block_id` \"b\" already exists",
            "/blocks/1/block_id"),
        refused(
            "one action_id twice in a block",
            "[{'type':'actions','elements':[" + BUTTON + "," + BUTTON + "]}]",
            "`action_id` \"a\" already exists",
            "/blocks/0/elements/1/action_id"),
        refused(
            "too long a header",
            "[{'type':'header','text':{'type':'plain_text','text':'" + "x".repeat(151) + "'}}]",
            "must be less than 151 characters",
            "/blocks/0/text/text"),
        refused(
            "too many elements",
            "[{'type':'actions','elements':" + many("{'type':'users_select'}", 26) + "}]",
            "no more than 25 items allowed",
            "/blocks/0/elements"),
        refused(
            "too long a label",
            "[{'type':'actions','elements':["
                + BUTTON.replace("'text':'x'", "'text':'" + "x".repeat(76) + "'")
                + "]}]",
            "must be less than 76 characters",
            "/blocks/0/elements/0/text/text"),
        refused(
            "too long a value",
            "[{'type':'actions','elements':["
                + BUTTON.replace("'action_id'", "'value':'" + "v".repeat(2_001) + "','action_id'")
                + "]}]",
            "must be less than 2001 characters",
            "/blocks/0/elements/0/value"),
        refused(
            "a select of nothing",
            "[{'type':'actions','elements':[{'type':'static_select','options':[]}]}]",
            "must provide at least 1 items",
            "/blocks/0/elements/0/options"),
        refused(
            "a select without options",
            "[{'type':'actions','elements':[{'type':'static_select'}]}]",
            "missing required field: options",
            "/blocks/0/elements/0"),
        refused(
            "an initial option that is none",
            "[{'type':'actions','elements':[{'type':'static_select','options':["
                + option("1")
                + "],'initial_option':"
                + option("2")
                + "}]}]",
            "must match one of the provided options",
            "/blocks/0/elements/0/initial_option"),
        refused(
            "an image without words",
            "[{'type':'image','image_url':'https://example.com/x.png'}]",
            "missing required field: alt_text",
            "/blocks/0"),
        refused(
            "too many fields",
            "[{'type':'section','fields':" + many("{'type':'mrkdwn','text':'x'}", 11) + "}]",
            "no more than 10 items allowed",
            "/blocks/0/fields"),
        refused(
            "a date that is none",
            "[{'type':'actions','elements':[{'type':'datepicker','initial_date':'2026-02-30'}]}]",
            "must be a valid date",
            "/blocks/0/elements/0/initial_date"),
        refused(
            "a confirm dialog without words",
            "[{'type':'actions','elements':["
                + BUTTON.replace("'action_id'", "'confirm':{},'action_id'")
                + "]}]",
            "missing required field: text",
            "/blocks/0/elements/0/confirm"),
        refused(
            "a block without type",
            "[{'block_id':'b'}]",
            "missing required field: type",
            "/blocks/0"),
        refused(
            "a segment of nothing",
            "[" + CHART.replace("'value':1", "'value':0") + "]",
            "must be greater than 0",
            "/blocks/0/chart/segments/0/value"));
  }

  private static String option(String value) {
    return "{'text':{'type':'plain_text','text':'x'},'value':'" + value + "'}";
  }

  private static Arguments refused(String what, String blocks, String words, String pointer) {
    return Arguments.of(what, blocks, words + " [json-pointer:" + pointer + "]");
  }

  private static String many(String block, int times) {
    return "[" + String.join(",", Collections.nCopies(times, block)) + "]";
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("blocks")
  void blocks_are_refused(String what, String blocks, String problem) throws Exception {
    var answer = post(blocks);

    assertThat(answer.path("error").asText()).isEqualTo("invalid_blocks");
    assertThat(texts(answer.path("errors"))).contains(problem);
    assertThat(texts(answer.path("response_metadata").path("messages")))
        .contains("[ERROR] " + problem);
  }

  @Test
  void more_than_two_charts_are_refused() throws Exception {
    var answer = post(many(CHART, 3));

    assertThat(texts(answer.path("errors"))).containsExactly("too many data_visualization blocks");
  }

  @Test
  void what_is_right_is_taken_and_completed() throws Exception {
    var answer = post("[" + SECTION + ",{'type':'actions','elements':[" + BUTTON + "]}]");

    assertThat(answer.path("ok").asBoolean()).isTrue();
    var section = answer.path("message").path("blocks").get(0);
    assertThat(section.path("block_id").asText()).isNotEmpty();
    assertThat(section.path("text").path("verbatim").asBoolean(true)).isFalse();
    var button = answer.path("message").path("blocks").get(1).path("elements").get(0);
    assertThat(button.path("text").path("emoji").asBoolean()).isTrue();
  }

  static Stream<Arguments> views() {
    return Stream.of(
        refused(
            "too many blocks",
            modal(many(SECTION, 101)),
            "no more than 100 items allowed",
            "/view/blocks"),
        refused(
            "too long a title",
            modal("[" + SECTION + "]").replace("'text':'T'", "'text':'" + "T".repeat(25) + "'"),
            "must be less than 25 characters",
            "/view/title/text"),
        refused(
            "inputs without submit",
            modal("[" + SECTION + "," + INPUT + "]"),
            "must define `submit` to use an `input` block in modals",
            "/view/blocks/1/input"),
        refused(
            "no title",
            "{'type':'modal','blocks':[" + SECTION + "]}",
            "missing required field: title",
            "/view"),
        refused(
            "no blocks",
            "{'type':'modal','title':{'type':'plain_text','text':'T'}}",
            "missing required field: blocks",
            "/view"),
        refused(
            "a field of its own",
            modal("[" + SECTION + "]").replace("'type':'modal'", "'type':'modal','colour':'red'"),
            "invalid additional property: colour",
            "/view"),
        refused(
            "too much metadata",
            modal("[" + SECTION + "]")
                .replace(
                    "'type':'modal'",
                    "'type':'modal','private_metadata':'" + "m".repeat(3_001) + "'"),
            "must be less than 3001 characters",
            "/view/private_metadata"),
        refused("a view that is none", "[]", "must provide an object", "/view"),
        refused(
            "a table in a modal",
            modal("[{'type':'table','rows':[[{'type':'raw_text','text':'a'}]]}]"),
            "unsupported type: table",
            "/view/blocks/0/type"),
        refused(
            "a chart in a modal",
            modal("[" + CHART + "]"),
            "unsupported type: data_visualization",
            "/view/blocks/0/type"));
  }

  private static String modal(String blocks) {
    return "{'type':'modal','title':{'type':'plain_text','text':'T'},'blocks':" + blocks + "}";
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("views")
  void views_are_refused(String what, String view, String problem) throws Exception {
    var trigger = trigger();

    var answer = call("views.open", "{'trigger_id':'" + trigger + "','view':" + view + "}");

    assertThat(answer.path("error").asText()).isEqualTo("invalid_arguments");
    assertThat(texts(answer.path("errors"))).contains(problem);
    assertThat(texts(answer.path("response_metadata").path("messages")))
        .contains("[ERROR] " + problem);
  }

  @Test
  void a_chart_in_a_home_tab_is_refused() throws Exception {
    var answer =
        call(
            "views.publish",
            "{'user_id':'" + world.ana + "','view':{'type':'home','blocks':[" + CHART + "]}}");

    assertThat(answer.path("error").asText()).isEqualTo("invalid_arguments");
    assertThat(texts(answer.path("errors")))
        .containsExactly("unsupported type: data_visualization [json-pointer:/view/blocks/0/type]");
  }

  @Test
  void a_title_on_a_home_tab_is_refused() throws Exception {
    var view = modal("[" + SECTION + "]").replace("'modal'", "'home'");

    var answer = call("views.publish", "{'user_id':'" + world.ana + "','view':" + view + "}");

    assertThat(texts(answer.path("errors")))
        .containsExactly("invalid additional property: title [json-pointer:/view]");
  }

  @Test
  void a_malformed_trigger_is_refused_with_words() throws Exception {
    var answer =
        call("views.open", "{'trigger_id':'nonsense','view':" + modal("[" + SECTION + "]") + "}");

    assertThat(answer.path("error").asText()).isEqualTo("invalid_arguments");
    assertThat(texts(answer.path("response_metadata").path("messages")))
        .containsExactly("[ERROR] invalid `trigger_id`");
  }

  @Test
  void blocks_that_are_no_list_are_refused() throws Exception {
    assertThat(post("{'type':'divider'}").path("error").asText())
        .isEqualTo("invalid_blocks_format");
  }

  @Test
  void a_made_up_trigger_is_refused() throws Exception {
    var answer =
        call("views.open", "{'trigger_id':'1.2.x','view':" + modal("[" + SECTION + "]") + "}");

    assertThat(answer.path("error").asText()).isEqualTo("invalid_trigger_id");
  }

  @Test
  void pushing_a_home_tab_is_refused() throws Exception {
    var view = modal("[{'type':'actions','elements':[" + BUTTON + "]}]");
    call("views.open", "{'trigger_id':'" + trigger() + "','view':" + view + "}");
    var client = world.ana();
    var top = client.modals().get(client.modals().size() - 1);
    client.press(Spot.modal(top.viewId()).element("a"));

    var answer =
        call(
            "views.push",
            "{'trigger_id':'" + lastTrigger() + "','view':{'type':'home','blocks':[]}}");

    assertThat(texts(answer.path("errors")))
        .containsExactly(
            "must match the `type` of the root view whose stack we're pushing onto"
                + " [json-pointer:/view/type]");
  }

  /** Nobody listens, so the command times out; its trigger is in the log. */
  private String trigger() {
    world.ana().say(world.channel, null, "/plain");
    return lastTrigger();
  }

  private String lastTrigger() {
    var entries = world.sandbox.traffic().entries();
    for (int i = entries.size() - 1; i >= 0; i--) {
      var trigger = entries.get(i).request().path("trigger_id").asText("");
      boolean toApp = entries.get(i).direction() == Traffic.Direction.TO_APP;
      if (toApp && !trigger.isEmpty()) {
        return trigger;
      }
    }
    throw new AssertionError("no trigger in the log");
  }

  private JsonNode post(String blocks) throws Exception {
    return call(
        "chat.postMessage",
        "{'channel':'" + world.channel + "','text':'t','blocks':" + blocks + "}");
  }

  private JsonNode call(String method, String body) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(world.sandbox.apiUrl() + method))
            .header("Authorization", "Bearer xoxb-sandbox-bot-token-0001")
            .header("Content-Type", "application/json; charset=utf-8")
            .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
            .build();
    var response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    return JSON.readTree(response.body());
  }

  private static List<String> texts(JsonNode array) {
    var texts = new ArrayList<String>();
    array.forEach(each -> texts.add(each.asText()));
    return texts;
  }
}
