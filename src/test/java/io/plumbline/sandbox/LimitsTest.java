package io.plumbline.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.webhook.WebhookPayloads;
import io.plumbline.sandbox.api.LimiterMode;
import io.plumbline.sandbox.client.Act;
import io.plumbline.sandbox.wire.Misbehaviour.Fault;
import io.plumbline.sandbox.wire.RequestSignature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Slack lets an app do only so often, so late, or not at all. */
class LimitsTest {
  private static final String MODAL =
      """
      {"type":"modal","title":{"type":"plain_text","text":"T"},
       "blocks":[{"type":"divider"}]}
      """;
  private static final String HOME =
      """
      {"type":"home","blocks":[{"type":"divider"}]}
      """;

  private final SlackWorld world = SlackWorld.start();

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void a_channel_takes_a_short_burst_and_then_one_post_a_second() throws Exception {
    for (int i = 0; i < 5; i++) {
      assertThat(post("x").isOk()).isTrue();
    }

    assertThatThrownBy(() -> post("one too many"))
        .isInstanceOfSatisfying(
            SlackApiException.class,
            e -> {
              assertThat(e.getResponse().code()).isEqualTo(429);
              assertThat(e.getResponse().header("Retry-After")).isEqualTo("1");
            });
    world.clock.advance(Duration.ofSeconds(1));
    assertThat(post("again").isOk()).isTrue();
  }

  @Test
  void a_trigger_opens_one_view_within_three_seconds() throws Exception {
    var once = trigger();
    assertThat(open(once)).isNull();
    assertThat(open(once)).isEqualTo("exchanged_trigger_id");

    var late = trigger();
    world.clock.advance(Duration.ofSeconds(4));
    assertThat(open(late)).isEqualTo("expired_trigger_id");
  }

  @Test
  void a_stale_hash_does_not_publish() throws Exception {
    var first = world.bot().viewsPublish(v -> v.userId(world.ana).viewAsString(HOME));
    var hash = first.getView().getHash();
    world.bot().viewsPublish(v -> v.userId(world.ana).viewAsString(HOME));

    var stale = world.bot().viewsPublish(v -> v.userId(world.ana).viewAsString(HOME).hash(hash));

    assertThat(stale.getError()).isEqualTo("hash_conflict");
  }

  @Test
  void a_response_url_works_five_times_within_thirty_minutes() throws Exception {
    var url = command().path("response_url").asText();
    for (int i = 0; i < 5; i++) {
      assertThat(respond(url)).isEqualTo(200);
    }
    assertThat(respond(url)).isEqualTo(404);

    var other = command().path("response_url").asText();
    world.clock.advance(Duration.ofMinutes(31));
    assertThat(respond(other)).isEqualTo(404);
  }

  private int respond(String url) throws Exception {
    return world.slack.send(url, WebhookPayloads.payload(p -> p.text("hi"))).getCode();
  }

  @Test
  void an_app_that_cannot_be_reached_shows_the_person_a_failure() {
    assertThat(world.ana().say(world.channel, null, "/plain").outcome())
        .isEqualTo(Act.Outcome.FAILED);

    assertThat(world.ana().messages(world.channel, null, 10))
        .extracting(each -> each.text())
        .containsExactly("/plain failed with the error \"dispatch_failed\"");
    world.ana().reload();
    assertThat(world.ana().messages(world.channel, null, 10)).isEmpty();
  }

  @Test
  void commands_are_refused_in_threads_and_unknown_ones_anywhere() throws Exception {
    var ts = post("parent").getTs();

    assertThat(world.ana().say(world.channel, ts, "/retro").outcome())
        .isEqualTo(Act.Outcome.REFUSED);
    assertThat(world.ana().say(world.channel, null, "/nope").outcome())
        .isEqualTo(Act.Outcome.REFUSED);
  }

  @Test
  void a_missing_scope_is_named() throws Exception {
    var answer = world.bot().conversationsJoin(c -> c.channel(world.channel));

    assertThat(answer.getError()).isEqualTo("missing_scope");
    assertThat(answer.getNeeded()).isEqualTo("channels:join");
    assertThat(answer.getProvided()).contains("chat:write");
  }

