package io.plumbline.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.slack.api.app_backend.SlackSignature;
import io.plumbline.sandbox.ScriptedApp.Reply;
import io.plumbline.sandbox.ScriptedApp.Request;
import io.plumbline.sandbox.client.Act;
import io.plumbline.sandbox.wire.Misbehaviour.DeliveryFault;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Signed requests to the app's address, and those that are not quite right on purpose. */
class HttpModeTest {
  private final ScriptedApp app = new ScriptedApp();
  private final SlackWorld world = app.world();
  private final SlackSignature.Verifier verifier =
      new SlackSignature.Verifier(new SlackSignature.Generator("sandbox-signing-secret-0001"));

  @AfterEach
  void stop() {
    world.close();
    app.close();
  }

  private boolean isValid(Request request) {
    return verifier.isValid(
        request.header("x-slack-request-timestamp"),
        request.body(),
        request.header("x-slack-signature"),
        world.clock.instant().toEpochMilli());
  }

  private Act command() {
    return world.ana().say(world.channel, null, "/retro ärger & \"Ü\"");
  }

  @Test
  void a_command_comes_as_a_signed_form() {
    command();

    var request = app.last();
    assertThat(isValid(request)).isTrue();
    assertThat(request.header("content-type")).isEqualTo("application/x-www-form-urlencoded");
    assertThat(request.header("user-agent")).startsWith("Slackbot 1.0");
    assertThat(request.payload().path("text").asText()).isEqualTo("ärger &amp; \"Ü\"");
  }

  @Test
  void an_event_comes_as_signed_json() {
    world.ana().openHomeTab();
    await().until(() -> !app.requests("app_home_opened").isEmpty());

    var request = app.last();
    assertThat(isValid(request)).isTrue();
    assertThat(request.header("content-type")).isEqualTo("application/json");
    assertThat(request.headers()).doesNotContainKey("x-slack-retry-num");
  }

  @Test
  void a_wrong_signature_can_be_asked_for() {
    world.sandbox.misbehaviour().nextDelivery(DeliveryFault.WRONG_SIGNATURE);

    command();

    assertThat(isValid(app.last())).isFalse();
    command();
    assertThat(isValid(app.last())).isTrue();
  }

  @Test
  void an_old_timestamp_can_be_asked_for() {
    world.sandbox.misbehaviour().nextDelivery(DeliveryFault.OLD_TIMESTAMP);

    command();

    assertThat(isValid(app.last())).isFalse();
    var then = Long.parseLong(app.last().header("x-slack-request-timestamp"));
    assertThat(world.clock.instant().getEpochSecond() - then).isEqualTo(600);
    assertThat(
            verifier.isValid(
                app.last().header("x-slack-request-timestamp"),
                app.last().body(),
                app.last().header("x-slack-signature"),
                then * 1_000))
        .isTrue();
  }

  @Test
  void a_replayed_delivery_is_the_same_to_the_byte() {
    world.sandbox.misbehaviour().nextDelivery(DeliveryFault.REPLAYED);

    command();

    assertThat(app.requests()).hasSize(2);
    assertThat(app.requests().get(1)).isEqualTo(app.requests().get(0));
  }

  @Test
  void a_duplicate_is_signed_anew() {
    world.sandbox.misbehaviour().nextDelivery(DeliveryFault.DUPLICATE);

    command();

    assertThat(app.requests()).hasSize(2).allMatch(this::isValid);
  }

  @Test
  void an_app_may_ask_not_to_be_sent_an_event_again() {
    app.replies(payload -> new Reply(500, "", "x-slack-no-retry: 1"));
    world.ana().openHomeTab();
    await().until(() -> app.requests().size() == 1);
    app.replies(payload -> new Reply(500, "", ""));

    world.ana().openMessagesTab();

    await().until(() -> app.requests().size() == 3);
    assertThat(app.requests("app_home_opened"))
        .extracting(each -> each.payload().path("event").path("tab").asText())
        .containsExactly("home", "messages", "messages");
  }

  @Test
  void a_refused_command_shows_the_person_a_failure() {
    app.replies(payload -> new Reply(500, "oops", ""));

    assertThat(command().outcome()).isEqualTo(Act.Outcome.FAILED);

    assertThat(app.requests()).hasSize(1);
    assertThat(world.ana().messages(world.channel, null, 10).get(0).text())
        .isEqualTo("/retro failed with the error \"dispatch_failed\"");
  }

  @Test
  void the_request_url_is_verified_by_a_challenge() {
    app.replies(payload -> Reply.ok(payload.path("challenge").asText()));

    assertThat(world.sandbox.requestUrl().isVerified()).isTrue();

    var request = app.last();
    assertThat(isValid(request)).isTrue();
    assertThat(request.payload().path("type").asText()).isEqualTo("url_verification");
    app.answers("{}");
    assertThat(world.sandbox.requestUrl().isVerified()).isFalse();
  }

  @Test
  void a_challenge_may_be_answered_in_json() {
    app.replies(
        payload -> Reply.ok("{\"challenge\":\"" + payload.path("challenge").asText() + "\"}"));

    assertThat(world.sandbox.requestUrl().isVerified()).isTrue();
  }

  @Test
  void the_certificate_is_checked_by_a_form() {
    assertThat(world.sandbox.requestUrl().passesCertificateCheck()).isTrue();

    assertThat(app.last().body()).contains("ssl_check=1").contains("token=");
    app.replies(payload -> new Reply(404, "", ""));
    assertThat(world.sandbox.requestUrl().passesCertificateCheck()).isFalse();
  }

  @Test
  void an_app_in_socket_mode_has_no_request_url() {
    try (var other = SlackWorld.start()) {
      assertThatThrownBy(() -> other.sandbox.requestUrl().isVerified())
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void a_late_answer_to_a_command_is_a_time_out() {
    try (var hurried = app.world(settings -> settings.withAckTimeout(Duration.ofMillis(100)))) {
      var never = new CountDownLatch(1);
      app.replies(
          payload -> {
            awaitQuietly(never);
            return Reply.ok("");
          });

      var act = hurried.ana().say(hurried.channel, null, "/plain");

      assertThat(act.outcome()).isEqualTo(Act.Outcome.TIMED_OUT);
      never.countDown();
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
