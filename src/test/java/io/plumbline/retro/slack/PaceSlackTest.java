package io.plumbline.retro.slack;

import static io.plumbline.retro.Checkout.ANA;
import static io.plumbline.retro.Checkout.BO;
import static io.plumbline.retro.Checkout.CHANNEL;
import static io.plumbline.retro.Checkout.CY;
import static io.plumbline.retro.Checkout.DI;
import static io.plumbline.retro.Checkout.MONDAY_THREE;
import static io.plumbline.retro.Checkout.TEAM;
import static io.plumbline.retro.Columns.FRICTION;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import io.plumbline.action.ActionId;
import io.plumbline.action.Origin;
import io.plumbline.retro.CardId;
import io.plumbline.retro.Checkout;
import io.plumbline.retro.Course;
import io.plumbline.retro.LastTimes.Verdict;
import io.plumbline.retro.Retro;
import io.plumbline.retro.RetroDesk;
import io.plumbline.retro.RetroId;
import io.plumbline.slack.Payloads;
import io.plumbline.testing.FakeSlack;
import io.plumbline.testing.FilledForm;
import io.plumbline.testing.SlackPayload;
import io.plumbline.workspace.MemberId;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Presses and commands by which a retro is kept going. */
final class PaceSlackTest {
  private FakeSlack slack;
  private RetroDesk desk;
  private App app;

  @BeforeEach
  void start() {
    slack = FakeSlack.start();
    desk = new RetroDesk(TEAM);
    app = slack.app();
    ClosingDesk.face(desk).register(app);
  }

  @AfterEach
  void stop() {
    slack.close();
  }

  @Test
  void last_times_actions_are_done_kept_and_dropped_with_a_word_of_why() {
    long first = agreed("Cache the images");
    long second = agreed("Rewrite it all");
    var id = desk.opened();

    chooses(id, first, Verdict.STILL_ON, DI);
    assertThat(slack.last("respond").toString()).contains("Only its owner");
    chooses(id, first, Verdict.STILL_ON, CY);
    chooses(id, second, Verdict.DROPPED, ANA);
    var form = slack.last("views.open").path("view");
    assertThat(submit(form, " ", ANA)).contains("Say why in a sentence.");
    var sent =
        SlackPayload.submit(form, FilledForm.of(form).with(DropModal.WHY, "Nobody wants it."), ANA);
    assertThat(body(sent.to(app))).isEmpty();
    assertThat(body(sent.to(app))).as("sent twice").isEmpty();

    assertThat(desk.lastTimes.in(id).get(first)).returns(Verdict.STILL_ON, word -> word.verdict());
    assertThat(desk.lastTimes.in(id).get(second)).returns(Verdict.DROPPED, word -> word.verdict());
    press(Ids.GO_ON, On.retro(id), CY);
    assertThat(slack.last("respond").toString()).contains("Only a product manager or lead");
    press(Ids.GO_ON, On.retro(id), BO);
    assertThat(desk.courses.of(id)).get().returns(false, Course::lastTime);
    press(Ids.GO_ON, On.retro(id), ANA);
    assertThat(slack.last("respond").toString()).contains("gone through already");
  }

  @Test
  void a_word_that_comes_after_the_reveal_is_told_and_changes_nothing() {
    long action = agreed("Cache the images");
    desk.written(CY, FRICTION, "builds");
    var id = desk.opened();
    desk.revealed(id);

    chooses(id, action, Verdict.DONE, CY);

    assertThat(slack.last("respond").toString()).contains("revealed the cards");
    assertThat(desk.lastTimes.in(id)).isEmpty();
  }

  @Test
  void two_more_minutes_are_given_by_button_and_by_command() {
    var id = desk.opened();
    assertThat(say("/retro more time", ANA)).contains("The time is not up");
    desk.passTo(MONDAY_THREE.plus(Duration.ofMinutes(21)));

    press(Ids.TWO_MORE_MINUTES, On.retro(id), ANA);
    assertThat(desk.courses.of(id)).get().returns(false, Course::timeIsUp);
    desk.passTo(MONDAY_THREE.plus(Duration.ofMinutes(24)));
    assertThat(say("/retro more time", BO)).contains("Two more minutes");
  }

  @Test
  void who_is_missing_is_told_to_facilitators_alone_by_name_and_never_for_what() {
    var topic = desk.written(CY, FRICTION, "builds");
    var id = desk.opened();
    assertThat(say("/retro missing", ANA)).contains("told while people vote");
    desk.revealed(id);
    desk.voted(id, CY, topic);

    assertThat(say("/retro missing", ANA))
        .contains("Not voted yet: <@UANA>, <@UBO> and <@UDI>.")
        .doesNotContain("UCY", "builds");
    SlackPayload.choose(slack, Ids.MORE, Choice.MISSING.on(id).written(), CY, CHANNEL).to(app);
    assertThat(slack.last("respond").toString())
        .contains("Only a product manager or lead")
        .doesNotContain("Not voted yet");
  }

  @Test
  void facilitating_is_taken_over_by_menu_and_by_command() {
    var id = desk.opened();

    SlackPayload.choose(slack, Ids.MORE, Choice.FACILITATE.on(id).written(), BO, CHANNEL).to(app);
    assertThat(slack.last("respond").toString()).contains("You facilitate from here.");
    assertThat(desk.facilitators.of(id)).contains(BO);
    assertThat(say("/retro facilitate", BO)).contains("You facilitate this retro already.");
    assertThat(say("/retro facilitate", CY)).contains("Only a product manager or lead");
  }

  @Test
  void a_topic_is_parked_by_button_and_by_command() {
    var first = desk.written(CY, FRICTION, "builds");
    var second = desk.written(CY, FRICTION, "tests");
    var id = desk.opened();
    assertThat(say("/retro park", ANA)).contains("Cards are still being collected");
    desk.revealed(id);
    desk.votingClosed(id);

    press(Ids.PARK, On.topic(id, first), ANA);
    assertThat(current(id)).isEqualTo(second);
    press(Ids.PARK, On.topic(id, first), BO);
    assertThat(slack.last("respond").toString()).contains("turned to another topic just before");
    assertThat(say("/retro park", BO)).contains("It is parked");
    assertThat(current(id)).isEqualTo(first);
  }

  private CardId current(RetroId id) {
    return ((Retro.Discussing) desk.retros.find(id).orElseThrow()).currentTopic().orElseThrow();
  }

  private long agreed(String what) {
    return desk.actions
        .add(Checkout.ID, new Origin("retro", 99), Checkout.action(what), ANA, MONDAY_THREE)
        .id();
  }

  private void chooses(RetroId id, long action, Verdict verdict, MemberId by) {
    var value = Payloads.write(new LastTimeCard.Chosen(id.value(), action, verdict));
    var said =
        Ids.said(
            verdict,
            desk.actions.find(new ActionId(Checkout.ID.workspace(), action)).orElseThrow());
    SlackPayload.press(slack, said, value, by, CHANNEL).to(app);
  }

  private void press(String actionId, On on, MemberId by) {
    SlackPayload.press(slack, actionId, on.written(), by, CHANNEL).to(app);
  }

  private String say(String line, MemberId by) {
    return body(SlackPayload.command(slack, line, by, CHANNEL).to(app));
  }

  private String submit(JsonNode form, String why, MemberId by) {
    return body(
        SlackPayload.submit(form, FilledForm.of(form).with(DropModal.WHY, why), by).to(app));
  }

  private static String body(Response response) {
    var body = response.getBody() == null ? "" : response.getBody();
    return body.replace("\\u003c", "<").replace("\\u003e", ">");
  }
}
