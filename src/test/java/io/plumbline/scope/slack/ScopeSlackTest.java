package io.plumbline.scope.slack;

import static io.plumbline.scope.ScopeWorld.ask;
import static io.plumbline.testing.Outcomes.done;
import static io.plumbline.testing.TestTeams.CHECKOUT_CHANNEL;
import static io.plumbline.testing.TestTeams.ELI;
import static io.plumbline.testing.TestTeams.LENA;
import static io.plumbline.testing.TestTeams.LUIS;
import static io.plumbline.testing.TestTeams.PRIYA;
import static io.plumbline.testing.TestTeams.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import io.plumbline.export.AskExport;
import io.plumbline.export.store.JdbcExports;
import io.plumbline.journal.store.JdbcRequests;
import io.plumbline.scope.ScopeRequest;
import io.plumbline.scope.ScopeRequest.State;
import io.plumbline.scope.ScopeWorld;
import io.plumbline.slack.Payloads;
import io.plumbline.slack.command.Commands;
import io.plumbline.sprint.slack.PlanActs;
import io.plumbline.sprint.slack.PlanDesk;
import io.plumbline.sprint.slack.SprintSlack;
import io.plumbline.store.Database;
import io.plumbline.team.TeamOf;
import io.plumbline.team.store.JdbcRememberedTeams;
import io.plumbline.testing.FakeSlack;
import io.plumbline.testing.FilledForm;
import io.plumbline.testing.SlackPayload;
import io.plumbline.testing.TestDatabase;
import io.plumbline.testing.TestTeams;
import io.plumbline.workspace.MemberId;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people read and get in Slack, and what a forged or late press gets. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // set before each test
final class ScopeSlackTest {
  private Database database;
  private ScopeWorld world;
  private FakeSlack slack;
  private App app;

  @BeforeAll
  void open() {
    database = TestDatabase.h2();
  }

  @AfterAll
  void close() {
    database.close();
  }

  @BeforeEach
  void begin() throws SQLException {
    TestDatabase.clear(database);
    world = new ScopeWorld(database);
    slack = FakeSlack.start();
    app = slack.app();
    var commands = new Commands();
    var jdbi = database.jdbi();
    var teamOf = new TeamOf(world.teams, new JdbcRememberedTeams(jdbi));
    var acts = new PlanActs(world.editPlan, world.lockScope, world.changeRules, world.askWhy);
    var plans = new PlanDesk(world.sprints, acts, world.teams, world.clock);
    var exports =
        new AskExport(
            database.transactions(),
            new JdbcRequests(jdbi, world.clock),
            new JdbcExports(jdbi),
            world.journal,
            world.surfaces,
            world.clock);
    var desk = new ScopeDesk(world.shelves, world.current, world.teams, world.clock);
    new SprintSlack(commands, teamOf, plans).register(app);
    new ScopeSlack(
            commands, desk, world.acts, new ScopeSlack.Needs(world.teams, teamOf, plans, exports))
        .register(app);
  }

  @AfterEach
  void stop() {
    slack.close();
  }

  @Test
  void the_requester_presses_approve_and_is_told_who_can() {
    world.locked();
    var request = done(world.files(ask("A banner"), null, 0, LENA));

    press(Ids.APPROVE, request, LENA);

    assertThat(told())
        .isEqualTo(
            "Only a lead of Checkout who did not ask for it can decide this: <@ULUIS>. Nothing has"
                + " changed.");
    press(Ids.REJECT, request, ELI);
    assertThat(told()).contains("<@ULUIS>");
    assertThat(slack.calls("views.open")).isEmpty();
    assertThat(world.now(request)).isEqualTo(request);
  }

