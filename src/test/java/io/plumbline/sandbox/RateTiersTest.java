package io.plumbline.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.slack.api.methods.SlackApiException;
import io.plumbline.sandbox.SandboxSettings.HistoryAccess;
import io.plumbline.sandbox.api.LimiterMode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A minute's worth of calls of each method is answered, the next one has to wait. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RateTiersTest {
  private static final Map<String, Integer> PER_MINUTE = Map.of("t2", 20, "t3", 50, "t4", 100);

  private final HttpClient http = HttpClient.newHttpClient();
  private SlackWorld world;

  @BeforeAll
  void start() {
    world = SlackWorld.start();
  }

  @AfterAll
  void stop() {
    world.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "chat.update, t3",
    "chat.delete, t3",
    "chat.postEphemeral, t4",
    "chat.scheduleMessage, t3",
    "chat.deleteScheduledMessage, t3",
    "chat.scheduledMessages.list, t3",
    "conversations.open, t3",
    "conversations.info, t3",
    "conversations.members, t4",
    "conversations.list, t2",
    "conversations.history, t3",
    "conversations.replies, t3",
    "conversations.join, t3",
    "users.conversations, t3",
    "users.info, t4",
    "users.list, t2",
    "users.lookupByEmail, t3",
    "users.profile.get, t4",
    "users.getPresence, t3",
    "team.info, t3",
    "bots.info, t3",
    "emoji.list, t2",
    "views.open, t4",
    "views.push, t4",
    "views.update, t4",
    "views.publish, t4",
    "files.getUploadURLExternal, t4",
    "files.completeUploadExternal, t4",
    "files.info, t4"
  })
  void each_method_keeps_its_tier(String method, String tier) throws Exception {
    int perMinute = PER_MINUTE.get(tier);
    for (int i = 0; i < perMinute; i++) {
      assertThat(call(method).statusCode()).isEqualTo(200);
    }

    var refused = call(method);

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.body()).contains("\"ratelimited\"");
    var wait = Long.parseLong(refused.headers().firstValue("Retry-After").orElseThrow());
    assertThat(wait).isBetween(1L, 60L / perMinute + 1);
    world.clock.advance(Duration.ofSeconds(wait));
    assertThat(call(method).statusCode()).isEqualTo(200);
    if (MethodReference.isHere()) {
      assertThat(MethodReference.of(method).path("rate_limits").asText()).isEqualTo(tier);
    }
  }

  private HttpResponse<String> call(String method) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(world.sandbox.apiUrl() + method))
            .header("Authorization", "Bearer xoxb-sandbox-bot-token-0001")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(""))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void the_limiter_can_be_switched_off() throws Exception {
    try (var other = SlackWorld.start(settings -> settings.withLimiter(LimiterMode.OFF))) {
      for (int i = 0; i < 60; i++) {
        assertThat(other.bot().teamInfo(r -> r).isOk()).isTrue();
      }
    }
  }

  @Test
  void history_can_be_kept_to_one_call_a_minute_and_fifteen_messages() throws Exception {
    try (var other = SlackWorld.start(s -> s.withHistory(HistoryAccess.RESTRICTED))) {
      for (int i = 0; i < 20; i++) {
        other.ana().say(other.channel, null, "m" + i);
      }
      var first = other.bot().conversationsHistory(h -> h.channel(other.channel).limit(100));
      assertThat(first.getMessages()).hasSize(15);
      assertThat(limited(other)).isTrue();
      other.clock.advance(Duration.ofMinutes(1));
      assertThat(limited(other)).isFalse();
    }
  }

  private static boolean limited(SlackWorld other) throws Exception {
    try {
      other.bot().conversationsHistory(h -> h.channel(other.channel));
      return false;
    } catch (SlackApiException e) {
      return e.getResponse().code() == 429;
    }
  }

  @Test
  void the_published_tiers_are_here_to_compare_with() {
    assumeTrue(MethodReference.isHere(), "the published reference of methods is not here");
    assertThat(MethodReference.of("chat.update").path("rate_limits").asText()).isEqualTo("t3");
  }
}
