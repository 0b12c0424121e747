package io.plumbline.retro.slack;

import static io.plumbline.retro.Checkout.ANA;
import static io.plumbline.retro.Checkout.BO;
import static io.plumbline.retro.Checkout.CHANNEL;
import static io.plumbline.retro.Checkout.CY;
import static io.plumbline.retro.Checkout.DI;
import static io.plumbline.retro.Checkout.STRANGER;
import static io.plumbline.retro.Checkout.T1;
import static io.plumbline.retro.Checkout.TEAM;
import static io.plumbline.retro.Columns.FRICTION;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import io.plumbline.export.Export;
import io.plumbline.export.Format;
import io.plumbline.retro.RetroDesk;
import io.plumbline.retro.RetroId;
import io.plumbline.schedule.AlarmKey;
import io.plumbline.slack.Payloads;
import io.plumbline.surface.Delivery.Standing;
import io.plumbline.testing.FakeSlack;
import io.plumbline.testing.FilledForm;
import io.plumbline.testing.SlackPayload;
import io.plumbline.workspace.MemberId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people do with retros that are over. */
final class ClosingSlackTest {
  private FakeSlack slack;
  private RetroDesk desk;
  private ClosingDesk closing;
  private App app;

  @BeforeEach
  void start() {
    slack = FakeSlack.start();
    desk = new RetroDesk(TEAM);
    closing = ClosingDesk.of(desk);
    app = slack.app();
    closing.faceOver(desk).register(app);
  }

  @AfterEach
  void stop() {
    slack.close();
  }

  @Test
  void an_answer_takes_the_place_of_the_question_and_a_second_press_changes_nothing() {
    var id = held();

    press(id, 4, CY);
    assertThat(slack.last("respond").toString())
        .contains("Your answer is counted", "\"replace_original\":true");

    press(id, 1, CY);
    assertThat(slack.last("respond").toString())
        .contains("counted already", "nobody knows which one was yours");
    closeQuestion(id);
    assertThat(desk.worth.tally(id)).get().returns(1, tally -> tally.answers());
    assertThat(desk.worth.tally(id).orElseThrow().counts()).containsExactly(0, 0, 0, 1, 0);
  }

  @Test
  void late_answers_strangers_and_buttons_that_say_nothing_get_a_sentence() {
    var id = held();
    press(id, 3, STRANGER);
    assertThat(slack.last("respond").toString()).contains("Only people of Checkout");
    press(id, 9, CY);
    assertThat(slack.last("respond").toString()).contains("This card is old");
    closeQuestion(id);
    press(id, 3, CY);
    assertThat(slack.last("respond").toString()).contains("The question is closed");
  }

  @Test
  void history_lists_retros_and_opens_one_with_its_link_and_its_export() {
    var id = held();
    closing.standing = Optional.of(new Standing(CHANNEL, "1718000015.000200"));
    say("/retro history", CY);
    var list = slack.last("views.open").path("view");
    assertThat(list.toString()).contains("1 retro of Checkout", "3 cards, 0 votes");

    pressIn(list, Ids.on(Ids.OPEN_RECORD, id), On.retro(id).written(), CY);

    var record = slack.last("views.push").path("view");
    assertThat(record.toString())
        .contains("slow builds", "See it in the channel", "/p1718000015000200");
    pressIn(record, Ids.EXPORT, On.retro(id).written(), CY);
    assertThat(slack.last("views.push").toString()).contains("Which retro?", "23 November 2026");
  }

  @Test
  void a_record_is_not_opened_for_people_of_other_teams_nor_while_a_retro_is_open() {
    var id = held();
    say("/retro history", CY);
    var list = slack.last("views.open").path("view");

    pressIn(list, Ids.on(Ids.OPEN_RECORD, id), On.retro(id).written(), STRANGER);
    assertThat(slack.last("views.push").toString()).contains("Only people of Checkout");

    desk.written(CY, FRICTION, "hidden");
    var open = desk.opened();
    pressIn(list, Ids.on(Ids.OPEN_RECORD, open), On.retro(open).written(), CY);
    assertThat(slack.last("views.push").toString())
        .contains("This card is old")
        .doesNotContain("hidden");
  }

  @Test
  void history_finds_where_words_were_said() {
    held();
    say("/retro history SLOW builds", CY);
    assertThat(slack.last("views.open").toString())
        .contains("1 retro of Checkout in which somebody said “SLOW builds”", "slow builds");

    say("/retro history nobody said this", CY);
    assertThat(slack.last("views.open").toString()).contains("No past retro of Checkout says");
    assertThat(body(say("/retro history " + "x".repeat(101), CY)))
        .contains("Look for at most 100 characters");
  }

