package io.plumbline.surprise.slack;

import static io.plumbline.testing.TestTeams.CHECKOUT_CHANNEL;
import static io.plumbline.testing.TestTeams.ELI;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.bolt.App;
import io.plumbline.commitment.Side;
import io.plumbline.slack.command.Commands;
import io.plumbline.slack.command.ForTeam;
import io.plumbline.surprise.Surprise;
import io.plumbline.surprise.SurpriseWorld;
import io.plumbline.team.RememberedTeams;
import io.plumbline.team.TeamId;
import io.plumbline.team.TeamOf;
import io.plumbline.testing.FakeSlack;
import io.plumbline.testing.FilledForm;
import io.plumbline.testing.SlackPayload;
import io.plumbline.testing.TestTeams;
import io.plumbline.workspace.ChannelId;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SurpriseSlackTest {
  private static final MemberId OMAR = new MemberId("UOMAR");
  private static final ChannelId ELSEWHERE = new ChannelId("CELSE");

  private final SurpriseWorld world = new SurpriseWorld();
  private FakeSlack slack;
  private App app;

  @BeforeEach
  void start() {
    slack = FakeSlack.start();
    app = slack.app();
    var forTeam = new ForTeam(new TeamOf(world.teams, new NothingRemembered()));
    new SurpriseSlack(new Commands(), forTeam, world.surprises, world.teams, world.flagSurprise)
        .register(app);
    app.command("/surprise", new SurpriseCommand(forTeam, world.flagSurprise));
  }

  @AfterEach
  void stop() {
    slack.close();
  }

  @Test
  void words_with_a_side_are_flagged_at_once_without_a_name() {
    assertThat(said("/surprise Product : the refund <flow> changed", ELI))
        .contains("It is flagged, without your name.", "UPRIYA", "ULENA", "ULUIS", "read it now");

    assertThat(flagged().what()).isEqualTo("the refund <flow> changed");
    assertThat(flagged().side()).isEqualTo(Side.PRODUCT);
    assertThat(flagged().flaggedBy()).isEmpty();
  }

  @Test
  void words_without_a_side_open_the_form_with_what_was_typed() {
    said("/surprise the cache is gone", ELI);
    var form = slack.last("views.open").path("view");
    assertThat(submit(form, FilledForm.of(form), ELI)).contains("Choose the side that did it.");

    var filled =
        FilledForm.of(form)
            .with("side", "ENGINEERING")
            .with("link", "not a link")
            .with("name", List.of("shown"));
    assertThat(submit(form, filled, ELI)).contains("That is no link. Paste one that begins with");
    assertThat(submit(form, filled.with("link", "https://example.com/pr/7"), ELI))
        .contains("It is flagged, with your name.");

    assertThat(flagged().what()).isEqualTo("the cache is gone");
    assertThat(flagged().flaggedBy()).contains(ELI);
    assertThat(flagged().link().orElseThrow().url()).isEqualTo("https://example.com/pr/7");
  }

  @Test
  void a_message_is_taken_with_its_link() {
    shortcut("We dropped refunds <!channel>", CHECKOUT_CHANNEL, "checkout");
    var form = slack.last("views.open").path("view");
    submit(form, FilledForm.of(form).with("side", "PRODUCT"), ELI);

    assertThat(flagged().what()).isEqualTo("We dropped refunds <!channel>");
    assertThat(flagged().link().orElseThrow().url())
        .isEqualTo("https://fernhill.slack.com/archives/C1/p1718000015000200");
  }

  @Test
  void of_a_message_that_only_some_see_the_link_is_left_to_the_person() {
    shortcut("We dropped refunds", ELSEWHERE, "privategroup");

    var form = slack.last("views.open").path("view").toString();
    assertThat(form).contains("its link could tell who flagged it").doesNotContain("fernhill");
    assertThat(slack.calls("chat.getPermalink")).isEmpty();
  }

  @Test
  void who_is_in_several_teams_chooses_in_the_form() {
    world.teams.put(TestTeams.team(8, "Payments"));
    shortcut("We dropped refunds", ELSEWHERE, "general");
    var form = slack.last("views.open").path("view");

    assertThat(submit(form, FilledForm.of(form).with("side", "PRODUCT"), ELI))
        .contains("Choose the team that it is about.");
    submit(form, FilledForm.of(form).with("side", "PRODUCT").with("team", "7"), ELI);

    assertThat(flagged().team()).isEqualTo(world.team.id());
  }

  @Test
  void a_stranger_flags_nothing() {
    assertThat(said("/surprise product: it changed", OMAR)).contains("you are not in it");
    SlackPayload.messageShortcut(slack, SurpriseShortcut.CALLBACK_ID, "x", OMAR, ELSEWHERE).to(app);
    assertThat(slack.last("views.open").toString()).contains("You are in no team yet");
    said("/surprise it changed", ELI);
    var form = slack.last("views.open").path("view");
    assertThat(submit(form, FilledForm.of(form).with("side", "PRODUCT"), OMAR))
        .contains("Only people of this team flag its surprises.");
    assertThat(all()).isEmpty();
  }

  @Test
  void the_same_form_sent_twice_flags_once() {
    said("/surprise it changed", ELI);
    var form = slack.last("views.open").path("view");
    var sent = SlackPayload.submit(form, FilledForm.of(form).with("side", "PRODUCT"), ELI);

    assertThat(sent.to(app).getBody()).contains("It is flagged");
    assertThat(sent.to(app).getBody()).contains("This was flagged already.");
    assertThat(all()).hasSize(1);
  }

  @Test
  void a_form_of_a_shortcut_that_came_too_late_is_said_by_direct_message() {
    slack.refuse("views.open", "expired_trigger_id");

    shortcut("We dropped refunds", CHECKOUT_CHANNEL, "checkout");

    var said = slack.last("chat.postMessage");
    assertThat(said.path("channel").asText()).isEqualTo(ELI.value());
    assertThat(said.path("text").asText())
        .isEqualTo("That took too long to open. Use the shortcut again: nothing was lost.");
  }

  private void shortcut(String text, ChannelId in, String called) {
    SlackPayload.messageShortcut(slack, SurpriseShortcut.CALLBACK_ID, text, ELI, in, called)
        .to(app);
  }

  private String said(String line, MemberId by) {
    return SlackPayload.command(slack, line, by, CHECKOUT_CHANNEL).to(app).getBody();
  }

  private String submit(JsonNode form, FilledForm filled, MemberId by) {
    return SlackPayload.submit(form, filled, by).to(app).getBody();
  }

  private List<Surprise> all() {
    return world.surprises.between(world.team.id(), Instant.EPOCH, Instant.MAX);
  }

  private Surprise flagged() {
    assertThat(all()).hasSize(1);
    return all().get(0);
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
