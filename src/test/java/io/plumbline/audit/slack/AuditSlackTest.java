package io.plumbline.audit.slack;

import static io.plumbline.audit.AuditWorld.CLOSE;
import static io.plumbline.audit.AuditWorld.MIKA;
import static io.plumbline.audit.AuditWorld.NOOR;
import static io.plumbline.audit.AuditWorld.answers;
import static io.plumbline.testing.Outcomes.done;
import static io.plumbline.testing.TestTeams.CHECKOUT_CHANNEL;
import static io.plumbline.testing.TestTeams.ELI;
import static io.plumbline.testing.TestTeams.LENA;
import static io.plumbline.testing.TestTeams.LUIS;
import static io.plumbline.testing.TestTeams.PRIYA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import io.plumbline.audit.Audit;
import io.plumbline.audit.AuditRules;
import io.plumbline.audit.AuditRules.Who;
import io.plumbline.audit.AuditTrail;
import io.plumbline.audit.AuditWorld;
import io.plumbline.audit.Circle;
import io.plumbline.audit.Invitation.State;
import io.plumbline.audit.Part;
import io.plumbline.audit.Published;
import io.plumbline.audit.Question;
import io.plumbline.audit.Result;
import io.plumbline.audit.ScoreFigure;
import io.plumbline.audit.record.AuditExporter;
import io.plumbline.audit.record.TrendExporter;
import io.plumbline.export.AskExport;
import io.plumbline.export.Export;
import io.plumbline.export.ExportId;
import io.plumbline.export.Exports;
import io.plumbline.journal.store.JdbcJournal;
import io.plumbline.journal.store.JdbcRequests;
import io.plumbline.schedule.Rhythm;
import io.plumbline.slack.Answer;
import io.plumbline.slack.Payloads;
import io.plumbline.slack.Rendered;
import io.plumbline.slack.SurfaceRenderer;
import io.plumbline.slack.command.Commands;
import io.plumbline.slack.command.ForTeam;
import io.plumbline.store.Database;
import io.plumbline.surface.Surface;
import io.plumbline.team.Ritual;
import io.plumbline.team.TeamDraft;
import io.plumbline.team.TeamOf;
import io.plumbline.team.store.JdbcRememberedTeams;
import io.plumbline.testing.FakeSlack;
import io.plumbline.testing.FilledForm;
import io.plumbline.testing.SlackPayload;
import io.plumbline.testing.TestDatabase;
import io.plumbline.workspace.MemberId;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // set before each test
final class AuditSlackTest {
  private Database database;
  private AuditWorld world;
  private FakeExports exports;
  private AuditSlack feature;
  private FakeSlack slack;
  private App app;

  @BeforeAll
  void openOnce() {
    database = TestDatabase.h2();
  }

  @AfterAll
  void close() {
    database.close();
  }

  @BeforeEach
  void start() throws SQLException {
    TestDatabase.clear(database);
    world = new AuditWorld(database);
    exports = new FakeExports();
    slack = FakeSlack.start();
    app = slack.app();
    var jdbi = database.jdbi();
    var ask =
        new AskExport(
            database.transactions(),
            new JdbcRequests(jdbi, world.clock),
            exports,
            new JdbcJournal(jdbi),
            world.surfaces,
            world.clock);
    var teamOf = new TeamOf(world.teams, new JdbcRememberedTeams(jdbi));
    feature =
        new AuditSlack(
            new Commands(),
            new ForTeam(teamOf),
            world.shelves,
            world.teams,
            world.acts,
            world.results,
            ask,
            (team, by, words) -> Answer.say("%s writes: %s".formatted(by.value(), words)),
            world.clock);
    feature.register(app);
  }

  @AfterEach
  void stop() {
    slack.close();
  }

  @Test
  void a_product_manager_opens_an_audit_and_is_told_when_too_few_are_asked_for_anything_to_show() {
    assertThat(command("/audit start", PRIYA))
        .contains("The audit of Checkout is open until")
        .contains("It asks 2 people confidentially, and nothing is shown for fewer than 5");
    assertThat(command("/audit", PRIYA)).contains("nothing is shown for fewer than 5");
    assertThat(command("/audit", ELI)).doesNotContain("fewer than 5");
    assertThat(command("/audit start", LENA)).contains("is running already");
    assertThat(command("/audit start", ELI)).contains("Only product managers and leads");
  }

  @Test
  void the_message_says_what_how_long_who_sees_what_and_until_when() {
    world.opensForEverybody();

    var message = drawn(AuditTrail.INVITATION_VIEW, ELI);

    assertThat(message.text())
        .contains("Quarterly alignment audit · Checkout")
        .contains("Three questions", "about three minutes", "Sprint 21, 12 October to 23 October")
        .contains("nothing is shown for fewer than 5 people", "your admin included")
        .contains("Monday 26 October, 10:00");
  }