  @Test
  void a_forged_value_cannot_say_who_presses_or_what_they_saw() {
    world.locked();
    var request = done(world.files(ask("A banner"), null, 0, LENA));
    var id = Ids.on(Ids.APPROVE, request);

    for (var forged :
        List.of(
            "{\"request\":%d,\"version\":1,\"member\":\"ULUIS\",\"by\":\"ULUIS\",\"v\":1}"
                .formatted(request.id().value()),
            "{\"request\":%d,\"version\":7,\"v\":1}".formatted(request.id().value()),
            "{\"request\":99999,\"version\":1,\"v\":1}",
            "{\"request\":\"x\",\"v\":1}",
            "null",
            "")) {
      SlackPayload.press(slack, id, forged, LENA, CHECKOUT_CHANNEL).to(app);
      assertThat(told()).as(forged).containsAnyOf("Only a lead of Checkout", "This card is old");
    }
    SlackPayload.press(slack, id, new On(request.id().value(), 2).written(), LUIS, CHECKOUT_CHANNEL)
        .to(app);
    assertThat(told()).contains("has changed this since you looked. Nothing was counted");
    assertThat(world.now(request)).isEqualTo(request);
  }

  @Test
  void the_form_of_a_reason_that_is_sent_by_the_requester_rejects_nothing() {
    world.locked();
    var request = done(world.files(ask("A banner"), null, 0, LENA));
    press(Ids.REJECT, request, LUIS);
    var form = slack.last("views.open").path("view");
    var filled = FilledForm.of(form).with("words", "I changed my mind");

    assertThat(body(SlackPayload.submit(form, filled, LENA).to(app)))
        .contains("Only a lead of Checkout", "You wrote, to copy: `I changed my mind`");

    assertThat(world.now(request).state()).isEqualTo(State.OPEN);
    assertThat(body(SlackPayload.submit(form, filled, LUIS).to(app))).isEmpty();
    assertThat(world.now(request).state()).isEqualTo(State.REJECTED);
  }

  @Test
  void a_late_click_is_told_what_happened() {
    world.locked();
    var request = world.files(ask("A banner"));
    done(world.rejects(request, "the payment freeze starts on Monday", LUIS));

    press(Ids.APPROVE, request, LENA);
    assertThat(told())
        .startsWith("<@ULUIS> rejected this, ")
        .contains("_the payment freeze starts on Monday_ Nothing else has changed.");
    press(Ids.APPROVE, request, LUIS);
    assertThat(told()).startsWith("You rejected this");
  }

  @Test
  void the_same_press_twice_says_what_the_first_did() {
    world.locked();
    var request = world.files(ask("A banner"));
    var payload =
        SlackPayload.press(
            slack, Ids.on(Ids.APPROVE, request), On.of(request).written(), LENA, CHECKOUT_CHANNEL);

    payload.to(app);
    assertThat(slack.calls("respond")).isEmpty();
    payload.to(app);

    assertThat(told()).startsWith("You approved this");
    assertThat(world.said(request)).hasSize(2);
  }

  @Test
  void without_why_and_without_saying_what_leaves_each_field_says_what_to_do() {
    world.locked();
    command("/scope request a banner", PRIYA);
    var form = slack.last("views.open").path("view");

    var answer = body(SlackPayload.submit(form, FilledForm.of(form), PRIYA).to(app));

    assertThat(answer)
        .contains("\"errors\"")
        .contains("Say why now, in a sentence. Engineering decides on this.")
        .contains("Say what leaves to make room, or choose “Nothing, and that is why I ask”.");
    var filled =
        FilledForm.of(form).with("why", "Launch").with("leaves", "words").with("size", "3 days");
    assertThat(body(SlackPayload.submit(form, filled, PRIYA).to(app)))
        .contains("Say in your words what leaves.");
    filled.with("needed", "2026-11-20").with("leaves_words", "the search");
    assertThat(body(SlackPayload.submit(form, filled, PRIYA).to(app)))
        .contains("That date is past. The sprint ends on Sunday 6 December.");
    filled.with("needed", "2026-11-27").with("kind", "REMOVE");
    assertThat(body(SlackPayload.submit(form, filled, PRIYA).to(app)))
        .contains("Choose the item that this is about.");
    filled.with("kind", "ADD");
    assertThat(body(SlackPayload.submit(form, filled, PRIYA).to(app))).isEmpty();
    assertThat(world.shelves.requests().waitingIn(world.teamId)).hasSize(1);
  }

