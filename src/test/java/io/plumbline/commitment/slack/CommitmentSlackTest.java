package io.plumbline.commitment.slack;

import static io.plumbline.testing.TestTeams.CHECKOUT_CHANNEL;
import static io.plumbline.testing.TestTeams.ELI;
import static io.plumbline.testing.TestTeams.LENA;
import static io.plumbline.testing.TestTeams.LUIS;
import static io.plumbline.testing.TestTeams.PRIYA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.bolt.App;
import io.plumbline.commitment.CommitmentWorld;
import io.plumbline.commitment.Side;
import io.plumbline.commitment.Wording;
import io.plumbline.slack.command.Commands;
import io.plumbline.slack.command.ForTeam;
import io.plumbline.team.RememberedTeams;
import io.plumbline.team.TeamId;
import io.plumbline.team.TeamOf;
import io.plumbline.testing.FakeSlack;
import io.plumbline.testing.FilledForm;
import io.plumbline.testing.SlackPayload;
import io.plumbline.workspace.ChannelId;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class CommitmentSlackTest {
  private final CommitmentWorld world = new CommitmentWorld();
  private FakeSlack slack;
  private App app;

  @BeforeEach
  void start() {
    slack = FakeSlack.start();
    app = slack.app();
    var forTeam = new ForTeam(new TeamOf(world.teams, new NothingRemembered()));
    var commands = new Commands();
    var acts = new CommitmentSlack.Acts(world.signCommitment, world.rewordCommitment);
    new CommitmentSlack(commands, forTeam, world.book, world.teams, acts, world.clock)
        .register(app);
    app.command(
        "/plumbline",
        (request, context) -> commands.forward("commitment", "", request, context).orElseThrow());
  }

  @AfterEach
  void stop() {
    slack.close();
  }

  @Test
  void a_product_manager_signs_in_the_form_and_it_is_drawn_again() {
    var form = opened(PRIYA);
    assertThat(form.toString()).contains("Sign for product").doesNotContain("Sign for engineer");

    pressIn(form, Ids.SIGN_FOR_PRODUCT, 1, PRIYA);

    assertThat(world.now().isSignedBy(PRIYA)).isTrue();
    assertThat(slack.last("views.update").toString()).contains("Signed by <@UPRIYA> for product");
  }

  @Test
  void who_may_not_sign_is_told_who_can() {
    press(Ids.SIGN_FOR_ENGINEERING, 1, PRIYA);
    assertThat(told())
        .isEqualTo(
            "Only an engineering lead of Checkout signs for engineering: <@ULENA> or <@ULUIS>."
                + " Nothing has changed.");
    press(Ids.SIGN_FOR_PRODUCT, 1, ELI);
    assertThat(told()).contains("Only a product manager of Checkout signs for product: <@UPRIYA>");
    world.withPeople(List.of(PRIYA), List.of(PRIYA, LENA));
    press(Ids.SIGN_FOR_PRODUCT, 1, PRIYA);
    press(Ids.SIGN_FOR_ENGINEERING, 1, PRIYA);
    assertThat(told()).startsWith("You have signed for product, and one person does not sign");
  }

  @Test
  void who_comes_second_is_told_who_signed() {
    press(Ids.SIGN_FOR_ENGINEERING, 1, LENA);
    press(Ids.SIGN_FOR_ENGINEERING, 1, LUIS);
    assertThat(told()).startsWith("<@ULENA> signed for engineering");
    press(Ids.SIGN_FOR_ENGINEERING, 1, LENA);
    assertThat(told()).startsWith("You signed for engineering");
  }

  @Test
  void a_wording_is_changed_and_an_old_press_is_not_counted() {
    press(Ids.SIGN_FOR_PRODUCT, 1, PRIYA);
    press(Ids.REWORD, 1, LENA);
    var form = slack.last("views.open").path("view");
    var filled = FilledForm.of(form).with("product", "we ask first");

    assertThat(submit(form, filled, LENA)).contains("\"response_action\":\"clear\"");
    assertThat(world.now().wording())
        .isEqualTo(new Wording("we ask first", Wording.USUAL.engineering()));
    assertThat(world.now().unsigned()).containsExactly(Side.PRODUCT, Side.ENGINEERING);
    press(Ids.SIGN_FOR_PRODUCT, 1, PRIYA);
    assertThat(told()).contains("<@ULENA> changed the wording", "was not counted");
    assertThat(submit(form, filled.with("product", "we tell"), PRIYA))
        .contains("Somebody changed the wording a moment ago. Copy yours");
  }

  @Test
  void a_form_says_at_each_field_what_is_wrong() {
    press(Ids.REWORD, 1, LENA);
    var form = slack.last("views.open").path("view");
    var filled = FilledForm.of(form).with("product", "").with("engineering", "x".repeat(601));

    assertThat(submit(form, filled, LENA))
        .contains("Say what product promises.", "Say it in at most 600 characters.");
    assertThat(submit(form, FilledForm.of(form).with("product", "a"), ELI))
        .contains("Only product managers and leads of the team word it.");
    press(Ids.REWORD, 1, ELI);
    assertThat(told()).contains("Product managers and leads of Checkout word it: <@UPRIYA>");
  }

  @Test
  void strangers_and_old_buttons_get_a_sentence() {
    press(Ids.OPEN, 1, new MemberId("UOMAR"));
    assertThat(told()).contains("`/plumbline commitment` shows the one that runs");
    SlackPayload.press(slack, Ids.SIGN_FOR_PRODUCT, "{}", PRIYA, CHECKOUT_CHANNEL).to(app);
    assertThat(told()).contains("That quarter is over");
    var said =
        SlackPayload.command(
                slack, "/plumbline commitment", new MemberId("UOMAR"), CHECKOUT_CHANNEL)
            .to(app)
            .getBody();
    assertThat(said).contains("you are not in it");
  }

  private JsonNode opened(MemberId by) {
    SlackPayload.command(slack, "/plumbline commitment", by, CHECKOUT_CHANNEL).to(app);
    return slack.last("views.open").path("view");
  }

  private void press(String action, int version, MemberId by) {
    SlackPayload.press(slack, action, on(version), by, CHECKOUT_CHANNEL).to(app);
  }

  private void pressIn(JsonNode view, String action, int version, MemberId by) {
    SlackPayload.pressIn(view, FilledForm.of(view), action, on(version), by).to(app);
  }

  private String on(int version) {
    return new On(world.team().id().value(), CommitmentWorld.Q4, version).written();
  }

  private String submit(JsonNode form, FilledForm filled, MemberId by) {
    return SlackPayload.submit(form, filled, by).to(app).getBody();
  }

  private String told() {
    return slack.last("respond").path("text").asText();
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