  @Test
  void a_single_lead_is_told_before_answering_that_the_answers_carry_their_name() {
    world.rosterIs(List.of(PRIYA), List.of(LENA), List.of(ELI));
    var audit = world.opens();

    assertThat(drawn(AuditTrail.INVITATION_VIEW, LENA).text())
        .contains("Your answers go to <@UPRIYA> under your name, because you are the only lead.");
    var form = opened(audit, LENA);
    assertThat(form.toString()).contains("under your name, because you are the only lead");
  }

  @Test
  void what_is_begun_is_saved_shown_again_and_sent() {
    var audit = world.opensForEverybody();
    var form = opened(audit, ELI);
    var half = FilledForm.of(form).with("why", "2").with("heard_text", "Never asked");

    SlackPayload.pressIn(form, half, Ids.SAVE, On.written(audit.id()), ELI).to(app);

    assertThat(slack.last("views.update").toString())
        .contains("What you have written is saved, for you alone.");
    assertThat(world.invitation(audit, ELI).state()).isEqualTo(State.OPEN);
    var again = opened(audit, ELI);
    assertThat(again.toString()).contains("Never asked");
    assertThat(submit(again, FilledForm.of(again), ELI).getBody())
        .contains("\"heard\":\"Choose 1 to 5.\"");
    var answer =
        submit(again, FilledForm.of(again).with("heard", "3").with("one_thing_text", "Ask"), ELI);
    assertThat(answer.getBody()).contains("\"update\"", "Your answers are kept.");
    assertThat(world.invitation(audit, ELI).state()).isEqualTo(State.ANSWERED);
    assertThat(drawn(AuditTrail.INVITATION_VIEW, ELI).text()).contains("You have answered.");
  }

  @Test
  void a_form_that_is_open_across_the_close_gives_back_all_that_was_typed() {
    var audit = world.opensForEverybody();
    var form = opened(audit, ELI);
    var filled =
        FilledForm.of(form).with("why", "2").with("heard", "4").with("one_thing_text", "My wish");
    world.closes(audit);

    var answer = submit(form, filled, ELI).getBody();

    assertThat(answer)
        .contains("\"update\"", "so this was not counted", "stands below")
        .contains("My wish", "You chose 2.");
    SlackPayload.pressIn(form, filled, Ids.SAVE, On.written(audit.id()), ELI).to(app);
    assertThat(slack.last("views.update").toString()).contains("My wish", "was not counted");
    press(Ids.of(Ids.ANSWER, audit.id()), audit, ELI);
    assertThat(told()).doesNotContain("not counted").contains("The audit of Checkout closed");
    press(Ids.of(Ids.DECLINE, audit.id()), audit, ELI);
    assertThat(told()).contains("The audit of Checkout closed");
  }

  @Test
  void not_this_time_is_taken_and_can_be_taken_back() {
    var audit = world.opensForEverybody();

    press(Ids.of(Ids.DECLINE, audit.id()), audit, ELI);

    assertThat(told()).contains("It counts as declined and not as missing");
    assertThat(drawn(AuditTrail.INVITATION_VIEW, ELI).text()).contains("You said: not this time.");
    assertThat(opened(audit, ELI).path("callback_id").asText()).isEqualTo(Ids.FORM);
  }

  @Test
  void while_it_runs_nobody_sees_who_or_how_many_have_answered() {
    var audit = world.opensForEverybody();
    world.send(audit, 3, LENA, LUIS, ELI, NOOR, MIKA);

    var says = command("/audit", PRIYA);

    assertThat(says).contains("nobody sees who has answered", "It does not ask you.");
    assertThat(says).doesNotContain("ULENA").doesNotContain("5 of");
    assertThat(command("/audit", LENA)).contains("You have answered");
    assertThat(command("/audit results", PRIYA)).contains("has held no audit yet");
  }

  @Test
  void the_result_leads_to_a_change_which_the_form_takes_from_a_wish() {
    var audit = closed();
    var wishes = world.results.of(audit.id()).orElseThrow().published().texts(Question.ONE_THING);
    var start = Payloads.write(ChangeModal.Start.wish(world.now(audit), 0));

    press(Ids.of(Ids.CHANGE, audit.id(), 100), start, PRIYA);

    var form = slack.last("views.open").path("view");
    assertThat(form.toString()).contains(wishes.get(0));
    assertThat(submit(form, FilledForm.of(form).with("due", "2020-01-01"), PRIYA).getBody())
        .contains("Choose who sees to it.");
    var answer = submit(form, FilledForm.of(form).with("owner", LENA.value()), PRIYA).getBody();
    assertThat(answer).contains("Filed:", "the next audit asks whether it has helped");
    assertThat(drawn(AuditTrail.RESULT_VIEW, PRIYA).blocks().toString())
        .contains("What came of it");
    press(Ids.of(Ids.CHANGE, audit.id(), 100), start, ELI);
    assertThat(told()).contains("Only product managers and leads");
  }

