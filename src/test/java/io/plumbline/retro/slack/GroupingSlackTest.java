package io.plumbline.retro.slack;

import static io.plumbline.retro.Checkout.ANA;
import static io.plumbline.retro.Checkout.BO;
import static io.plumbline.retro.Checkout.CHANNEL;
import static io.plumbline.retro.Checkout.CY;
import static io.plumbline.retro.Checkout.DI;
import static io.plumbline.retro.Checkout.MONDAY_THREE;
import static io.plumbline.retro.Checkout.STRANGER;
import static io.plumbline.retro.Checkout.TEAM;
import static io.plumbline.retro.Columns.FRICTION;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import io.plumbline.retro.CardId;
import io.plumbline.retro.Checkout;
import io.plumbline.retro.Retro;
import io.plumbline.retro.RetroDesk;
import io.plumbline.retro.RetroId;
import io.plumbline.retro.RetroRules;
import io.plumbline.retro.Topic;
import io.plumbline.testing.FakeSlack;
import io.plumbline.testing.FilledForm;
import io.plumbline.testing.SlackPayload;
import io.plumbline.workspace.MemberId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GroupingSlackTest {
  private FakeSlack slack;
  private RetroDesk desk;
  private App app;
  private CardId builds;
  private CardId slow;
  private CardId tests;
  private RetroId id;

  @BeforeEach
  void start() {
    slack = FakeSlack.start();
    desk = new RetroDesk(TEAM);
    app = slack.app();
    ClosingDesk.face(desk).register(app);
    builds = desk.written(CY, FRICTION, "Builds take 40 minutes");
    slow = desk.written(DI, FRICTION, "Slow builds");
    tests = desk.written(DI, FRICTION, "Flaky tests");
    id = desk.opened();
    desk.grouping(id);
  }

  @AfterEach
  void stop() {
    slack.close();
  }

  @Test
  void a_proposal_is_accepted_on_the_board() {
    press(Ids.on(Ids.GROUP_ALIKE, builds), picks(builds, slow), ANA);

    assertThat(slack.calls("respond")).isEmpty();
    assertThat(topics()).extracting(topic -> topic.cards().size()).containsExactly(2, 1);

    press(Ids.on(Ids.GROUP_ALIKE, builds), picks(builds, slow), BO);
    assertThat(told()).contains("<@UANA> changed the grouping of this at", "choose anew");
  }

  @Test
  void a_proposal_is_dismissed_in_the_form_and_that_is_undone() {
    var form = groups(ANA);
    assertThat(form.toString()).contains("Do these say the same?", "“builds”", "Slow builds");

    pressIn(form, Ids.on(Ids.KEEP_APART, builds), picks(builds, slow), ANA);
    var again = slack.last("views.update").path("view");
    assertThat(again.toString())
        .doesNotContain("Do these say the same?")
        .contains("<@UANA> kept 2 cards apart");

    pressIn(again, Ids.UNDO_GROUPING, undo(1), ANA);
    assertThat(slack.last("views.update").toString()).contains("Do these say the same?");
    pressIn(again, Ids.UNDO_GROUPING, undo(1), ANA);
    assertThat(slack.last("views.update").toString()).contains("There is nothing to undo");
  }

  @Test
  void cards_are_chosen_titled_and_grouped() {
    pressIn(groups(BO), Ids.PICK_CARDS, On.page(id, 0).written(), BO);
    var form = slack.last("views.update").path("view");
    var filled =
        FilledForm.of(form)
            .with("cards", List.of(builds.value() + "x1", tests.value() + "x1"))
            .with("title", "Machines");

    assertThat(body(submit(form, filled, BO)))
        .contains("\"update\"", "*Machines*", "Undo the last step");
    assertThat(topics()).extracting(Topic::title).containsExactly("Machines", "Slow builds");
  }

  @Test
  void what_was_grouped_meanwhile_is_said_at_the_field_and_the_choice_stays() {
    pressIn(groups(BO), Ids.PICK_CARDS, On.page(id, 0).written(), BO);
    var form = slack.last("views.update").path("view");
    desk.grouped(id, builds, slow);

    var late = List.of(slow.value() + "x1", tests.value() + "x1");
    assertThat(body(submit(form, FilledForm.of(form).with("cards", late), BO)))
        .contains("\"errors\"", "A facilitator changed the grouping of this at")
        .doesNotContain("<@");
    assertThat(body(submit(form, FilledForm.of(form).with("cards", List.of()), BO)))
        .contains("\"errors\"", "Choose at least two");
    assertThat(body(submit(form, FilledForm.of(form).with("cards", List.of("x", "1x1")), BO)))
        .contains("\"errors\"");
    var longTitle = FilledForm.of(form).with("cards", late).with("title", "x".repeat(101));
    assertThat(body(submit(form, longTitle, BO))).contains("a title of at most 100 characters");
    assertThat(desk.groupings.steps(id)).hasSize(1);
  }

  @Test
  void a_group_is_named_split_and_dissolved_from_its_menu() {
    desk.grouped(id, builds, slow, tests);
    var form = groups(ANA);

    choose(form, 3, GroupDeedChoice.NAME);
    var name = slack.last("views.update").path("view");
    assertThat(body(submit(name, FilledForm.of(name).with("title", " "), ANA)))
        .contains("\"errors\"", "Write a title");
    assertThat(body(submit(name, FilledForm.of(name).with("title", "Machines"), ANA)))
        .contains("*Machines*", "named a group “Machines”");

    choose(form, 3, GroupDeedChoice.TAKE_OUT);
    var takeOut = slack.last("views.update").path("view");
    assertThat(body(submit(takeOut, FilledForm.of(takeOut).with("cards", List.of()), ANA)))
        .contains("\"errors\"", "Choose at least one card");
    var flaky = List.of(Long.toString(tests.value()));
    submit(takeOut, FilledForm.of(takeOut).with("cards", flaky), ANA);
    assertThat(topics()).extracting(topic -> topic.cards().size()).containsExactly(2, 1);

    choose(form, 3, GroupDeedChoice.DISSOLVE);
    assertThat(slack.last("views.update").toString()).contains("changed the grouping of this");
    choose(form, 3, GroupDeedChoice.TAKE_OUT);
    assertThat(slack.last("views.update").toString()).contains("has changed since you looked");
    choose(form, 2, GroupDeedChoice.DISSOLVE);
    assertThat(topics()).hasSize(3);
  }

  @Test
  void who_may_not_group_is_told_who_may_and_anybody_may_where_the_rules_say_so() {
    press(Ids.GROUP_CARDS, On.retro(id).written(), CY);
    assertThat(told()).contains("Only a product manager or lead of Checkout", "<@UANA> or <@UBO>");
    press(Ids.on(Ids.GROUP_ALIKE, builds), picks(builds, slow), CY);
    assertThat(told()).contains("Only a product manager or lead");
    press(Ids.GROUP_CARDS, On.retro(id).written(), STRANGER);
    assertThat(told()).contains("Only people of Checkout");
    assertThat(slack.calls("views.open")).isEmpty();
    assertThat(body(say("/retro group", CY))).contains("Only a product manager or lead");

    desk.acts.close().close(id, ANA, desk.next());
    var usual = RetroRules.DEFAULT;
    var anybody =
        new RetroRules(usual.columns(), usual.authors(), usual.ballot(), true, usual.pace(), 3);
    desk.rules.set(Checkout.ID, anybody, ANA, MONDAY_THREE);
    desk.written(CY, FRICTION, "one");
    desk.written(CY, FRICTION, "two");
    desk.grouping(desk.opened());
    say("/retro group", CY);
    assertThat(slack.last("views.open").toString()).contains("Group cards");
  }

  @Test
  void the_voting_is_opened_once_and_grouping_is_over() {
    var form = groups(ANA);
    desk.grouped(id, builds, slow);
    press(Ids.OPEN_VOTING, On.retro(id).written(), CY);
    assertThat(told()).contains("Only a product manager or lead");

    press(Ids.OPEN_VOTING, On.retro(id).written(), BO);
    assertThat(desk.retros.find(id)).containsInstanceOf(Retro.Voting.class);
    press(Ids.OPEN_VOTING, On.retro(id).written(), ANA);
    assertThat(told()).contains("<@UBO> opened the voting at", "Now people vote.");
    pressIn(form, Ids.UNDO_GROUPING, undo(1), ANA);
    assertThat(slack.last("views.update").toString()).contains("<@UBO> opened the voting at");
    press(Ids.on(Ids.GROUP_ALIKE, builds), picks(tests, slow), ANA);
    assertThat(told()).contains("opened the voting at");

    press(Ids.OPEN_VOTES, On.retro(id).written(), CY);
    assertThat(slack.last("views.open").toString())
        .contains("A group of 2 cards", "Slow builds", "Flaky tests");
  }

  @Test
  void the_pointer_says_that_cards_are_grouped() {
    assertThat(body(say("/retro", ANA))).contains("groups its cards", "Group cards");
    assertThat(body(say("/retro", CY))).contains("groups its cards").doesNotContain("Group cards");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "null",
        "{\"v\":1,\"retro\":1}",
        "{\"v\":1,\"retro\":1,\"topics\":[null],\"page\":0}",
        "{\"v\":1,\"retro\":1,\"topics\":null,\"page\":0,\"deed\":\"EAT\"}"
      })
  void a_forged_button_does_nothing_and_says_so(String value) {
    press(Ids.on(Ids.GROUP_ALIKE, builds), value, ANA);
    press(Ids.on(Ids.KEEP_APART, builds), value, ANA);
    SlackPayload.choose(slack, Ids.on(Ids.GROUP_MENU, builds), value, ANA, CHANNEL).to(app);

    assertThat(slack.calls("respond"))
        .hasSize(3)
        .allMatch(call -> call.path("text").asText().contains("This card is old."));
    assertThat(desk.groupings.steps(id)).isEmpty();
  }

  @Test
  void sixty_groups_are_turned_page_by_page() {
    desk.acts.close().close(id, ANA, desk.next());
    for (int i = 0; i < 120; i++) {
      desk.written(CY, FRICTION, "card " + i + ".");
    }
    var second = desk.opened();
    desk.grouping(second);
    var cards = desk.cards.in(second);
    for (int i = 0; i < 120; i += 2) {
      desk.grouped(second, cards.get(i).id(), cards.get(i + 1).id());
    }

    press(Ids.GROUP_CARDS, On.retro(second).written(), ANA);
    var form = slack.last("views.open").path("view");
    assertThat(form.toString()).contains("card 58.").doesNotContain("card 60.");
    pressIn(form, Ids.GROUPS_PAGE, On.page(second, 1).written(), ANA);
    assertThat(slack.last("views.update").toString())
        .contains("card 60.", "card 118.", "Page 1")
        .doesNotContain("card 58.");
  }

  private JsonNode groups(MemberId by) {
    press(Ids.GROUP_CARDS, On.retro(id).written(), by);
    return slack.last("views.open").path("view");
  }

  private List<Topic> topics() {
    return desk.boards.of(id).orElseThrow().topics();
  }

  private String picks(CardId... cards) {
    var picks = Arrays.stream(cards).map(card -> new Picks.Picked(card.value(), 1)).toList();
    return new Picks(id.value(), picks, 0).written();
  }

  private String undo(int step) {
    return new On(id.value(), step, 0).written();
  }

  private void choose(JsonNode form, int cards, GroupDeedChoice deed) {
    var value = new GroupDeedChoice.Chosen(id.value(), builds.value(), cards, 0, deed).written();
    SlackPayload.chooseIn(form, FilledForm.of(form), Ids.on(Ids.GROUP_MENU, builds), value, ANA)
        .to(app);
  }

  private String told() {
    return slack.last("respond").path("text").asText();
  }

  private Response say(String line, MemberId by) {
    return SlackPayload.command(slack, line, by, CHANNEL).to(app);
  }

  private void press(String action, String value, MemberId by) {
    SlackPayload.press(slack, action, value, by, CHANNEL).to(app);
  }

  private void pressIn(JsonNode view, String action, String value, MemberId by) {
    SlackPayload.pressIn(view, FilledForm.of(view), action, value, by).to(app);
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
