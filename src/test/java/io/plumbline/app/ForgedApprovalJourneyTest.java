package io.plumbline.app;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.asElements;
import static com.slack.api.model.block.element.BlockElements.button;
import static io.plumbline.app.Journey.CHECKOUT;
import static io.plumbline.app.Journey.ELI;
import static io.plumbline.app.Journey.LENA;
import static io.plumbline.app.Journey.LUIS;
import static io.plumbline.app.Journey.MIKA;
import static io.plumbline.app.Journey.OMAR;
import static io.plumbline.app.Journey.PRIYA;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import io.plumbline.app.Journey.Mode;
import io.plumbline.web.SlackSignature;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Approvals that nobody has the right to give, over Slack's wire: real HTTP, real signatures. */
@SuppressWarnings("NullAway.Init") // set before each test
final class ForgedApprovalJourneyTest {
  private static final String REQUEST = "{\"request\":%d,\"version\":%d,\"v\":1}";
  private static final Pattern APPROVE = Pattern.compile("scope\\.approve\\.(\\d+)");
  private static final String OLD = "This card is old.";

  private final HttpClient http = HttpClient.newHttpClient();
  private Journey journey;
  private long asked;

  @BeforeEach
  void begin(@TempDir Path data) {
    journey = Journey.begin(Mode.HTTP, data).withTeam();
    journey.as(PRIYA).types("/scope lock").isTold("The scope of Sprint 1 of Checkout is locked");
    journey
        .as(LENA)
        .types("/scope request a banner")
        .fills("Why now?", "Launch")
        .chooses("What leaves to make room?", "Nothing, and that is why I ask")
        .submits();
    journey.as(ELI).sees("Waiting for @Luis.");
    journey.as(LUIS).inMessagesOfTheBot().sees("Add: a banner");
    asked = number(APPROVE.matcher(journey.as(LUIS).everythingSent()));
  }

  private static long number(Matcher found) {
    assertThat(found.find()).isTrue();
    return Long.parseLong(found.group(1));
  }

  @AfterEach
  void end() {
    journey.close();
  }

  @Test
  void a_button_with_somebody_elses_payload_decides_nothing_and_says_who_can() throws Exception {
    botPosts(REQUEST.formatted(asked, 1));

    for (var name : List.of(LENA, ELI, PRIYA, OMAR)) {
      journey
          .as(name)
          .in(CHECKOUT)
          .presses("Let me")
          .isTold("Only a lead of Checkout who did not ask for it can decide this: @Luis.");
    }
    journey.as(ELI).sees("Waiting for @Luis.").doesNotSee("Approved by");
    journey.as(MIKA).in(CHECKOUT).doesNotSee("Only a lead of Checkout who");
  }

  @Test
  void a_button_for_another_version_or_for_nothing_decides_nothing() throws Exception {
    botPosts(REQUEST.formatted(asked, 7));
    journey
        .as(LUIS)
        .in(CHECKOUT)
        .presses("Let me")
        .isTold("has changed this since you looked. Nothing was counted");
    botPosts(REQUEST.formatted(asked + 1, 1));
    journey.as(LUIS).presses("Let me").isTold(OLD);
    botPosts("[]");
    journey.as(LUIS).presses("Let me").isTold(OLD);

    journey.as(ELI).sees("Waiting for @Luis.").doesNotSee("Approved by");
  }

  @Test
  void what_slack_did_not_sign_just_now_is_not_taken_and_a_replay_decides_no_second_time()
      throws Exception {
    var body = press(LUIS);
    var now = journey.clock.instant();
    var slack =
        new SlackSignature(
            Objects.requireNonNull(journey.environment().get("SLACK_SIGNING_SECRET")));

    assertThat(sends(body, now, new SlackSignature("---"))).isEqualTo(401);
    assertThat(sends(body, now.minus(Duration.ofMinutes(6)), slack)).isEqualTo(401);
    journey.as(ELI).sees("Waiting for @Luis.").doesNotSee("Approved by");

    assertThat(sends(body, now, slack)).as("it is a press of Luis's but for that").isEqualTo(200);
    journey.as(ELI).sees("Approved by @Luis");
    assertThat(sends(body, now, slack)).isEqualTo(200);
    journey.as(LENA).choosesInMenu("Show all of it").sees("@Luis approved this").closesForms();
    journey.as(ELI).types("/scope").sees("Changes: 1 agreed, 0 rejected").closesForms();
  }

  private void botPosts(String value) throws Exception {
    var config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(journey.sandbox.apiUrl());
    config.setProxyUrl(null);
    var slack = Slack.getInstance(config);
    try {
      var button =
          button(b -> b.actionId("scope.approve." + asked).text(plainText("Let me")).value(value));
      var posted =
          slack
              .methods(journey.botToken())
              .chatPostMessage(
                  message ->
                      message
                          .channel(journey.channel(CHECKOUT))
                          .text("Let me")
                          .blocks(List.of(actions(row -> row.elements(asElements(button))))));
      assertThat(posted.isOk()).as(posted.getError()).isTrue();
    } finally {
      slack.close();
    }
  }

  /** A press of Approve as Slack posts it. */
  private String press(String name) {
    var payload =
        """
        {"type":"block_actions","api_app_id":"A1","token":"t","trigger_id":"1.2.3",
         "user":{"id":"%1$s","username":"x","name":"x","team_id":"%2$s"},
         "team":{"id":"%2$s","domain":"x"},
         "container":{"type":"message","message_ts":"1.2","channel_id":"%3$s"},
         "channel":{"id":"%3$s","name":"checkout"},
         "actions":[{"type":"button","action_id":"scope.approve.%4$d","block_id":"b",
                     "value":"{\\"request\\":%4$d,\\"version\\":1,\\"v\\":1}","action_ts":"3.4",
                     "text":{"type":"plain_text","text":"Approve"}}]}
        """
            .formatted(
                journey.idOf(name).orElseThrow(),
                journey.sandbox.teamId(),
                journey.channel(CHECKOUT),
                asked);
    return "payload=" + URLEncoder.encode(payload, StandardCharsets.UTF_8);
  }

  private int sends(String body, Instant at, SlackSignature signature) throws Exception {
    var stamp = Long.toString(at.getEpochSecond());
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + journey.port() + "/slack/events"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("X-Slack-Request-Timestamp", stamp)
            .header(
                "X-Slack-Signature", signature.sign(stamp, body.getBytes(StandardCharsets.UTF_8)))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
  }
}
