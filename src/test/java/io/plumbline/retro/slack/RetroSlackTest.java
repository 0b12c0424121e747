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
import static io.plumbline.retro.Columns.WENT_WELL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import io.plumbline.retro.Card;
import io.plumbline.retro.Checkout;
import io.plumbline.retro.Columns;
import io.plumbline.retro.Pace;
import io.plumbline.retro.Retro;
import io.plumbline.retro.RetroDesk;
import io.plumbline.retro.RetroId;
import io.plumbline.retro.RetroRules;
import io.plumbline.retro.Template;
import io.plumbline.surface.ParkedSurfaces;
import io.plumbline.surface.Place;
import io.plumbline.surface.Subject;
import io.plumbline.surface.Surface;
import io.plumbline.team.Channel;
import io.plumbline.team.TeamId;
import io.plumbline.testing.FakeSlack;
import io.plumbline.testing.FilledForm;
import io.plumbline.testing.SlackPayload;
import io.plumbline.workspace.ChannelId;
import io.plumbline.workspace.MemberId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RetroSlackTest {
  private static final ChannelId ELSEWHERE = new ChannelId("C9");

  private FakeSlack slack;
  private RetroDesk desk;
  private ClosingDesk closing;
  private App app;

  @BeforeEach
  void start() {
    slack = FakeSlack.start();
    desk = new RetroDesk(TEAM);
    closing = ClosingDesk.of(desk);
    app = app(desk, closing);
  }

  @AfterEach
  void stop() {
    slack.close();
  }

  @Test
  void retro_alone_offers_a_facilitator_to_open_one_and_the_form_opens_it() {
    say("/retro", ANA);
    var form = slack.last("views.open").path("view");

    var answer = submit(form, FilledForm.of(form), ANA);

    assertThat(body(answer)).isEmpty();
    assertThat(desk.retros.openOf(Checkout.ID)).isPresent();
    assertThat(body(say("/retro", CY))).contains("collects cards until", "Add a card");
  }

  @Test
  void others_are_told_who_can_open_one() {
    assertThat(body(say("/retro", CY))).contains("No retro of Checkout is open", "<@UANA>");
    assertThat(body(say("/retro start", CY))).contains("Only a product manager or lead");
    assertThat(slack.calls("views.open")).isEmpty();
  }

  @Test
  void a_second_opener_is_told_who_opened_it_and_where() {
    desk.opened();

    assertThat(body(say("/retro start", BO)))
        .contains("<@UANA> opened the retro of Checkout at", "<#C1>");
  }

  @Test
  void a_form_sent_while_another_opened_one_says_so_in_its_place() {
    say("/retro start", BO);
    var form = slack.last("views.open").path("view");
    desk.opened();

    assertThat(body(submit(form, FilledForm.of(form), BO)))
        .contains("\"update\"", "opened the retro of Checkout");
  }

  @Test
  void a_channel_without_the_bot_says_how_to_invite_it() {
    desk.channel = Optional.of(new Channel(CHANNEL, "checkout", false, false));
    say("/retro start", ANA);
    var form = slack.last("views.open").path("view");

    assertThat(body(submit(form, FilledForm.of(form), ANA))).contains("/invite @Plumbline");
    assertThat(desk.retros.openOf(Checkout.ID)).isEmpty();
  }

  @Test
  void a_card_is_added_in_one_line() {
    var answer = body(say("/retro add friction: builds take 40 minutes", CY));

    assertThat(answer).contains("What caused friction", "waits for the next retro");
    assertThat(desk.boards.waitingCards(TEAM, CY))
        .extracting(Card::text, Card::column)
        .containsExactly(tuple("builds take 40 minutes", FRICTION));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/retro add frction: builds take 40 minutes",
        "/retro add builds take 40 minutes",
        "/retro add other: builds take 40 minutes"
      })
  void what_is_not_sure_opens_the_form_with_all_that_was_typed(String line) {
    say(line, CY);

    var form = slack.last("views.open").path("view");
    assertThat(form.toString()).contains("builds take 40 minutes");
    assertThat(desk.boards.waitingCards(TEAM, CY)).isEmpty();
  }

  @Test
  void a_long_card_typed_in_a_line_is_kept_in_the_form() {
    var text = "x".repeat(501);

    say("/retro add friction: " + text, CY);

    var form = slack.last("views.open").path("view");
    assertThat(form.toString()).contains(text, "at most 500 characters");
    assertThat(body(submit(form, FilledForm.of(form), CY)))
        .contains("\"errors\"", "at most 500 characters");
  }

  @Test
  void the_card_form_says_at_each_field_what_is_missing() {
    say("/retro add", CY);
    var form = slack.last("views.open").path("view");

    assertThat(body(submit(form, FilledForm.of(form).with("text", " \u200b "), CY)))
        .contains("Choose a column.", "Write at least one word.");
  }

  @Test
  void a_card_from_the_board_closes_its_form_and_is_counted() {
    var id = desk.opened();
    press(Ids.ADD_CARD, On.retro(id).written(), CY);
    var form = slack.last("views.open").path("view");

    var answer =
        submit(form, FilledForm.of(form).with("column", "went-well").with("text", "pairing"), CY);

    assertThat(body(answer)).isEmpty();
    assertThat(desk.boards.of(id).orElseThrow().waiting()).containsEntry(WENT_WELL, 1);
    assertThat(desk.surfaces.staled()).contains(new Subject(T1, "retro", id.value()));
  }

  @Test
  void a_card_that_comes_after_the_reveal_waits_and_the_person_learns_why() {
    desk.written(DI, FRICTION, "builds");
    var id = desk.opened();
    press(Ids.ADD_CARD, On.retro(id).written(), CY);
    var form = slack.last("views.open").path("view");
    desk.revealed(id);

    var late = FilledForm.of(form).with("column", "went-well").with("text", "pairing");
    var answer = answered(form, late, CY);

    var why = "<@UANA> revealed the cards at";
    assertThat(answer.toString())
        .contains(why, "Your card came after that. It waits, hidden, for the next retro");
    assertThat(body(say("/retro add well: more pairing", CY)))
        .contains(why, "It waits for the next retro");
    assertThat(desk.boards.waitingCards(TEAM, CY)).hasSize(2);
  }

  @Test
  void who_presses_the_same_button_twice_learns_what_the_first_press_did() {
    desk.written(DI, FRICTION, "builds");
    var id = desk.opened();

    press(Ids.REVEAL, On.retro(id).written(), ANA);
    press(Ids.REVEAL, On.retro(id).written(), ANA);
    assertThat(slack.last("respond").path("text").asText()).contains("You revealed the cards at");
    press(Ids.CLOSE_VOTING, On.retro(id).written(), ANA);
    press(Ids.CLOSE_VOTING, On.retro(id).written(), ANA);

    assertThat(slack.last("respond").path("text").asText()).contains("You closed the voting at");
    assertThat(slack.calls("respond")).hasSize(2);
  }

  @Test
  void where_the_board_cannot_be_brought_to_its_channel_commands_say_why() {
    desk.written(DI, FRICTION, "builds");
    var id = desk.opened();
    var place = new Place.InChannel(CHANNEL);
    var board = new Surface("retro.board", new Subject(T1, "retro", id.value()), place);
    closing.parked.all.add(
        new ParkedSurfaces.Parked(board, "is_inactive", Checkout.MONDAY_THREE, true));

    assertThat(body(say("/retro reveal", ANA)))
        .contains("The cards are revealed. Its board stands still: <#C1> is archived.");
    assertThat(body(say("/retro", CY))).contains("Its board stands still: <#C1> is archived.");
  }

  @Test
  void the_same_form_sent_twice_adds_one_card() {
    say("/retro add", CY);
    var form = slack.last("views.open").path("view");
    var sent =
        SlackPayload.submit(
            form, FilledForm.of(form).with("column", "change").with("text", "pair"), CY);

    sent.to(app);
    assertThat(body(sent.to(app))).isEmpty();

    assertThat(desk.boards.waitingCards(TEAM, CY)).hasSize(1);
  }

  @Test
  void an_own_card_is_changed_and_withdrawn() {
    var card = desk.written(CY, FRICTION, "builds");
    say("/retro cards", CY);
    var list = slack.last("views.open").path("view");
    var change = list.at("/blocks/1/accessory/options/0/value").asText();
    var withdraw = list.at("/blocks/1/accessory/options/1/value").asText();

    chooseIn(list, Ids.on(Ids.CARD_MENU, card), change, CY);
    var form = slack.last("views.update").path("view");
    submit(form, FilledForm.of(form).with("text", "slow builds"), CY);
    assertThat(desk.boards.waitingCards(TEAM, CY))
        .extracting(Card::text)
        .containsExactly("slow builds");

    chooseIn(list, Ids.on(Ids.CARD_MENU, card), withdraw, DI);
    assertThat(desk.boards.waitingCards(TEAM, CY)).hasSize(1);
    chooseIn(list, Ids.on(Ids.CARD_MENU, card), withdraw, CY);
    assertThat(desk.boards.waitingCards(TEAM, CY)).isEmpty();
    assertThat(slack.last("views.update").toString()).contains("You have no card");
  }

  @Test
  void one_retro_has_other_columns_and_another_pace_and_the_next_the_teams_again() {
    say("/retro start", ANA);
    var form = slack.last("views.open").path("view");
    submit(
        form,
        FilledForm.of(form).with("columns", Template.SAILBOAT.name()).with("pace", "SPREAD"),
        ANA);

    var open = desk.retros.openOf(Checkout.ID).orElseThrow();
    assertThat(open.rules().columns()).isEqualTo(Template.SAILBOAT.columns());
    assertThat(open.rules().pace()).isEqualTo(Pace.Spread.DEFAULT);
    assertThat(body(say("/retro add anchor: builds take 40 minutes", CY)))
        .contains("Your card is in “Anchor: what holds us back”");

    desk.acts.close().close(open.id(), ANA, desk.next());
    assertThat(desk.boards.nextRules(TEAM)).isEqualTo(RetroRules.DEFAULT);
    assertThat(desk.boards.rules(TEAM).columns()).isEqualTo(Columns.DEFAULT);
  }

  @Test
  void who_withdraws_a_card_that_was_just_revealed_reads_that_it_was_not() {
    var card = desk.written(CY, FRICTION, "builds");
    say("/retro cards", CY);
    var list = slack.last("views.open").path("view");
    desk.revealed(desk.opened());

    for (var option : List.of("0", "1")) {
      var deed = list.at("/blocks/1/accessory/options/" + option + "/value").asText();
      chooseIn(list, Ids.on(Ids.CARD_MENU, card), deed, CY);
      assertThat(slack.last("views.update").at("/view/blocks/0/text/text").asText())
          .contains("That card cannot be changed", "revealed or withdrawn");
    }
  }

  @Test
  void the_second_to_press_reveal_is_told_who_did_it() {
    desk.written(CY, FRICTION, "builds");
    var id = desk.opened();
    press(Ids.REVEAL, On.retro(id).written(), ANA);
    assertThat(slack.calls("respond")).isEmpty();

    press(Ids.REVEAL, On.retro(id).written(), BO);

    assertThat(slack.last("respond").path("text").asText())
        .contains("<@UANA> revealed the cards at", "Nothing else has changed");
  }

  @Test
  void who_may_not_reveal_is_told_who_may() {
    desk.written(CY, FRICTION, "builds");
    var id = desk.opened();

    press(Ids.REVEAL, On.retro(id).written(), CY);

    assertThat(slack.last("respond").path("text").asText())
        .contains("<@UANA> or <@UBO>", "Nothing has changed");
    assertThat(desk.retros.find(id)).containsInstanceOf(Retro.Collecting.class);
  }

  @Test
  void votes_are_sent_at_once_and_changed_by_sending_the_form_again() {
    var card = desk.written(CY, FRICTION, "builds");
    var id = desk.opened();
    desk.revealed(id);
    var form = voteForm(id);
    assertThat(form.toString()).contains("You have 5 votes, at most 3 on one topic");

    var answer = answered(form, FilledForm.of(form).with(VoteModal.block(card), "2"), DI);
    assertThat(answer.path("response_action").asText()).isEqualTo("update");
    assertThat(answer.toString()).contains("you have given 2 of your 5 votes", "builds");
    assertThat(desk.votes.of(id, DI)).isEqualTo(Map.of(card, 2));

    var again = voteForm(id);
    assertThat(again.at("/blocks/1/element/initial_option/value").asText()).isEqualTo("2");
    answered(again, FilledForm.of(again).with(VoteModal.block(card), "0"), DI);
    assertThat(desk.votes.count(id)).isEmpty();
    assertThat(slack.calls("views.update")).as("Slack would not take so many").isEmpty();
  }

  @Test
  void more_votes_than_the_budget_are_told_at_the_field_and_none_is_saved() {
    var first = desk.written(CY, FRICTION, "builds");
    var second = desk.written(CY, FRICTION, "tests");
    var id = desk.opened();
    desk.revealed(id);
    var form = voteForm(id);

    var filled =
        FilledForm.of(form).with(VoteModal.block(first), "3").with(VoteModal.block(second), "3");
    var answer = answered(form, filled, DI);

    assertThat(answer.path("response_action").asText()).isEqualTo("errors");
    assertThat(answer.path("errors").path(VoteModal.block(second)).asText())
        .isEqualTo("That makes 6 votes, and you have 5. Choose 1 fewer; nothing was saved yet.");
    assertThat(desk.votes.count(id)).isEmpty();
  }

  @Test
  void votes_that_come_after_the_close_are_told_so() {
    var card = desk.written(CY, FRICTION, "builds");
    var id = desk.opened();
    desk.revealed(id);
    var form = voteForm(id);
    desk.votingClosed(id);

    var answer = answered(form, FilledForm.of(form).with(VoteModal.block(card), "1"), DI);

    assertThat(answer.path("response_action").asText()).isEqualTo("update");
    assertThat(answer.toString())
        .contains("<@UANA> closed the voting at", "came too late: it is not counted");
    assertThat(desk.votes.count(id)).isEmpty();
  }

  @Test
  void the_same_votes_sent_twice_count_once_and_are_confirmed_twice() {
    var card = desk.written(CY, FRICTION, "builds");
    var id = desk.opened();
    desk.revealed(id);
    var form = voteForm(id);
    var sent = SlackPayload.submit(form, FilledForm.of(form).with(VoteModal.block(card), "2"), DI);

    sent.to(app);

    assertThat(body(sent.to(app))).contains("you have given 2 of your 5 votes");
    assertThat(desk.votes.count(id)).isEqualTo(Map.of(card, 2));
  }

  private JsonNode voteForm(RetroId id) {
    press(Ids.OPEN_VOTES, On.retro(id).written(), DI);
    return slack.last("views.open").path("view");
  }

  @Test
  void many_topics_are_voted_on_page_by_page_and_each_page_is_saved() {
    var cards =
        IntStream.rangeClosed(1, 60)
            .mapToObj(i -> desk.written(CY, FRICTION, "card number " + i + "."))
            .toList();
    var id = desk.opened();
    desk.revealed(id);
    var first = voteForm(id);
    assertThat(first.toString()).contains("card number 40.").doesNotContain("card number 41.");

    var answer = answered(first, FilledForm.of(first).with(VoteModal.block(cards.get(0)), "3"), DI);
    var second = answer.path("view");
    assertThat(second.toString())
        .contains("Saved. ", "Topics 41 to 60 of 60.", "On other pages: 3 votes for “card number")
        .doesNotContain("“card number 2.”");
    var last = VoteModal.block(cards.get(59));
    var tooMany = answered(second, FilledForm.of(second).with(last, "3"), DI);
    assertThat(tooMany.path("errors").path(last).asText())
        .contains("That makes 6 votes with the 3 on other pages, and you have 5.");
    var done = answered(second, FilledForm.of(second).with(last, "2"), DI);

    assertThat(done.toString()).contains("you have given all your 5 votes");
    assertThat(desk.votes.of(id, DI)).isEqualTo(Map.of(cards.get(0), 3, cards.get(59), 2));
  }

  @Test
  void long_lists_are_turned_page_by_page() {
    for (int i = 1; i <= 60; i++) {
      desk.written(CY, FRICTION, "card number " + i + ".");
    }
    var id = desk.opened();
    desk.revealed(id);
    press(Ids.SHOW_TOPICS, On.retro(id).written(), DI);
    var topics = slack.last("views.open").path("view");
    pressIn(topics, Ids.TOPICS_PAGE, On.page(id, 1).written(), DI);
    assertThat(slack.last("views.update").toString())
        .contains("card number 60.")
        .doesNotContain("card number 45.");
    pressIn(topics, Pages.back(Ids.TOPICS_PAGE), On.page(id, 0).written(), DI);
    assertThat(slack.last("views.update").toString()).contains("card number 45.");
  }

  @Test
  void the_whole_retro_by_words_and_presses() {
    desk.written(CY, FRICTION, "builds");
    var second = desk.written(DI, FRICTION, "tests");
    var id = desk.opened();

    assertThat(body(say("/retro finish", CY))).contains("You have finished writing.");
    assertThat(body(say("/retro reveal", ANA))).contains("The cards are revealed.");
    assertThat(body(say("/retro vote", CY))).contains("Now they are grouped.");
    assertThat(body(say("/retro open voting", CY))).contains("Only a product manager or lead");
    assertThat(body(say("/retro open voting", BO))).contains("The voting is open.");
    desk.voted(id, CY, second);
    assertThat(body(say("/retro close voting", BO))).contains("The voting is closed.");
    press(Ids.ADD_NOTE, On.topic(id, second).written(), CY);
    var note = slack.last("views.open").path("view");
    submit(note, FilledForm.of(note).with("text", "quarantine them"), CY);
    assertThat(body(say("/retro next", ANA))).contains("The next topic is on.");
    assertThat(body(say("/retro next", ANA))).contains("That was the last topic.");
    say("/retro close", ANA);
    var close = slack.last("views.open").path("view");
    submit(close, FilledForm.of(close), ANA);

    assertThat(desk.retros.find(id)).containsInstanceOf(Retro.Closed.class);
    assertThat(desk.surfaces.shown())
        .extracting(Surface::view)
        .containsExactly("retro.board", "retro.summary");
    assertThat(desk.boards.of(id).orElseThrow().notes()).hasSize(1);
  }

  @Test
  void an_action_is_checked_at_its_fields_and_the_fourth_is_asked_about() {
    var id = discussing();
    press(Ids.ADD_ACTION, On.retro(id).written(), CY);
    var form = slack.last("views.open").path("view");

    assertThat(body(submit(form, FilledForm.of(form), CY)))
        .contains("Say in a sentence", "Choose who will do it.");
    var filled = FilledForm.of(form).with("what", "cache").with("owner", "USTRANGER");
    assertThat(body(submit(form, filled.with("due", "2026-11-22"), CY)))
        .contains("Choose somebody of the team.", "That date is past.");
    filled.with("owner", "UDI").with("due", "2026-12-04");
    for (int i = 0; i < 3; i++) {
      assertThat(body(submit(form, filled, CY))).isEmpty();
    }
    var asked = submit(form, filled, CY);

    assertThat(body(asked)).contains("this would be number 4", "Add it anyway");
    assertThat(desk.actions.of(Checkout.ID, 10)).hasSize(3);
    var again = json(asked).path("view");
    assertThat(body(submit(again, FilledForm.of(again), CY))).isEmpty();
    assertThat(desk.actions.of(Checkout.ID, 10)).hasSize(4);
    say("/retro actions", CY);
    assertThat(slack.last("views.open").toString()).contains("4 actions of Checkout", "cache");
  }

  @Test
  void a_note_on_a_retro_that_was_closed_keeps_its_text_and_says_why() {
    var id = discussing();
    say("/retro note", CY);
    var form = slack.last("views.open").path("view");
    desk.acts.close().close(id, ANA, desk.next());

    assertThat(body(submit(form, FilledForm.of(form).with("text", "late"), CY)))
        .contains("\"errors\"", "A facilitator closed this retro at")
        .doesNotContain("<@");
  }

  @Test
  void facilitators_pick_a_topic_from_the_list() {
    var second = desk.written(DI, FRICTION, "tests");
    var id = discussing();
    press(Ids.SHOW_TOPICS, On.retro(id).written(), ANA);
    var list = slack.last("views.open").path("view");

    pressIn(list, Ids.on(Ids.PICK_TOPIC, second), On.topic(id, second).written(), ANA);

    assertThat(slack.last("views.update").toString()).contains("on now");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "7", "{}", "{\"retro\":1}", "{\"v\":1,\"retro\":\"x\"}", "null"})
  void a_forged_button_does_nothing_and_says_so(String value) {
    var id = desk.opened();

    press(Ids.REVEAL, value, ANA);
    SlackPayload.choose(slack, Ids.MORE, value, ANA, CHANNEL).to(app);

    assertThat(slack.calls("respond"))
        .hasSize(2)
        .allMatch(call -> call.path("text").asText().contains("This card is old."));
    assertThat(desk.retros.find(id)).containsInstanceOf(Retro.Collecting.class);
  }

  @Test
  void a_button_of_a_closed_or_foreign_retro_does_nothing_and_says_so() {
    var id = desk.opened();
    desk.acts.close().close(id, ANA, desk.next());

    press(Ids.ADD_CARD, On.retro(id).written(), CY);
    press(Ids.FINISH, On.retro(id).written(), CY);
    press(Ids.OPEN_VOTES, On.retro(new RetroId(T1, 999)).written(), CY);

    assertThat(slack.calls("respond"))
        .hasSize(3)
        .allMatch(call -> call.path("text").asText().contains("shows the current one"));
    assertThat(slack.calls("views.open")).isEmpty();
  }

  @Test
  void nobody_outside_the_team_sees_its_cards_or_votes() {
    desk.written(CY, FRICTION, "builds");
    var id = desk.opened();
    desk.revealed(id);

    press(Ids.OPEN_VOTES, On.retro(id).written(), STRANGER);
    press(Ids.SHOW_TOPICS, On.retro(id).written(), STRANGER);

    assertThat(slack.calls("views.open")).isEmpty();
    assertThat(slack.calls("respond"))
        .hasSize(2)
        .allMatch(call -> call.path("text").asText().contains("Only people of Checkout"));
    assertThat(body(say("/retro", STRANGER))).contains("Only people of Checkout");
    assertThat(body(sayIn("/retro", STRANGER, ELSEWHERE))).contains("You are in no team yet");
  }

  @Test
  void the_menu_opens_own_cards_and_the_end() {
    var id = desk.opened();

    SlackPayload.choose(slack, Ids.MORE, Choice.MY_CARDS.on(id).written(), CY, CHANNEL).to(app);
    assertThat(slack.last("views.open").toString()).contains("My cards");
    SlackPayload.choose(slack, Ids.MORE, Choice.CLOSE.on(id).written(), ANA, CHANNEL).to(app);
    assertThat(slack.last("views.open").toString()).contains("End the retro");
    SlackPayload.choose(slack, Ids.MORE, Choice.CLOSE.on(id).written(), CY, CHANNEL).to(app);
    assertThat(slack.last("respond").toString()).contains("Only a product manager or lead");
  }

  @Test
  void shortcuts_open_the_card_form_and_a_message_brings_its_link() {
    SlackPayload.shortcut(Ids.ADD_CARD_SHORTCUT, CY).to(app);
    assertThat(slack.last("views.open").toString()).contains("Add a card");

    SlackPayload.messageShortcut(slack, Ids.ADD_FROM_MESSAGE, "We dropped the export", CY, CHANNEL)
        .to(app);
    var form = slack.last("views.open").path("view");
    submit(form, FilledForm.of(form).with("column", "friction"), CY);

    assertThat(desk.boards.waitingCards(TEAM, CY))
        .singleElement()
        .satisfies(
            card -> {
              assertThat(card.text()).isEqualTo("We dropped the export");
              assertThat(card.draft().source())
                  .contains("https://fernhill.slack.com/archives/C1/p1718000015000200");
            });
  }

  @Test
  void a_person_in_several_teams_is_asked_which() {
    var search = Checkout.team(new TeamId(T1, 2), "Search", new ChannelId("C2"));
    desk = new RetroDesk(TEAM, search);
    closing = ClosingDesk.of(desk);
    app = app(desk, closing);

    assertThat(body(sayIn("/retro", CY, ELSEWHERE)))
        .contains("Which team do you mean?", "team.pick.1", "team.pick.2");
    assertThat(body(say("/retro", CY))).contains("No retro of Checkout");
    sayIn("/retro add friction: builds", CY, ELSEWHERE);
    var form = slack.last("views.open").path("view");
    submit(form, FilledForm.of(form).with("team", "2"), CY);

    assertThat(desk.boards.waitingCards(search, CY)).hasSize(1);
  }

  @Test
  void an_unknown_verb_gets_a_near_one_and_the_list() {
    assertThat(body(say("/retro reveel", CY))).contains("Did you mean `/retro reveal`?");
    assertThat(body(say("/retro help", CY)))
        .contains("/retro add friction: builds take 40 minutes");
    assertThat(body(say("/retro status", CY))).contains("No retro of Checkout is open");
  }

  private App app(RetroDesk of, ClosingDesk itsClosing) {
    var fresh = slack.app();
    itsClosing.faceOver(of).register(fresh);
    return fresh;
  }

  private RetroId discussing() {
    desk.written(CY, FRICTION, "builds");
    var id = desk.opened();
    desk.revealed(id);
    desk.votingClosed(id);
    return id;
  }

  private Response say(String line, MemberId by) {
    return sayIn(line, by, CHANNEL);
  }

  private Response sayIn(String line, MemberId by, ChannelId in) {
    return SlackPayload.command(slack, line, by, in).to(app);
  }

  private void press(String id, String value, MemberId by) {
    SlackPayload.press(slack, id, value, by, CHANNEL).to(app);
  }

  private void pressIn(JsonNode view, String id, String value, MemberId by) {
    SlackPayload.pressIn(view, FilledForm.of(view), id, value, by).to(app);
  }

  private void chooseIn(JsonNode view, String id, String value, MemberId by) {
    SlackPayload.chooseIn(view, FilledForm.of(view), id, value, by).to(app);
  }

  private JsonNode answered(JsonNode view, FilledForm filled, MemberId by) {
    try {
      return JsonMapper.builder().build().readTree(body(submit(view, filled, by)));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private Response submit(JsonNode view, FilledForm filled, MemberId by) {
    return SlackPayload.submit(view, filled, by).to(app);
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
    var body = response.getBody() == null ? "" : response.getBody();
    return body.replace("\\u003c", "<").replace("\\u003e", ">");
  }
}
