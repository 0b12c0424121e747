package io.plumbline.retro.slack;

import static io.plumbline.retro.Checkout.ANA;
import static io.plumbline.retro.Checkout.CHANNEL;
import static io.plumbline.retro.Checkout.CY;
import static io.plumbline.retro.Checkout.DI;
import static io.plumbline.retro.Checkout.MONDAY_THREE;
import static io.plumbline.retro.Checkout.T1;
import static io.plumbline.retro.Checkout.TEAM;
import static io.plumbline.retro.Columns.FRICTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import io.plumbline.retro.Card;
import io.plumbline.retro.CardText;
import io.plumbline.retro.Checkout;
import io.plumbline.retro.Column;
import io.plumbline.retro.Columns;
import io.plumbline.retro.RecordEntry;
import io.plumbline.retro.RetroDesk;
import io.plumbline.retro.RetroRules;
import io.plumbline.retro.RetroRules.Authors;
import io.plumbline.team.Team;
import io.plumbline.team.TeamId;
import io.plumbline.testing.FakeSlack;
import io.plumbline.testing.FilledForm;
import io.plumbline.testing.SlackPayload;
import io.plumbline.workspace.ChannelId;
import io.plumbline.workspace.MemberId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cards without names in Slack, and the form of a person in several teams. */
final class AnonymousSlackTest {
  private static final ChannelId ELSEWHERE = new ChannelId("C9");
  private static final ChannelId DIRECT = new ChannelId("D9");
  private static final Team SEARCH =
      Checkout.team(new TeamId(T1, 2), "Search", new ChannelId("C2"));
  private static final Columns SAILBOAT =
      new Columns(List.of(new Column("wind", "Wind"), new Column("anchors", "Anchors")));

  private FakeSlack slack;
  private RetroDesk desk;
  private App app;

  @BeforeEach
  void start() {
    slack = FakeSlack.start();
    use(new RetroDesk(TEAM));
  }

  @AfterEach
  void stop() {
    slack.close();
  }

  private void use(RetroDesk other) {
    desk = other;
    app = slack.app();
    ClosingDesk.face(desk).register(app);
  }

  @Test
  void the_form_says_which_and_the_card_keeps_to_it() {
    desk.withoutNames();
    say("/retro add", CY, CHANNEL);
    var form = opened();
    assertThat(form.toString()).contains("Nobody can look up who wrote this card");

    submit(form, FilledForm.of(form).with("column", "friction").with("text", "builds"), CY);

    assertThat(desk.boards.waitingCards(TEAM, CY))
        .extracting(Card::text, Card::isAnonymous)
        .containsExactly(tuple("builds", true));
  }

  @Test
  void one_line_adds_it_and_says_which() {
    desk.withoutNames();

    assertThat(body(say("/retro add friction: builds", CY, CHANNEL)))
        .contains("reveals it. Nobody can look up then who wrote it.");
  }

  @Test
  void where_the_rules_changed_under_the_form_it_comes_again_with_all_that_was_typed() {
    say("/retro add", CY, CHANNEL);
    var form = opened();
    assertThat(form.toString()).contains("Your name is shown with the card");
    desk.withoutNames();

    var answer =
        submit(form, FilledForm.of(form).with("column", "friction").with("text", "builds"), CY);

    assertThat(body(answer))
        .contains("Your team has changed meanwhile", "builds", "Nobody can look up");
    assertThat(desk.boards.waitingCards(TEAM, CY)).isEmpty();
    var again = json(answer).path("view");
    assertThat(body(submit(again, FilledForm.of(again), CY))).contains("Your card is kept");
    assertThat(desk.boards.waitingCards(TEAM, CY))
        .extracting(Card::column, Card::isAnonymous)
        .containsExactly(tuple(FRICTION, true));
  }

  @Test
  void my_cards_lists_an_own_anonymous_one_and_a_foreign_press_changes_nothing() {
    desk.withoutNames();
    var card = desk.written(CY, FRICTION, "builds");
    say("/retro cards", CY, CHANNEL);
    var list = opened();
    assertThat(list.toString()).contains("builds", "anonymous");
    var about = list.at("/blocks/3/elements/0/value").asText();

    pressIn(list, Ids.on(Ids.WITHDRAW_CARD, card), about, DI);
    pressIn(list, Ids.on(Ids.CHANGE_CARD, card), about, DI);
    assertThat(slack.last("views.update").toString())
        .contains("You have no card")
        .doesNotContain("builds");
    pressIn(list, Ids.on(Ids.CHANGE_CARD, card), about, CY);
    var form = slack.last("views.push").path("view");
    assertThat(form.toString()).contains("Nobody can look up who wrote this card");
    assertThat(body(submit(form, FilledForm.of(form).with("text", "mine"), DI)))
        .contains("it is not yours");
    submit(form, FilledForm.of(form).with("text", "slow builds"), CY);

    assertThat(desk.boards.waitingCards(TEAM, CY))
        .extracting(Card::text)
        .containsExactly("slow builds");
  }

  @Test
  void the_board_says_of_each_card_its_own_truth() {
    desk.written(DI, FRICTION, "by name");
    desk.withoutNames();
    desk.written(CY, FRICTION, "by nobody");
    desk.record.add(
        new RecordEntry(
            "surprise/1",
            RecordEntry.Kind.SURPRISE,
            new CardText("The provider was down"),
            MONDAY_THREE.minusSeconds(60),
            null));
    var id = desk.opened();
    assertThat(RetroBoard.render(desk.boards.of(id).orElseThrow()).blocks().toString())
        .contains("Those written now are anonymous.");

    desk.revealed(id);

    var board = RetroBoard.render(desk.boards.of(id).orElseThrow()).blocks().toString();
    assertThat(board)
        .contains("by name", "UDI", "by nobody", "anonymous")
        .contains("*From the record*", "The provider was down", "from the record")
        .doesNotContain("UCY");
  }