  @Test
  void wrong_and_dead_tokens_are_refused() throws Exception {
    assertThat(world.slack.methods("xoxb-somebody-elses-token").authTest(r -> r).getError())
        .isEqualTo("invalid_auth");
    world.sandbox.admin().uninstall();
    assertThat(world.bot().authTest(r -> r).getError()).isEqualTo("account_inactive");
  }

  @Test
  void private_archived_and_foreign_channels_take_no_posts() throws Exception {
    var hidden = world.bot().chatPostMessage(m -> m.channel(world.secret).text("x"));
    assertThat(hidden.getError()).isEqualTo("channel_not_found");
    var other = world.sandbox.admin().createChannel("other", false, List.of(world.ana));
    assertThat(world.bot().chatPostMessage(m -> m.channel(other).text("x")).getError())
        .isEqualTo("not_in_channel");
    world.sandbox.admin().archive(world.channel, world.ana);
    assertThat(post("x").getError()).isEqualTo("is_archived");
  }

  @Test
  void an_answer_may_be_lost_after_its_effect() {
    world.sandbox.misbehaviour().next("chat.postMessage", 1, new Fault.LostAnswer());

    assertThatThrownBy(() -> post("lost")).isInstanceOf(IOException.class);

    assertThat(world.bo().messages(world.channel, null, 10))
        .extracting(each -> each.text())
        .contains("lost");
  }

  @Test
  void a_lost_post_is_found_by_its_metadata() throws Exception {
    world
        .bot()
        .chatPostMessage(
            m ->
                m.channel(world.channel)
                    .text("x")
                    .metadataAsString(
                        "{\"event_type\":\"surface\",\"event_payload\":{\"id\":\"7\"}}"));

    var history =
        world.bot().conversationsHistory(h -> h.channel(world.channel).includeAllMetadata(true));

    assertThat(history.getMessages().get(0).getMetadata().getEventPayload())
        .containsEntry("id", "7");
  }

  @Test
  void ten_thousand_messages_are_paged() throws Exception {
    world.sandbox.limiter(LimiterMode.OFF);
    for (int i = 0; i < 10_000; i++) {
      world.ana().say(world.channel, null, "m" + i);
    }

    var last = world.bo().messages(world.channel, null, 50);
    var before = world.bo().messages(world.channel, last.get(0).ts(), 50);

    assertThat(last.get(49).text()).isEqualTo("m9999");
    assertThat(before.get(49).text()).isEqualTo("m9949");
  }

  @Test
  void requests_are_signed_like_the_published_example() throws Exception {
    var file = Path.of("../shared/slack-data/payload-examples/signature-vector.json");
    assumeTrue(Files.exists(file), "the published example is not here");
    var vector = new ObjectMapper().readTree(file.toFile());

    var signed =
        RequestSignature.of(
            text(vector, "secret"),
            text(vector, "timestamp"),
            text(vector, "body").getBytes(StandardCharsets.UTF_8));

    assertThat(signed).isEqualTo(text(vector, "signature"));
  }

  /** The value of the first field whose name holds this word. */
  private static String text(JsonNode vector, String word) {
    for (var field : vector.properties()) {
      if (field.getKey().contains(word) && field.getValue().isValueNode()) {
        return field.getValue().asText();
      }
    }
    throw new AssertionError("no " + word + " in " + vector);
  }

  private ChatPostMessageResponse post(String text) throws Exception {
    return world.bot().chatPostMessage(m -> m.channel(world.channel).text(text));
  }

  private String open(String trigger) throws Exception {
    return world.bot().viewsOpen(v -> v.triggerId(trigger).viewAsString(MODAL)).getError();
  }

  private String trigger() {
    return command().path("trigger_id").asText();
  }

  private JsonNode command() {
    world.ana().say(world.channel, null, "/plain");
    return world.sandbox.traffic().entries().stream()
        .map(entry -> entry.request())
        .filter(request -> request.has("command"))
        .reduce((first, last) -> last)
        .orElseThrow();
  }
}
