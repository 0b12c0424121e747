package io.plumbline.decision.slack;

import static io.plumbline.decision.DecisionWorld.PAT;
import static io.plumbline.testing.TestTeams.CHECKOUT_CHANNEL;
import static io.plumbline.testing.TestTeams.ELI;
import static io.plumbline.testing.TestTeams.LENA;
import static io.plumbline.testing.TestTeams.PRIYA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import io.plumbline.decision.Decision;
import io.plumbline.decision.DecisionWorld;
import io.plumbline.decision.Effect;
import io.plumbline.decision.Knowledge;
import io.plumbline.export.AskExport;
import io.plumbline.export.Export;
import io.plumbline.export.ExportId;
import io.plumbline.export.Exports;
import io.plumbline.slack.command.Commands;
import io.plumbline.slack.command.ForTeam;
import io.plumbline.team.RememberedTeams;
import io.plumbline.team.TeamId;
import io.plumbline.team.TeamOf;
import io.plumbline.testing.DirectTransactions;
import io.plumbline.testing.FakeRequests;
import io.plumbline.testing.FakeSlack;
import io.plumbline.testing.FilledForm;
import io.plumbline.testing.SlackPayload;
import io.plumbline.workspace.ChannelId;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class DecisionSlackTest {
  private static final MemberId OMAR = new MemberId("UOMAR");

  private final DecisionWorld world = new DecisionWorld();
  private final FakeExports exports = new FakeExports();
  private FakeSlack slack;
  private App app;

  @BeforeEach
  void start() {
    slack = FakeSlack.start();
    app = slack.app();
    var transactions = new DirectTransactions();
    var ask =
        new AskExport(
            transactions, new FakeRequests(), exports, world.journal, world.surfaces, world.clock);
    new DecisionSlack(
            new Commands(),
            new ForTeam(new TeamOf(world.teams, new NothingRemembered())),
            new DecisionSlack.Shelves(world.decisions, world.decisions),
            world.teams,
            new DecisionSlack.Acts(world.recordDecision, world.answerDecision, ask),
            world.clock)
        .register(app);
  }

  @AfterEach
  void stop() {
    slack.close();
  }

  @Test
  void an_engineer_writes_a_decision_down() {
    var form = formOf("/decision record Cache prices", ELI);

    var answer =
        submit(
            form,
            FilledForm.of(form)
                .with("context", "Prices are slow")
                .with("choice", "Cache them <!channel>")
                .with("effect", "LESS")
                .with("change", "An hour late"),
            ELI);

    assertThat(answer.getBody()).contains("\"response_action\":\"clear\"");
    var decision = world.decisions.find(world.team().id(), 1).orElseThrow();
    assertThat(decision.text().title()).isEqualTo("Cache prices");
    assertThat(decision.text().choice()).isEqualTo("Cache them <!channel>");
    assertThat(decision.effect()).isEqualTo(Effect.LESS);
    assertThat(decision.day()).isEqualTo(DecisionWorld.MONDAY);
  }

  @Test
  void a_form_says_at_each_field_what_is_wrong() {
    var form = formOf("/decision", ELI);

    assertThat(submit(form, FilledForm.of(form), ELI).getBody())
        .contains("Give it a title", "Say what made the decision necessary", "Say what was decided")
        .contains("Choose one. Product reads this first.");
    var half =
        FilledForm.of(form)
            .with("title", "T")
            .with("context", "C")
            .with("choice", "x".repeat(3001))
            .with("effect", "MORE")
            .with("day", "2026-11-24");
    assertThat(submit(form, half, ELI).getBody())
        .contains("\"choice\":\"Say it in at most 3000 characters.\"")
        .contains("\"change\":\"Say in words what changes for the user or the feature.\"")
        .contains("\"day\":\"That day is still to come. Choose today or earlier.\"");
    assertThat(world.decisions.tally(world.team().id()).all()).isZero();
  }

  @Test
  void a_product_manager_presses_i_know_and_a_lead_is_told_who_can() {
    var decision = world.recorded(Effect.LESS);

    press(Ids.KNOW, decision, LENA);
    assertThat(told())
        .isEqualTo(
            "Only a product manager of Checkout who did not write it can answer this: <@UPRIYA>."
                + " Nothing has changed.");
    assertThat(world.now(decision).waits()).isTrue();

    press(Ids.KNOW, decision, PRIYA);
    assertThat(world.now(decision).knowledge()).isInstanceOf(Knowledge.Known.class);
    press(Ids.KNOW, decision, PRIYA);
    assertThat(told()).startsWith("You said that product knows");
  }

  @Test
  void of_two_product_managers_the_second_is_told_what_the_first_said() {
    world.withProductManagers(PRIYA, PAT);
    var decision = world.recorded(Effect.LESS);

    press(Ids.TALK, decision, PAT);
    press(Ids.TALK, decision, PRIYA);

    assertThat(told()).startsWith("<@UPAT> asked to talk about it");
  }

  @Test
  void the_author_who_is_a_product_manager_cannot_answer_for_product() {
    world.withProductManagers(PRIYA, PAT);
    var decision = world.recorded(DecisionWorld.draft(Effect.LESS), PRIYA);

    press(Ids.KNOW, decision, PRIYA);

    assertThat(told()).contains("who did not write it can answer this: <@UPAT>.");
  }

  @Test
  void read_from_the_list_and_answered_there_it_is_drawn_again() {
    var decision = world.recorded(Effect.LESS);
    var list = formOf("/decision list", PRIYA);
    pressIn(list, Ids.READ, decision, PRIYA);
    var detail = slack.last("views.push").path("view");

    pressIn(detail, Ids.KNOW, decision, PRIYA);

    assertThat(slack.last("views.update").toString()).contains("known to product: <@UPRIYA>");
  }

  @Test
  void a_decision_is_superseded_from_where_it_is_read() {
    var decision = world.recorded(Effect.LESS);
    var detail = formOf("/decision show #0001", LENA);
    pressIn(detail, Ids.SUPERSEDE, decision, LENA);
    var form = slack.last("views.push").path("view");
    var filled =
        FilledForm.of(form)
            .with("title", "No cache")
            .with("context", "It was wrong")
            .with("choice", "Ask each time")
            .with("effect", "NOTHING");

    submit(form, filled, LENA);

    assertThat(world.now(decision).line().after()).isEqualTo(2);
    assertThat(submit(form, filled, ELI).getBody())
        .contains("\"supersedes\":\"Another decision took the place of this one");
    press(Ids.KNOW, decision, PRIYA);
    assertThat(told()).startsWith("Decision 2 has taken its place");
  }

  @Test
  void an_observer_reads_and_does_not_write() {
    assertThat(said("/decision", OMAR)).contains("Only people of Checkout can do this");
    assertThat(said("/decision list", ELI)).contains("has written down no decision yet");
    assertThat(said("/decision show 12", ELI)).contains("Checkout has no decision `12`.");
    assertThat(said("/decision show", ELI)).contains("Checkout has no decision");
  }

  @Test
  void an_unknown_word_gets_the_nearest_and_the_help() {
    assertThat(said("/decision lits", ELI)).contains("Did you mean `/decision list`?");
    assertThat(said("/decision help", ELI)).contains("/decision record Cache prices for an hour");
  }

  @Test
  void an_export_is_asked_for_once() {
    assertThat(said("/decision export", ELI)).contains("no decision yet");
    world.recorded(Effect.LESS);

    assertThat(said("/decision export", PRIYA))
        .contains("I send you the decision of Checkout by direct message");
    assertThat(exports.asked)
        .extracting(Export.Ask::ritual, Export.Ask::by)
        .containsExactly(tuple("decision", PRIYA));
  }

  @Test
  void an_old_button_and_a_strangers_press_get_a_sentence() {
    var decision = world.recorded(Effect.LESS);
    SlackPayload.press(slack, "decision.know.1", "{}", PRIYA, CHECKOUT_CHANNEL).to(app);
    assertThat(told()).contains("/decision list");
    press(Ids.READ, decision, OMAR);
    assertThat(told()).contains("Only people of Checkout");
    assertThat(slack.calls("views.open")).isEmpty();
  }

  private JsonNode formOf(String line, MemberId by) {
    SlackPayload.command(slack, line, by, CHECKOUT_CHANNEL).to(app);
    return slack.last("views.open").path("view");
  }

  private String said(String line, MemberId by) {
    return SlackPayload.command(slack, line, by, CHECKOUT_CHANNEL).to(app).getBody();
  }

  private Response submit(JsonNode form, FilledForm filled, MemberId by) {
    return SlackPayload.submit(form, filled, by).to(app);
  }

  private void press(String action, Decision decision, MemberId by) {
    SlackPayload.press(slack, Ids.of(action, decision), On.written(decision), by, CHECKOUT_CHANNEL)
        .to(app);
  }

  private void pressIn(JsonNode view, String action, Decision decision, MemberId by) {
    SlackPayload.pressIn(
            view, FilledForm.of(view), Ids.of(action, decision), On.written(decision), by)
        .to(app);
  }

  private String told() {
    return slack.last("respond").path("text").asText();
  }

  private static final class FakeExports implements Exports {
    final List<Export.Ask> asked = new ArrayList<>();

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

  private static final class NothingRemembered implements RememberedTeams {
    @Override
    public Optional<TeamId> of(WorkspaceId workspace, MemberId member, ChannelId channel) {
      return Optional.empty();
    }

    @Override
    public void remember(TeamId team, MemberId member, ChannelId channel) {
      throw new AssertionError("nobody was asked");
    }
  }
}