  @Test
  void a_message_that_all_can_see_brings_its_link_to_an_anonymous_card_and_another_does_not() {
    desk.withoutNames();
    fromMessage(CHANNEL, "checkout");
    fromMessage(DIRECT, "directmessage");
    fromMessage(new ChannelId("C8"), "privategroup");
    fromMessage(CHANNEL, "privategroup");

    assertThat(desk.boards.waitingCards(TEAM, CY))
        .extracting(card -> card.draft().source().isPresent())
        .containsExactly(true, false, false, true);
  }

  private void fromMessage(ChannelId in, String name) {
    SlackPayload.messageShortcut(slack, Ids.ADD_FROM_MESSAGE, "We dropped it", CY, in, name)
        .to(app);
    var form = opened();
    boolean keeps = in.equals(CHANNEL);
    assertThat(form.toString())
        .contains(keeps ? "The card keeps a link" : "The card keeps no link to the message");
    submit(form, FilledForm.of(form).with("column", "friction"), CY);
  }

  @Test
  void the_form_shows_the_columns_and_the_promise_of_the_team_that_is_chosen() {
    use(new RetroDesk(TEAM, SEARCH));
    searchSails();
    SlackPayload.shortcut(Ids.ADD_CARD_SHORTCUT, CY).to(app);
    var form = opened();
    assertThat(form.toString())
        .contains("The columns come once you have chosen the team.")
        .doesNotContain("Wind", "What went well", "Your name is shown", "Nobody can look up");

    var filled = FilledForm.of(form).with("text", "builds").with("team", "2");
    choose(form, filled, CY);

    var search = slack.last("views.update").path("view");
    assertThat(search.toString())
        .contains("Wind", "Anchors", "Nobody can look up", "builds")
        .doesNotContain("What went well");
    var chosen = filled.redrawn(search).with("column_2", "anchors");
    choose(search, chosen.with("team", "1"), CY);
    var checkout = slack.last("views.update").path("view");
    assertThat(checkout.toString())
        .contains("What went well", "Your name is shown", "builds")
        .doesNotContain("Wind");
    submit(search, filled.redrawn(search).with("team", "2").with("column_2", "anchors"), CY);
    assertThat(desk.boards.waitingCards(SEARCH, CY))
        .extracting(Card::text, card -> card.column().key(), Card::isAnonymous)
        .containsExactly(tuple("builds", "anchors", true));
  }

  @Test
  void a_column_that_was_named_before_the_team_is_chosen_when_the_team_has_it() {
    use(new RetroDesk(TEAM, SEARCH));
    searchSails();
    say("/retro add anchors: builds", CY, ELSEWHERE);
    var form = opened();

    choose(form, FilledForm.of(form).with("team", "2"), CY);

    assertThat(slack.last("views.update").at("/view/blocks/1/element/initial_option/value"))
        .hasToString("\"anchors\"");
  }

  @Test
  void a_form_sent_before_its_columns_came_gets_them() {
    use(new RetroDesk(TEAM, SEARCH));
    searchSails();
    SlackPayload.shortcut(Ids.ADD_CARD_SHORTCUT, CY).to(app);
    var form = opened();

    assertThat(body(submit(form, FilledForm.of(form).with("text", "builds"), CY)))
        .contains("Choose a team.");
    assertThat(body(submit(form, FilledForm.of(form).with("text", "builds").with("team", "2"), CY)))
        .contains("\"update\"", "Choose a column, then send it again.", "Wind", "builds");
  }

  @Test
  void a_form_for_teams_that_ask_the_same_does_not_wait_for_the_choice() {
    use(new RetroDesk(TEAM, SEARCH));
    SlackPayload.shortcut(Ids.ADD_CARD_SHORTCUT, CY).to(app);
    var form = opened();

    assertThat(form.toString()).contains("What went well", "Your name is shown");
    assertThat(form.at("/blocks/0/dispatch_action").asBoolean()).isFalse();
    submit(
        form,
        FilledForm.of(form).with("team", "2").with("column", "friction").with("text", "builds"),
        CY);
    assertThat(desk.boards.waitingCards(SEARCH, CY)).hasSize(1);
  }

  private void searchSails() {
    var usual = RetroRules.DEFAULT;
    var rules = new RetroRules(SAILBOAT, Authors.ANONYMOUS, usual.ballot(), false, usual.pace(), 3);
    desk.rules.set(SEARCH.id(), rules, ANA, MONDAY_THREE);
  }

  private Response say(String line, MemberId by, ChannelId in) {
    return SlackPayload.command(slack, line, by, in).to(app);
  }

  private void choose(JsonNode view, FilledForm filled, MemberId by) {
    SlackPayload.chooseIn(view, filled, Ids.CARD_TEAM, "2", by).to(app);
  }

  private void pressIn(JsonNode view, String id, String value, MemberId by) {
    SlackPayload.pressIn(view, FilledForm.of(view), id, value, by).to(app);
  }

  private Response submit(JsonNode view, FilledForm filled, MemberId by) {
    return SlackPayload.submit(view, filled, by).to(app);
  }

  private JsonNode opened() {
    return slack.last("views.open").path("view");
  }

  private static JsonNode json(Response response) {
    try {
      return new JsonMapper().readTree(response.getBody());
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static String body(Response response) {
    assertThat(response.getStatusCode()).isEqualTo(200);
    return response.getBody() == null ? "" : response.getBody();
  }
}
