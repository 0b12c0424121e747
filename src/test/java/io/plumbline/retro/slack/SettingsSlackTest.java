package io.plumbline.retro.slack;

import static io.plumbline.retro.Checkout.ANA;
import static io.plumbline.retro.Checkout.CHANNEL;
import static io.plumbline.retro.Checkout.CY;
import static io.plumbline.retro.Checkout.STRANGER;
import static io.plumbline.retro.Checkout.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import io.plumbline.retro.Ballot;
import io.plumbline.retro.Checkout;
import io.plumbline.retro.Column;
import io.plumbline.retro.Pace;
import io.plumbline.retro.RetroDesk;
import io.plumbline.retro.RetroRules;
import io.plumbline.retro.Template;
import io.plumbline.testing.FakeSlack;
import io.plumbline.testing.FilledForm;
import io.plumbline.testing.SlackPayload;
import io.plumbline.workspace.MemberId;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SettingsSlackTest {
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
  void a_form_sent_as_it_was_opened_saves_the_usual_rules() {
    var form = settings();

    assertThat(body(submit(form, FilledForm.of(form))))
        .contains("\"update\"", "Saved. These rules hold from the next retro of Checkout.");
    var usual = RetroRules.DEFAULT;
    assertThat(desk.boards.nextRules(TEAM))
        .as("with the length of the team's rhythm, as it was shown")
        .isEqualTo(
            new RetroRules(
                usual.columns(),
                usual.authors(),
                usual.ballot(),
                usual.anybodyGroups(),
                new Pace.Live(Duration.ofMinutes(60)),
                usual.usualActions()));
  }

  @Test
  void every_rule_is_read_from_its_field_and_the_form_opens_with_it_again() {
    desk.opened();
    var form = settings();
    var filled =
        FilledForm.of(form)
            .with("columns", "SAILBOAT")
            .with("authors", "ANONYMOUS")
            .with("votes", "7")
            .with("votes_on_one", "2")
            .with("who_groups", "ANYBODY")
            .with("pace", "SPREAD")
            .with("collect_days", "4")
            .with("discuss_days", "5")
            .with("actions", "4");

    assertThat(body(submit(form, filled)))
        .contains("that is open goes on by its own rules; these hold from the next one");
    var saved =
        new RetroRules(
            Template.SAILBOAT.columns(),
            RetroRules.Authors.ANONYMOUS,
            new Ballot(7, 2),
            true,
            new Pace.Spread(4, 1, 1, 5),
            4);
    assertThat(desk.boards.nextRules(TEAM)).isEqualTo(saved);
    assertThat(desk.boards.rules(TEAM)).isEqualTo(RetroRules.DEFAULT);
    var again = settings();
    submit(again, FilledForm.of(again));
    assertThat(desk.boards.nextRules(TEAM)).isEqualTo(saved);
  }

  @Test
  void a_team_chooses_how_long_its_live_retros_take() {
    var form = settings();
    assertThat(form.toString()).contains("\"initial_value\":\"60\"");

    assertThat(body(submit(form, FilledForm.of(form).with("minutes", "14"))))
        .contains("\"minutes\":\"Write a whole number from 15 to 240.\"");
    assertThat(body(submit(form, FilledForm.of(form).with("minutes", "30"))))
        .contains("Live, in one session of 30 minutes.");

    assertThat(desk.boards.nextRules(TEAM).pace()).isEqualTo(new Pace.Live(Duration.ofMinutes(30)));
    var id = desk.opened();
    assertThat(desk.courses.of(id).orElseThrow().end())
        .isEqualTo(Checkout.MONDAY_THREE.plus(Duration.ofMinutes(30)));
  }

  @Test
  void each_flaw_is_said_at_its_field_and_nothing_is_saved() {
    var form = settings();
    var filled =
        FilledForm.of(form)
            .with("columns", "OWN")
            .with("own", "Only one")
            .with("votes", "21")
            .with("votes_on_one", "0")
            .with("pace", "SPREAD")
            .with("collect_days", "11")
            .with("group_days", "1.5")
            .with("actions", "99999999999");

    assertThat(body(submit(form, filled)))
        .contains("\"errors\"", "\"own\":\"Write at least 2 columns, one on each line.\"")
        .contains("\"votes\":\"Write a whole number from 1 to 20.\"")
        .contains("\"votes_on_one\":\"Write a whole number from 1 to 20.\"")
        .contains("\"collect_days\":\"Write a whole number from 1 to 10.\"")
        .contains("\"group_days\":\"Write a whole number from 1 to 10.\"")
        .contains("\"actions\":\"Write a whole number from 1 to 20.\"");
    filled.with("votes", "5").with("votes_on_one", "6").with("own", "a\nb\nA");
    assertThat(body(submit(form, filled)))
        .contains("\"votes_on_one\":\"Not more than the 5 votes that a person has.\"")
        .contains("\"own\":\"Two columns are alike. Give each a title of its own.\"");
    assertThat(desk.journal.entries()).isEmpty();
  }

  @Test
  void own_columns_are_the_boards_and_the_commands() {
    var form = settings();
    submit(form, FilledForm.of(form).with("columns", "OWN").with("own", "Wind & <sails>\nAnker"));

    assertThat(body(say("/retro add anker: slow builds", CY))).contains("Your card is in “Anker”");
    say("/retro add", CY);
    assertThat(slack.last("views.open").toString()).contains("Wind & <sails>", "Anker");
    assertThat(desk.boards.nextRules(TEAM).columns().all())
        .extracting(Column::title)
        .containsExactly("Wind & <sails>", "Anker");
    var again = settings();
    assertThat(again.toString()).contains("Wind & <sails>\\nAnker");
  }

  @Test
  void cards_of_earlier_columns_stay_on_the_board_however_many_columns_there_were() {
    for (var template : Template.values()) {
      var usual = RetroRules.DEFAULT;
      desk.acts
          .rules()
          .change(
              TEAM,
              ANA,
              new RetroRules(
                  template.columns(), usual.authors(), usual.ballot(), false, usual.pace(), 3),
              desk.next());
      for (var column : template.columns().all()) {
        desk.written(CY, column, "a card in " + column.title());
      }
    }
    var id = desk.opened();

    var collecting = RetroBoard.render(desk.boards.of(id).orElseThrow());
    assertThat(collecting.blocks().toString()).contains("Longed for", "Anchor: what holds us back");
    desk.grouping(id);
    assertThat(RetroBoard.render(desk.boards.of(id).orElseThrow()).blocks())
        .hasSizeLessThanOrEqualTo(50);
  }

  @Test
  void only_those_who_run_retros_see_the_settings_from_everywhere() {
    var id = desk.opened();
    assertThat(body(say("/retro settings", CY)))
        .contains("Only a product manager or lead of Checkout can do this: <@UANA> or <@UBO>.");
    SlackPayload.choose(slack, Ids.MORE, Choice.SETTINGS.on(id).written(), CY, CHANNEL).to(app);
    assertThat(slack.last("respond").toString()).contains("Only a product manager or lead");
    SlackPayload.choose(slack, Ids.MORE, Choice.SETTINGS.on(id).written(), STRANGER, CHANNEL)
        .to(app);
    assertThat(slack.calls("views.open")).isEmpty();

    SlackPayload.choose(slack, Ids.MORE, Choice.SETTINGS.on(id).written(), ANA, CHANNEL).to(app);
    assertThat(slack.last("views.open").toString()).contains("Retro settings");
    desk.acts.close().close(id, ANA, desk.next());
    say("/retro", ANA);
    var start = slack.last("views.open").path("view");
    assertThat(start.toString()).contains("Open a retro", "Retro settings");
    var value = start.at("/blocks/4/accessory/value").asText();
    SlackPayload.pressIn(start, FilledForm.of(start), Ids.SETTINGS, value, ANA).to(app);
    assertThat(slack.last("views.push").toString()).contains("Authors of cards");
  }

  @Test
  void a_form_that_was_tampered_with_saves_nothing() {
    var form = settings();
    ((ObjectNode) form).put("private_metadata", "{}");

    assertThat(body(submit(form, FilledForm.of(form))))
        .contains("\"errors\"", "This form has expired");
    assertThat(desk.journal.entries()).isEmpty();
  }

  private JsonNode settings() {
    say("/retro settings", ANA);
    return slack.last("views.open").path("view");
  }

  private Response say(String line, MemberId by) {
    return SlackPayload.command(slack, line, by, CHANNEL).to(app);
  }

  private Response submit(JsonNode view, FilledForm filled) {
    return SlackPayload.submit(view, filled, ANA).to(app);
  }

  private static String body(Response response) {
    assertThat(response.getStatusCode()).isEqualTo(200);
    var body = response.getBody() == null ? "" : response.getBody();
    return body.replace("\\u003c", "<").replace("\\u003e", ">");
  }
}