  @Test
  void a_low_answer_comes_with_the_button_to_what_mends_it() {
    var audit = closed();

    var blocks = drawn(AuditTrail.RESULT_VIEW, PRIYA).blocks().toString();
    assertThat(blocks)
        .contains("The why is missing from the what.", "Set up the kick-off", "team.edit.")
        .contains("Engineers find out after the decision.", "File an action");
    assertThat(blocks).doesNotContain("sprint.show");
    assertThat(audit.isRunning()).isTrue();
  }

  @Test
  void the_result_is_posted_on_request_and_then_everybody_reads_it() {
    var audit = closed();
    assertThat(command("/audit results", ELI)).contains("is not in the channel");
    assertThat(command("/audit", ELI)).contains("is not in the channel");

    press(Ids.of(Ids.POST, audit.id()), audit, LENA);

    assertThat(told()).contains("It is in the channel now");
    assertThat(world.shown(AuditTrail.POSTED_VIEW)).hasSize(1);
    command("/audit results", ELI);
    assertThat(slack.last("views.open").toString()).contains("2.4 of 5").doesNotContain("File a");
  }

  @Test
  void trend_and_export_are_sent_to_who_may_see_them() {
    closed();
    assertThat(command("/audit trend", ELI)).contains("There is no result of Checkout");
    assertThat(command("/audit export", ELI)).contains("There is no result of Checkout");

    assertThat(command("/audit trend", PRIYA))
        .contains("Understanding why is at 2.4 of 5", "There is a chart once two audits");
    assertThat(command("/audit export csv all", PRIYA)).contains("the results of all audits");
    assertThat(command("/audit export docx", PRIYA)).contains("I cannot export as “docx”");
    assertThat(exports.asked).extracting(Export.Ask::ritual).containsExactly(AuditExporter.RITUAL);

    world.clock.advance(Duration.ofDays(70));
    closedAgain();
    assertThat(command("/audit trend", PRIYA)).contains("The chart comes by direct message.");
    assertThat(exports.asked).extracting(Export.Ask::ritual).contains(TrendExporter.RITUAL);
  }

  @Test
  void settings_are_saved_and_say_what_they_lead_to() {
    command("/audit settings", PRIYA);
    var form = slack.last("views.open").path("view");

    var saved =
        submit(
                form,
                FilledForm.of(form)
                    .with("who", "EVERYBODY")
                    .with("mirror", List.of("mirror"))
                    .with("threshold", "4"),
                PRIYA)
            .getBody();

    assertThat(saved)
        .contains("Saved. The next audit of Checkout asks the leads and all engineers");
    assertThat(world.shelves.rules().of(world.teamId))
        .isEqualTo(new AuditRules(Who.EVERYBODY, true, 4));
    var tooFew = submit(form, FilledForm.of(form).with("who", "LEADS"), PRIYA).getBody();
    assertThat(tooFew).contains("At present that is 2 who would answer confidentially");
    assertThat(command("/audit settings", ELI)).contains("Only product managers and leads");
  }

  @Test
  void an_unknown_word_gets_a_near_one_and_old_buttons_say_so() {
    assertThat(command("/audit reslts", PRIYA)).contains("Did you mean `/audit results`?");
    assertThat(command("/audit help", PRIYA)).contains("/audit export csv all");
    assertThat(command("/audit answer", ELI)).contains("so there is nothing to answer");
    press(Ids.ANSWER + ".99", Payloads.write(new On(99)), ELI);
    assertThat(told()).contains("not there any more");
    press(Ids.ANSWER + ".99", "no json", ELI);
    assertThat(told()).contains("not there any more");
  }

  @Test
  void home_shows_what_waits_and_what_the_last_audit_said() {
    var audit = world.opensForEverybody();
    var now = world.clock.instant();
    var waiting = feature.home().get(0);
    assertThat(waiting.render(world.team(), ELI, now)).hasSize(1);
    world.send(audit, 3, ELI);
    assertThat(waiting.render(world.team(), ELI, now)).isEmpty();
    assertThat(waiting.render(world.team(), PRIYA, now)).isEmpty();
    world.send(audit, 2, LENA, LUIS, NOOR);
    world.send(audit, 3, MIKA);
    world.closes(audit);

    var figures = feature.home().get(1);
    assertThat(figures.render(world.team(), PRIYA, CLOSE).toString()).contains("2.4 of 5");
    assertThat(figures.render(world.team(), ELI, CLOSE)).isEmpty();
  }