  @Test
  void a_long_history_turns_its_pages() {
    for (int i = 0; i < 25; i++) {
      held();
    }
    say("/retro history", CY);
    var list = slack.last("views.open").path("view");
    assertThat(list.toString()).contains("25 retros of Checkout", "Page 2");

    pressIn(list, Ids.HISTORY_PAGE, Payloads.write(new HistoryModal.Page(1, 1, "")), CY);

    assertThat(slack.last("views.update").toString()).contains("Page 1").doesNotContain("Page 3");
  }

  @Test
  void words_after_export_send_the_last_retro_or_all() {
    held();
    var last = held();

    assertThat(body(say("/retro export csv", CY))).contains("the retro of Checkout", "CSV");
    assertThat(body(say("/retro export json, md all", CY))).contains("all retros of Checkout");

    assertThat(closing.exports.asked())
        .containsExactly(
            ask(last.value(), EnumSet.of(Format.CSV)),
            ask(Export.ALL, EnumSet.of(Format.JSON, Format.MARKDOWN)));
    assertThat(desk.surfaces.shown()).extracting(shown -> shown.view()).contains("export.files");
  }

  @Test
  void export_alone_asks_and_the_form_sends_what_was_chosen() {
    var first = held();
    held();
    say("/retro export", CY);
    var form = slack.last("views.open").path("view");

    var answer =
        submit(form, FilledForm.of(form).with(ExportModal.WHICH, Long.toString(first.value())), CY);

    assertThat(body(answer)).contains("I send you the retro of Checkout");
    assertThat(closing.exports.asked())
        .containsExactly(ask(first.value(), EnumSet.allOf(Format.class)));
  }

  @Test
  void the_form_asks_for_a_format_and_knows_who_may() {
    held();
    say("/retro export", CY);
    var form = slack.last("views.open").path("view");

    assertThat(body(submit(form, FilledForm.of(form), STRANGER))).contains("Only people of");
    assertThat(closing.exports.asked()).isEmpty();
  }

  @Test
  void what_cannot_be_exported_is_said() {
    assertThat(body(say("/retro export csv", CY))).contains("closed no retro yet");
    held();
    assertThat(body(say("/retro export xlsx <!here>", CY)))
        .contains("I cannot export as “xlsx”")
        .doesNotContain("<!here>");
    assertThat(closing.exports.asked()).isEmpty();
  }

  @Test
  void the_trend_shows_charts_with_their_sentences_and_words_alone_where_slack_takes_none() {
    rated(3, 3, 4);
    rated(4, 5, 4);

    say("/retro trend", CY);

    var shown = slack.last("respond").toString();
    assertThat(shown)
        .contains("worth more than those before: 4.3 of 5, after 3.3", "data_visualization")
        .contains("23 Nov 2026 (2)", "4.3 of 5 (3 answers)");
  }

  @Test
  void a_team_without_a_past_is_told_so() {
    assertThat(body(say("/retro trend", CY))).contains("Checkout has closed no retro yet");
    say("/retro history", CY);
    assertThat(slack.last("views.open").toString()).contains("Its first one will stand here");
  }

  private void rated(int bo, int cy, int di) {
    var id = held();
    press(id, bo, BO);
    press(id, cy, CY);
    press(id, di, DI);
    closeQuestion(id);
  }

  private RetroId held() {
    desk.written(BO, FRICTION, "slow builds");
    desk.written(CY, FRICTION, "flaky tests");
    desk.written(DI, FRICTION, "late reviews");
    var id = desk.opened();
    desk.revealed(id);
    desk.acts.close().close(id, ANA, desk.next());
    return id;
  }

  private void closeQuestion(RetroId id) {
    var until = desk.worth.find(id).orElseThrow().until();
    var before = desk.clock.instant();
    desk.clock.set(until);
    closing.wake.wake(new AlarmKey("retro-worth", T1, id.value()), until);
    desk.clock.set(before);
  }

  private static Export.Ask ask(long subject, Set<Format> formats) {
    return new Export.Ask(TEAM.id(), CY, "retro", subject, formats);
  }

  private void press(RetroId id, int score, MemberId by) {
    var value = Payloads.write(new WorthCard.Press(id.value(), score));
    SlackPayload.press(slack, Ids.WORTH + "." + score, value, by, CHANNEL).to(app);
  }

  private void pressIn(JsonNode view, String id, String value, MemberId by) {
    SlackPayload.pressIn(view, FilledForm.of(view), id, value, by).to(app);
  }

  private Response say(String line, MemberId by) {
    return SlackPayload.command(slack, line, by, CHANNEL).to(app);
  }

  private Response submit(JsonNode view, FilledForm filled, MemberId by) {
    return SlackPayload.submit(view, filled, by).to(app);
  }

  private static String body(Response response) {
    assertThat(response.getStatusCode()).isEqualTo(200);
    var body = response.getBody() == null ? "" : response.getBody();
    return body.replace("\\u003c", "<").replace("\\u003e", ">");
  }
}