  @Test
  void a_request_that_nobody_can_decide_says_so_to_its_requester() {
    world.locked();
    world.leadsAre();
    command("/scope request a banner", PRIYA);
    var form = slack.last("views.open").path("view");
    var filled = FilledForm.of(form).with("why", "Launch").with("leaves", "nothing");

    assertThat(body(SlackPayload.submit(form, filled, PRIYA).to(app)))
        .contains("Nobody can decide this now", "can add a lead");
  }

  @ParameterizedTest
  @CsvSource({
    "/scope lst, Did you mean `/scope list`?",
    "/scope help, What you can say",
    "/scope export xml all, The files come to you in a direct message.",
    "/why gaol, Did you mean `/why goal`?",
    "/why help, What you can say",
    "/why ask, This is old."
  })
  void each_line_gets_its_private_answer(String line, String answer) {
    assertThat(command(line, ELI)).contains(answer).doesNotContain("in_channel");
  }

  @ParameterizedTest
  @CsvSource({
    "/scope, scope.view",
    "/scope status, scope.view",
    "/scope list, scope.view",
    "/scope history, scope.view",
    "/scope change the banner, scope.form",
    "/scope flag, scope.flag_form",
    "/why, sprint.view"
  })
  void each_screen_opens_for_whoever_is_in_the_team(String line, String view) {
    world.locked();

    assertThat(command(line, ELI)).isEmpty();

    assertThat(slack.last("views.open").path("view").path("callback_id").asText()).isEqualTo(view);
    assertThat(command(line, ScopeWorld.NOOR)).contains("Only people of Checkout can do this.");
  }

  @Test
  void who_waits_for_what_stands_on_home_and_is_decided_in_the_form() {
    world.locked();
    var request = world.files(ask("A banner"));
    var desk = new ScopeDesk(world.shelves, world.current, world.teams, world.clock);
    var section = new ScopeSection(desk);
    assertThat(section.render(world.team(), LENA, world.clock.instant())).hasSize(1);
    assertThat(section.render(world.team(), PRIYA, world.clock.instant())).isEmpty();

    press(Ids.DETAILS, request, LENA);
    var details = slack.last("views.open").path("view");
    var value = On.of(request).written();
    SlackPayload.pressIn(details, FilledForm.of(details), Ids.on(Ids.APPROVE, request), value, LENA)
        .to(app);

    assertThat(slack.last("views.update").toString()).contains("Approved by <@ULENA>");
    assertThat(section.render(world.team(), LENA, world.clock.instant())).isEmpty();
    assertThat(new StabilitySection(desk).render(world.team(), ELI, world.clock.instant()))
        .extracting(block -> block.toString())
        .first()
        .asString()
        .contains("Sprint 24: 2 of 2 sprint items unchanged since the lock.");
  }

  @Test
  void who_is_in_several_teams_chooses_one_for_the_shortcut() {
    world.teams.add(WORKSPACE, TestTeams.draft("Payments"));
    SlackPayload.shortcut(Ids.SHORTCUT, PRIYA).to(app);
    var which = slack.last("views.open").path("view");
    assertThat(which.toString()).contains("*Checkout*", "*Payments*");

    var about = Payloads.write(new ScopeModal.About(world.teamId.value()));
    SlackPayload.pressIn(
            which, FilledForm.of(which), Ids.TEAM + "." + world.teamId.value(), about, PRIYA)
        .to(app);

    assertThat(slack.last("views.update").toString()).contains("What changes?", "of Checkout");
  }

  private void press(String action, ScopeRequest request, MemberId by) {
    SlackPayload.press(
            slack, Ids.on(action, request), On.of(request).written(), by, CHECKOUT_CHANNEL)
        .to(app);
  }

  private String told() {
    return slack.last("respond").path("text").asText();
  }

  private String command(String line, MemberId by) {
    return body(SlackPayload.command(slack, line, by, CHECKOUT_CHANNEL).to(app));
  }

  private static String body(Response response) {
    assertThat(response.getStatusCode()).isEqualTo(200);
    var body = response.getBody() == null ? "" : response.getBody();
    return body.replace("\\u003c", "<").replace("\\u003e", ">");
  }
}