  /** 2.4 to both questions, with two wishes. */
  private Audit closed() {
    var audit = world.opensForEverybody();
    done(world.acts.answer().send(audit.id(), LENA, answers(2, 2, "Ask us first")));
    done(world.acts.answer().send(audit.id(), ELI, answers(2, 2, "Write it down")));
    world.send(audit, 2, LUIS);
    world.send(audit, 3, NOOR, MIKA);
    world.closes(audit);
    return audit;
  }

  private void closedAgain() {
    var audit = world.opens();
    world.send(audit, 4, LENA, LUIS, NOOR);
    world.send(audit, 3, ELI, MIKA);
    world.closes(audit);
  }

  private JsonNode opened(Audit audit, MemberId by) {
    press(Ids.of(Ids.ANSWER, audit.id()), audit, by);
    return slack.last("views.open").path("view");
  }

  private void press(String action, Audit audit, MemberId by) {
    press(action, On.written(audit.id()), by);
  }

  private void press(String action, String value, MemberId by) {
    SlackPayload.press(slack, action, value, by, CHECKOUT_CHANNEL).to(app);
  }

  private Rendered.Message drawn(String view, MemberId member) {
    Surface surface =
        world.surfaces.shown().stream()
            .filter(each -> each.view().equals(view))
            .filter(each -> each.place().toString().contains(member.value()))
            .findFirst()
            .orElseThrow();
    SurfaceRenderer renderer =
        feature.renderers().stream().filter(r -> r.view().equals(view)).findFirst().orElseThrow();
    return (Rendered.Message) renderer.render(surface).orElseThrow();
  }

  private String told() {
    return slack.last("respond").path("text").asText();
  }

  private Response submit(JsonNode form, FilledForm filled, MemberId by) {
    return SlackPayload.submit(form, filled, by).to(app);
  }

  private String command(String line, MemberId by) {
    var response = SlackPayload.command(slack, line, by, CHECKOUT_CHANNEL).to(app);
    assertThat(response.getStatusCode()).isEqualTo(200);
    return response.getBody() == null ? "" : response.getBody();
  }

  @Test
  void a_finding_that_the_two_sides_see_apart_leads_to_the_one_on_one_or_to_setting_it_up() {
    var audit = world.opens();
    assertThat(button(apart(audit))).contains("Set up the 1:1", "team.edit.");

    var weekly = new Rhythm("FREQ=WEEKLY;BYDAY=TU", LocalTime.of(10, 0), Duration.ofMinutes(15));
    var before = world.team();
    world.teams.change(
        before.id(),
        before.version(),
        new TeamDraft(
            before.name(),
            before.channel(),
            before.roster(),
            before.calendar(),
            before.sprints(),
            Map.of(Ritual.ONE_ON_ONE, weekly)));
    assertThat(button(apart(audit))).contains("Bring it to the 1:1", "audit.topic.");
  }

  @Test
  void the_topic_of_a_finding_begins_with_its_words_for_who_runs_rituals_alone() {
    var audit = apartAndClosed();
    var on = "{\"audit\":%d,\"kind\":\"SEEN_BETTER\",\"question\":\"heard\",\"v\":1}";
    var value = on.formatted(audit.id().value());

    press("audit.topic." + audit.id().value() + ".1", value, LENA);
    assertThat(told())
        .startsWith("ULENA writes: The audit of Q4 2026: “Do you feel like your technical")
        .contains("Product thought 5.0, engineering says 2.6.");
    press("audit.topic." + audit.id().value() + ".1", value, ELI);
    assertThat(told()).contains("Only product managers and leads");
  }

  /** Product takes both to be better than engineering finds them. */
  private Audit apartAndClosed() {
    world.rulesAre(Who.EVERYBODY, true, 5);
    var audit = world.opens();
    world.sends(audit, LENA, answers(1, 3, ""));
    world.send(audit, 3, LUIS, ELI);
    world.send(audit, 2, NOOR, MIKA);
    world.send(audit, 5, PRIYA);
    world.closes(audit);
    return audit;
  }

  private static String button(Result shown) {
    return FindingWords.block(shown, shown.findings().get(0), 0).toString();
  }

  /** Product's view is a point and more above that of engineering. */
  private Result apart(Audit audit) {
    var published =
        new Published(
            List.of(new Published.Figure(Circle.ENGINEERING, "heard", new ScoreFigure(36, 36, 5))),
            List.of(),
            List.of(new Published.Named(PRIYA, Part.MIRROR, "heard", 5, "")));
    return new Result(world.team(), audit, published, null, List.of());
  }

  private static final class FakeExports implements Exports {
    private final List<Export.Ask> asked = new ArrayList<>();

    @Override
    public Export add(Export.Ask ask, Instant at) {
      asked.add(ask);
      return new Export(new ExportId(ask.team().workspace(), asked.size()), ask);
    }

    @Override
    public Optional<Export> find(ExportId id) {
      return Optional.empty();
    }
  }
}
