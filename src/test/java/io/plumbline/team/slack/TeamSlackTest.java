package io.plumbline.team.slack;

import static io.plumbline.testing.TestTeams.CHECKOUT_CHANNEL;
import static io.plumbline.testing.TestTeams.ELI;
import static io.plumbline.testing.TestTeams.LENA;
import static io.plumbline.testing.TestTeams.LUIS;
import static io.plumbline.testing.TestTeams.PRIYA;
import static io.plumbline.testing.TestTeams.WORKSPACE;
import static io.plumbline.testing.TestTeams.checkout;
import static io.plumbline.testing.TestTeams.team;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.bolt.App;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import io.plumbline.slack.Modals;
import io.plumbline.slack.Privately;
import io.plumbline.slack.TeamPicker;
import io.plumbline.slack.TypedLine;
import io.plumbline.slack.command.Commands;
import io.plumbline.team.Absence;
import io.plumbline.team.Person;
import io.plumbline.team.Ritual;
import io.plumbline.team.RunsRituals;
import io.plumbline.team.Shift;
import io.plumbline.team.TeamWorld;
import io.plumbline.team.WhatComes.Coming;
import io.plumbline.testing.FakeSlack;
import io.plumbline.testing.FilledForm;
import io.plumbline.testing.SlackPayload;
import io.plumbline.workspace.ChannelId;
import io.plumbline.workspace.MemberId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TeamSlackTest {
  private final TeamWorld world = new TeamWorld();
  private final FakeSlack slack = FakeSlack.start();
  private final App app = slack.app();
  private final Commands commands = new Commands();

  TeamSlackTest() {
    var retro = new Coming(Ritual.RETRO, TeamWorld.MONDAY_TEN.plusSeconds(86_400), 41);
    RunsRituals runs =
        (team, id, by) ->
            switch ((int) id) {
              case 41 -> new RunsRituals.Outcome.Started(Ritual.RETRO);
              case 43 -> new RunsRituals.Outcome.Started(Ritual.ONE_ON_ONE);
              case 44 -> new RunsRituals.Outcome.AlreadyStarted(Ritual.AUDIT);
              default -> new RunsRituals.Outcome.NotPlanned();
            };
    var needs =
        new TeamSlack.Needs(
            world.teams,
            world.teamOf,
            world.people,
            (team, from, until) -> List.of(retro),
            runs,
            Set.of(Ritual.RETRO),
            world.goAway,
            world.follow,
            world.clock);
    new TeamSlack(commands, needs, world.setUpTeam, world.changeTeam).register(app);
    new AccountChanges(List.of(world.goAway)).register(app);
    commands.register(
        app, "retro", (req, ctx) -> ctx.ack("retro got: " + req.getPayload().getText()));
  }

  @AfterEach
  void close() {
    slack.close();
  }

  private String say(String line, MemberId by) {
    var response = SlackPayload.command(slack, line, by, CHECKOUT_CHANNEL).to(app);
    assertThat(response.getStatusCode()).isEqualTo(200);
    return response.getBody() == null ? "" : response.getBody();
  }

  private static JsonNode json(Response response) {
    try {
      return new JsonMapper().readTree(response.getBody());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/plumbline teem, Did you mean `/plumbline team`?",
    "/plumbline xyzzy, does not know “xyzzy”",
    "/plumbline HELP, What you can say",
    "/plumbline retro start now, retro got: start now",
    "/plumbline team, You are in no team yet",
    "/plumbline next, You are in no team yet"
  })
  void each_line_gets_its_private_answer(String line, String answer) {
    assertThat(say(line, ELI)).contains(answer).doesNotContain("in_channel");
  }

  @ParameterizedTest
  @CsvSource({
    "/plumbline away, Say until when",
    "/plumbline away until tomorrow, Say until when",
    "/plumbline away until 2026-02-30, Say until when",
    "/plumbline away until 2026-11-23, That day is not ahead",
    "/plumbline away until 2028-01-01, more than a year ahead",
    "/plumbline away until 2026-12-01 deputy <@ULENA|lena>, You cannot be your own deputy",
    "/plumbline away until 2026-12-01 deputy <@UOMAR|omar>, Choose a deputy of one of your teams",
    "/plumbline away until 2026-12-01 deputy <@UPRIYA|priya>, deputy decides for engineering",
    "/plumbline back, You are not away"
  })
  void an_absence_that_cannot_be_is_refused(String line, String answer) {
    world.teams.with(checkout());

    assertThat(say(line, LENA)).contains(answer);
    assertThat(world.moved).isEmpty();
  }

  @Test
  void somebody_goes_away_with_a_deputy_and_comes_back() {
    world.teams.with(checkout());

    assertThat(say("/plumbline away until 2026-12-01 deputy <@ULUIS|luis>", LENA))
        .contains("Tuesday 1 December is your first day back", "ULUIS", "decides for you");
    var absence = world.absences.of(WORKSPACE, LENA, LocalDate.of(2026, 11, 30)).orElseThrow();
    assertThat(absence.deputy()).contains(LUIS);
    assertThat(world.absences.of(WORKSPACE, LENA, LocalDate.of(2026, 12, 1))).isEmpty();

    assertThat(say("/plumbline back", LENA)).contains("Welcome back.");
    assertThat(world.absences.of(WORKSPACE, LENA, LocalDate.of(2026, 11, 30))).isEmpty();
    assertThat(world.moved).containsExactly(LENA, LENA);
  }

  @Test
  void who_decides_nothing_is_not_told_that_a_deputy_does() {
    world.teams.with(checkout());

    assertThat(say("/plumbline away 2026-12-01", ELI))
        .contains("Tuesday 1 December is your first day back, and I do not prompt you before.")
        .doesNotContain("decides");
    assertThat(say("/plumbline away until 2026-12-01 deputy <@ULUIS|luis>", ELI))
        .contains("Only a lead needs a deputy, so nothing more goes to ", "ULUIS");
    assertThat(say("/plumbline away until 2026-12-01", LENA))
        .contains("Nobody decides for you meanwhile about the scope: name a deputy");
  }

  @Test
  void who_is_deactivated_in_slack_is_absent_until_they_are_active_again() {
    var today = LocalDate.of(2026, 11, 23);
    userChanged(LENA, false);
    assertThat(world.moved).isEmpty();

    userChanged(LENA, true);
    assertThat(world.absences.of(WORKSPACE, LENA, today).orElseThrow().hasLeft()).isTrue();
    userChanged(LENA, false);
    assertThat(world.absences.of(WORKSPACE, LENA, today)).isEmpty();

    world.absences.set(WORKSPACE, new Absence(LENA, today.plusDays(3), null));
    userChanged(LENA, false);
    assertThat(world.absences.of(WORKSPACE, LENA, today))
        .as("a new photo is no return")
        .isPresent();
  }

  private void userChanged(MemberId member, boolean deleted) {
    var event = new JsonMapper().createObjectNode().put("type", "user_change");
    event.putObject("user").put("id", member.value()).put("deleted", deleted);
    assertThat(SlackPayload.event(event).to(app).getStatusCode()).isEqualTo(200);
  }

  @Test
  void setup_opens_a_form_that_is_filled_in_where_it_can_be() {
    say("/plumbline setup", PRIYA);

    var view = slack.last("views.open").path("view");
    assertThat(view.path("callback_id").asText()).isEqualTo("team.form");
    assertThat(view.toString())
        .contains("\"initial_conversation\":\"CCHECKOUT\"")
        .contains("\"initial_users\":[\"UPRIYA\"]");
  }

  @Test
  void a_form_that_came_too_late_is_said_privately() {
    slack.refuse("views.open", "expired_trigger_id");

    assertThat(say("/plumbline setup", PRIYA)).contains("That took too long to open.");
  }

  @Test
  void the_form_as_it_opens_needs_a_name_and_a_lead_and_sets_the_team_up() {
    say("/plumbline setup", PRIYA);
    var view = slack.last("views.open").path("view");
    var filled = FilledForm.of(view);

    var refused = json(SlackPayload.submit(view, filled, PRIYA).to(app));
    assertThat(refused.path("response_action").asText()).isEqualTo("errors");
    assertThat(refused.path("errors").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("team.name", "team.leads");

    filled.with("team.name", "Checkout").with("team.leads", List.of(LENA.value()));
    var done = json(SlackPayload.submit(view, filled, PRIYA).to(app));
    assertThat(done.path("response_action").asText()).isEqualTo("update");
    assertThat(done.toString()).contains("Checkout is set up");
    assertThat(world.teams.all(WORKSPACE)).singleElement().extracting("name").isEqualTo("Checkout");
  }

  @Test
  void more_settings_keep_what_was_typed_and_save_with_it() {
    say("/plumbline setup", PRIYA);
    var view = slack.last("views.open").path("view");
    var filled =
        FilledForm.of(view).with("team.name", "Checkout").with("team.leads", List.of("ULENA"));

    SlackPayload.pressIn(view, filled, "team.more", "more", PRIYA).to(app);
    var more = slack.last("views.update").path("view");
    var all = filled.redrawn(more).with("team.zone", "EST").with("team.sprint_weeks", "3");
    var refused = json(SlackPayload.submit(more, all, PRIYA).to(app));
    all.with("team.zone", "america/new york").with("team.rhythm.retro.often", "WEEKLY");
    SlackPayload.submit(more, all, PRIYA).to(app);

    assertThat(more.toString()).contains("\"initial_value\":\"Checkout\"");
    assertThat(refused.path("errors").path("team.zone").asText()).contains("Did you mean");
    var team = world.teams.all(WORKSPACE).get(0);
    assertThat(team.calendar().zone().getId()).isEqualTo("America/New_York");
    assertThat(team.sprints().weeks()).isEqualTo(3);
    assertThat(team.rhythms().get(Ritual.RETRO)).extracting("rule").asString().contains("WEEKLY");
  }

  @Test
  void an_error_in_a_field_that_is_hidden_opens_more_settings_and_stands_below_it() {
    world.teams.with(checkout());
    world.clock.set(Instant.parse("2036-02-01T10:00:00Z"));
    SlackPayload.press(slack, "team.edit.7", "7", LENA, CHECKOUT_CHANNEL).to(app);
    var view = slack.last("views.open").path("view");
    var filled = FilledForm.of(view).with("team.name", "Payments");

    var refused = json(SlackPayload.submit(view, filled, LENA).to(app));

    assertThat(refused.path("response_action").asText()).isEqualTo("update");
    var opened = refused.path("view");
    assertThat(sentenceBelow("team.sprint_day", opened)).contains("more than ten years ago");
    assertThat(opened.toString()).contains("\"initial_value\":\"Payments\"");

    var again = json(SlackPayload.submit(opened, filled.redrawn(opened), LENA).to(app));
    assertThat(again.path("errors").path("team.sprint_day").asText()).contains("ten years ago");
    var mended = filled.redrawn(opened).with("team.sprint_day", "2036-01-07");
    SlackPayload.submit(opened, mended, LENA).to(app);
    assertThat(world.teams.all(WORKSPACE).get(0).name()).isEqualTo("Payments");
  }

  private static String sentenceBelow(String block, JsonNode view) {
    var blocks = view.path("blocks");
    for (int i = 0; i + 1 < blocks.size(); i++) {
      if (blocks.get(i).path("block_id").asText().equals(block)) {
        return blocks.get(i + 1).path("text").path("text").asText();
      }
    }
    return "";
  }

  @Test
  void a_form_with_strange_metadata_stays_open_with_all_that_was_typed() {
    say("/plumbline setup", PRIYA);
    var view = (ObjectNode) slack.last("views.open").path("view");
    var filled = FilledForm.of(view).with("team.name", "Checkout");

    view.put("private_metadata", "{\"team\":\"x\"}");
    var answer = json(SlackPayload.submit(view, filled, PRIYA).to(app));
    SlackPayload.pressIn(view, filled, "team.more", "more", PRIYA).to(app);

    assertThat(answer.path("response_action").asText()).isEqualTo("errors");
    assertThat(answer.path("errors").path("team.name").asText())
        .startsWith("This form has expired, so nothing was saved.");
    assertThat(slack.last("views.push").toString()).contains("This form has expired");
    assertThat(world.teams.all(WORKSPACE)).isEmpty();
  }

  @Test
  void a_ritual_on_a_day_off_may_move_to_the_working_day_before() {
    world.teams.with(checkout());
    SlackPayload.press(slack, "team.edit.7", "7", LENA, CHECKOUT_CHANNEL).to(app);
    var view = slack.last("views.open").path("view");
    var filled = FilledForm.of(view);
    SlackPayload.pressIn(view, filled, "team.more", "more", LENA).to(app);
    var more = slack.last("views.update").path("view");

    SlackPayload.submit(more, filled.redrawn(more).with("team.shift", "PREVIOUS"), LENA).to(app);

    assertThat(world.teams.all(WORKSPACE).get(0).calendar().shift()).isEqualTo(Shift.PREVIOUS);
    assertThat(say("/plumbline team", LENA)).contains("moves to the working day before");
  }

  @Test
  void setup_in_the_channel_of_a_team_offers_to_change_it() {
    world.teams.with(checkout());

    assertThat(say("/plumbline setup", LENA)).contains("Change Checkout", "Set up another team");
    assertThat(say("/plumbline setup", ELI))
        .contains("Set up another team")
        .doesNotContain("Change Checkout");
    assertThat(slack.calls("views.open")).isEmpty();
  }

  @Test
  void a_lead_changes_the_team_and_the_second_is_told_who_was_first() {
    world.teams.with(checkout());
    SlackPayload.press(slack, "team.edit.7", "7", LENA, CHECKOUT_CHANNEL).to(app);
    var view = slack.last("views.open").path("view");
    var first = FilledForm.of(view).with("team.name", "Payments");
    var second = FilledForm.of(view).with("team.name", "Basket");

    SlackPayload.submit(view, first, LENA).to(app);
    var answer = json(SlackPayload.submit(view, second, PRIYA).to(app));

    assertThat(answer.path("response_action").asText()).isEqualTo("update");
    assertThat(answer.toString())
        .contains("<@ULENA> changed Payments", "It differs from your form in: name", "Basket");
    assertThat(world.teams.all(WORKSPACE).get(0).name()).isEqualTo("Payments");
  }

  @Test
  void an_engineer_who_presses_change_hears_who_can() {
    world.teams.with(checkout());

    SlackPayload.press(slack, "team.edit.7", "7", ELI, CHECKOUT_CHANNEL).to(app);

    assertThat(slack.last("respond").path("text").asText())
        .isEqualTo(
            "Only a product manager or lead of Checkout can change it:"
                + " <@UPRIYA>, <@ULENA>, <@ULUIS>. Nothing has changed.");
  }

  @Test
  void a_button_of_a_team_that_is_gone_says_so() {
    SlackPayload.press(slack, "team.edit.99", "'; drop", LENA, CHECKOUT_CHANNEL).to(app);

    assertThat(slack.last("respond").path("text").asText())
        .startsWith("This button is no longer valid.");
  }

  @ParameterizedTest
  @CsvSource({
    "ULENA, 41, Retro has started in <#CCHECKOUT>.",
    "ULENA, 43, 1:1 of PM and lead has started: the agenda is in the conversation of the two",
    "ULENA, 44, Alignment audit is under way already: whoever it asks has a direct message",
    "ULENA, 42, 'This is no longer planned, so nothing was started.'",
    "UELI, 41, Only a product manager or lead of Checkout can start this",
  })
  void run_now_answers_in_a_sentence(String member, long occurrence, String sentence) {
    world.teams.with(checkout());
    var value = "{\"team\":7,\"id\":%d,\"v\":1}".formatted(occurrence);

    SlackPayload.press(
            slack, "team.run_now." + occurrence, value, new MemberId(member), CHECKOUT_CHANNEL)
        .to(app);

    assertThat(slack.last("respond").path("text").asText()).startsWith(sentence);
  }

  @Test
  void next_shows_the_button_to_those_who_run_rituals_only() {
    world.teams.with(checkout());

    assertThat(say("/plumbline next", LENA)).contains("Run now").contains("date^1795510800");
    assertThat(say("/plumbline next", ELI)).doesNotContain("Run now");
  }

  @Test
  void in_two_teams_the_person_is_asked_once_and_what_they_typed_is_run() {
    world.teams.with(checkout(), team(8, "Search"));
    var asked = say("/plumbline next", ELI);
    assertThat(asked).contains("Which team do you mean?", "Checkout", "Search");

    pick(asked, "team.pick.8");

    var answers = slack.calls("respond");
    assertThat(answers.get(0).path("replace_original").asBoolean()).isTrue();
    assertThat(answers.get(0).path("text").asText())
        .isEqualTo(
            "I take you to mean *Search* in this conversation. `/plumbline team` changes that.");
    assertThat(answers.get(1).path("text").asText()).startsWith("What comes for Search:");
    assertThat(answers.get(1).path("response_type").asText()).isEqualTo("ephemeral");
    assertThat(say("/plumbline next", ELI)).contains("What comes for Search");
  }

  @Test
  void the_choice_of_a_team_is_changed_where_the_team_is_shown() {
    world.teams.with(checkout(), team(8, "Search"));
    pick(say("/plumbline team", ELI), "team.pick.8");

    var shown = say("/plumbline team", ELI);
    assertThat(shown).contains("in this conversation I take you to mean Search. Or do you mean:");
    pick(shown, "team.pick.7");

    assertThat(say("/plumbline next", ELI)).contains("What comes for Checkout");
    assertThat(say("/plumbline team", LENA)).doesNotContain("Or do you mean");
  }

  @Test
  void a_form_opens_at_once_for_the_team_that_is_chosen() {
    world.teams.with(checkout(), team(8, "Search"));
    commands.add("form", (request, context) -> Modals.open(request, note(request)));
    var value = "{\"team\":8,\"command\":\"/form\",\"text\":\"a <b> & c\",\"v\":1}";

    SlackPayload.press(slack, "team.pick.8", value, ELI, CHECKOUT_CHANNEL).to(app);

    assertThat(slack.last("views.open").toString()).contains("UELI typed a <b> & c");
    assertThat(slack.calls("respond")).hasSize(1);
  }

  @Test
  void a_line_that_is_too_long_to_keep_is_sent_again_by_its_author() {
    world.teams.with(checkout(), team(8, "Search"));
    var asked = TeamPicker.ask(List.of(checkout()), new TypedLine("/retro", "x".repeat(2000)));
    assertThat(asked.blocks().toString()).doesNotContain("xxx");

    SlackPayload.press(slack, "team.pick.8", "{\"team\":8,\"v\":1}", ELI, CHECKOUT_CHANNEL).to(app);

    assertThat(slack.last("respond").path("text").asText()).endsWith("send it again, please.");
  }

  private void pick(String asked, String button) {
    try {
      for (var element : new JsonMapper().readTree(asked).findValues("elements")) {
        for (var each : element) {
          if (each.path("action_id").asText().equals(button)) {
            var value = each.path("value").asText();
            SlackPayload.press(slack, button, value, ELI, CHECKOUT_CHANNEL).to(app);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static View note(SlashCommandRequest request) {
    var payload = request.getPayload();
    return Privately.note(Privately.sentence(payload.getUserId() + " typed " + payload.getText()));
  }

  @Test
  void a_change_that_puts_a_ritual_outside_of_somebodys_hours_says_so() {
    world.teams.with(checkout());
    world.people.with(new Person(ELI, "Eli", ZoneId.of("Asia/Kolkata"), true, false, false));

    assertThat(changed("team.name", "Basket")).isEmpty();
    assertThat(changed("team.rhythm.retro.at", "14:00"))
        .contains("Team changed", "Retro is outside of working hours for ", "@UELI", " (18:30).");
    assertThat(changed("team.name", "Checkout")).isEmpty();
  }

  private String changed(String field, String value) {
    SlackPayload.press(slack, "team.edit.7", "7", LENA, CHECKOUT_CHANNEL).to(app);
    var view = slack.last("views.open").path("view");
    SlackPayload.pressIn(view, FilledForm.of(view), "team.more", "more", LENA).to(app);
    var more = slack.last("views.update").path("view");
    var filled = FilledForm.of(view).redrawn(more).with(field, value);
    var body = SlackPayload.submit(more, filled, LENA).to(app).getBody();
    return body == null ? "" : body;
  }

  @Test
  void a_press_on_home_is_answered_in_a_small_form() {
    world.teams.with(checkout());
    var home = new JsonMapper().createObjectNode().put("type", "home").put("callback_id", "home");
    home.putArray("blocks");

    SlackPayload.pressIn(home, FilledForm.of(home), "team.edit.7", "7", ELI).to(app);

    assertThat(slack.last("views.open").toString()).contains("Only a product manager or lead");
  }

  @Test
  void a_direct_message_is_no_channel_for_a_team() {
    SlackPayload.command(slack, "/plumbline setup", PRIYA, new ChannelId("D1")).to(app);

    assertThat(slack.last("views.open").toString()).doesNotContain("initial_conversation");
  }
}
