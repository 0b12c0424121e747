package io.plumbline.slack.bolt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plumbline.slack.lookup.Installation;
import io.plumbline.slack.lookup.SlackClients;
import io.plumbline.testing.FakeSlack;
import io.plumbline.testing.FilledForm;
import io.plumbline.testing.SlackPayload;
import io.plumbline.workspace.ChannelId;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each surface on which a person can meet a fault, with handlers that all fail. */
final class ErrorReplyTest {
  private static final MemberId ANA = new MemberId("UANA");
  private static final ChannelId CHANNEL = new ChannelId("C1");
  private static final String SORRY = "I could not do that, and nothing was changed.";
  private static final JsonMapper JSON = new JsonMapper();

  private final FakeSlack slack = FakeSlack.start();
  private final SlackClients clients =
      new SlackClients(slack.responseUrl().replace("/respond", "/api/"));
  private WorkspaceId installed = new WorkspaceId("T1");
  private final App app = app();

  @AfterEach
  void stop() {
    clients.close();
    slack.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"exception", "error", "no class", "no stack", "checked"})
  void a_command_that_fails_in_any_way_is_answered_privately(String how) {
    var answer = SlackPayload.command(slack, "/fail " + how, ANA, CHANNEL).to(app);

    assertThat(json(answer).path("response_type").asText()).isEqualTo("ephemeral");
    assertSorry(answer, json(answer).path("text").asText());
  }

  @Test
  void a_button_in_a_message_is_answered_below_it_and_the_message_stays() {
    var answer = SlackPayload.press(slack, "fail", "1", ANA, CHANNEL).to(app);

    var told = slack.last("respond");
    assertThat(told.path("response_type").asText()).isEqualTo("ephemeral");
    assertThat(told.path("replace_original").asBoolean(true)).isFalse();
    assertSorry(answer, told.path("text").asText());
  }

  @Test
  void a_button_in_a_modal_is_answered_by_a_form_on_top() {
    var answer =
        SlackPayload.pressIn(view("modal"), FilledForm.of(view("modal")), "fail", "1", ANA).to(app);

    assertSorry(answer, slack.last("views.push").path("view").toString());
  }

  @Test
  void a_button_on_home_is_answered_by_a_form() {
    var answer =
        SlackPayload.pressIn(view("home"), FilledForm.of(view("home")), "fail", "1", ANA).to(app);

    assertSorry(answer, slack.last("views.open").path("view").toString());
  }

  @Test
  void where_no_form_can_be_opened_the_person_gets_a_direct_message() {
    slack.refuse("views.open", "expired_trigger_id");
    var answer =
        SlackPayload.pressIn(view("home"), FilledForm.of(view("home")), "fail", "1", ANA).to(app);

    assertThat(slack.last("chat.postMessage").path("channel").asText()).isEqualTo("UANA");
    assertSorry(answer, slack.last("chat.postMessage").path("text").asText());
  }

  @Test
  void a_form_with_fields_stays_open_with_the_sentence_at_its_first_field() {
    var answer = SlackPayload.submit(form(true), FilledForm.of(form(true)), ANA).to(app);

    assertThat(json(answer).path("response_action").asText()).isEqualTo("errors");
    assertThat(json(answer).path("errors").path("text").asText())
        .contains("Your text is kept in the form", "ref ");
    assertNoTrace(answer);
  }

  @Test
  void a_form_without_fields_stays_open_below_the_sentence() {
    var answer = SlackPayload.submit(form(false), FilledForm.of(form(false)), ANA).to(app);

    assertThat(json(answer).path("response_action").asText()).isEqualTo("push");
    assertThat(json(answer).path("view").toString()).contains("I could not save this", "ref ");
    assertNoTrace(answer);
  }

  @Test
  void both_kinds_of_shortcuts_are_answered_by_direct_message() {
    var global = SlackPayload.shortcut("fail", ANA).to(app);
    assertSorry(global, slack.last("chat.postMessage").path("text").asText());

    var onMessage = SlackPayload.messageShortcut(slack, "fail", "text", ANA, CHANNEL).to(app);
    assertThat(slack.calls("chat.postMessage")).hasSize(2);
    assertSorry(onMessage, slack.last("chat.postMessage").path("text").asText());
  }

  @Test
  void an_event_that_fails_is_left_to_slack_to_send_again() {
    var answer = homeOpened().to(app);

    assertThat(answer.getStatusCode()).isEqualTo(500);
    assertThat(slack.calls()).isEmpty();
    assertThat(String.valueOf(answer.getBody())).doesNotContain("secret", "Exception");
  }

  @Test
  void a_person_who_cannot_be_told_does_not_make_it_worse() {
    slack.refuse("chat.postMessage", "channel_not_found");

    assertThat(SlackPayload.shortcut("fail", ANA).to(app).getStatusCode()).isEqualTo(200);
  }

  @Test
  void a_button_that_nobody_knows_any_more_says_that_its_card_is_old() {
    var answer = SlackPayload.press(slack, "retired.button", "1", ANA, CHANNEL).to(app);

    assertThat(answer.getStatusCode()).isEqualTo(200);
    assertThat(slack.last("respond").path("text").asText()).startsWith("This card is old");
  }

  @Test
  void a_workspace_that_is_not_installed_gets_nothing_done() {
    installed = new WorkspaceId("TOTHER");

    assertThat(SlackPayload.command(slack, "/fine", ANA, CHANNEL).to(app).getStatusCode())
        .isEqualTo(401);
    assertThat(SlackPayload.press(slack, "fail", "1", ANA, CHANNEL).to(app).getStatusCode())
        .isEqualTo(401);
    assertThat(homeOpened().to(app).getStatusCode()).isEqualTo(401);
    assertThat(slack.calls()).isEmpty();
  }

  @Test
  void nothing_asks_slack_who_we_are_on_the_way_to_a_handler() {
    for (int i = 0; i < 3; i++) {
      assertThat(SlackPayload.command(slack, "/fine", ANA, CHANNEL).to(app).getStatusCode())
          .isEqualTo(200);
    }

    assertThat(slack.calls("auth.test")).isEmpty();
    assertThat(slack.calls()).isEmpty();
  }

  private static SlackPayload homeOpened() {
    return SlackPayload.event(
        JSON.createObjectNode()
            .put("type", "app_home_opened")
            .put("user", ANA.value())
            .put("channel", "D1")
            .put("tab", "home")
            .put("event_ts", "1718000000.1"));
  }

  private static void assertSorry(Response answer, String told) {
    assertThat(told).contains(SORRY).containsPattern("ref [0-9A-F]{4}");
    assertThat(told).doesNotContain("secret", "Exception", "Error", "at io.");
    assertNoTrace(answer);
  }

  private static void assertNoTrace(Response answer) {
    assertThat(answer.getStatusCode()).isEqualTo(200);
    assertThat(String.valueOf(answer.getBody())).doesNotContain("secret", "Exception", "at io.");
  }

  private static JsonNode json(Response answer) {
    try {
      return JSON.readTree(answer.getBody());
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new AssertionError(answer.getBody(), e);
    }
  }

  private static JsonNode view(String type) {
    var view = JSON.createObjectNode().put("type", type).put("callback_id", "fail");
    view.putArray("blocks");
    return view;
  }

  private static JsonNode form(boolean withField) {
    var view = JSON.createObjectNode().put("type", "modal").put("callback_id", "fail");
    var blocks = view.putArray("blocks");
    if (withField) {
      var input = blocks.addObject().put("type", "input").put("block_id", "text");
      input.putObject("label").put("type", "plain_text").put("text", "What?");
      input.putObject("element").put("type", "plain_text_input").put("action_id", "v");
    }
    return view;
  }

  private App app() {
    var app =
        BoltApp.create(
            clients.inClicks(),
            workspace ->
                Optional.of(workspace)
                    .filter(installed::equals)
                    .map(id -> new Installation(id, "xoxb-1", new MemberId("UBOT"), Set.of())),
            (workspace, channel, ts, url) -> {},
            List.of(),
            new SimpleMeterRegistry());
    app.command("/fine", (request, context) -> context.ack("fine"));
    app.command("/fail", (request, context) -> fail(request.getPayload().getText()));
    app.blockAction("fail", (request, context) -> fail(""));
    app.viewSubmission("fail", (request, context) -> fail(""));
    app.globalShortcut("fail", (request, context) -> fail(""));
    app.messageShortcut("fail", (request, context) -> fail(""));
    app.event(AppHomeOpenedEvent.class, (event, context) -> fail(""));
    return app;
  }

  private static Response fail(String how) throws java.io.IOException {
    switch (how) {
      case "error" -> throw new AssertionError("secret detail");
      case "no class" -> throw new NoClassDefFoundError("secret/Detail");
      case "no stack" -> throw new StackOverflowError("secret detail");
      case "checked" -> throw new java.io.IOException("secret detail");
      default -> throw new IllegalStateException("secret detail");
    }
  }
}
