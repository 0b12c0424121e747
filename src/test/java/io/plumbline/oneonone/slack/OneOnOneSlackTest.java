package io.plumbline.oneonone.slack;

import static io.plumbline.oneonone.OneOnOneWorld.PAT;
import static io.plumbline.oneonone.OneOnOneWorld.TUESDAY_TEN;
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
import com.slack.api.model.view.View;
import io.plumbline.journal.Entry;
import io.plumbline.oneonone.Note;
import io.plumbline.oneonone.OneOnOne;
import io.plumbline.oneonone.OneOnOneWorld;
import io.plumbline.oneonone.Topic;
import io.plumbline.oneonone.Trail;
import io.plumbline.oneonone.Two;
import io.plumbline.slack.Payloads;
import io.plumbline.slack.Privately;
import io.plumbline.slack.Rendered;
import io.plumbline.slack.command.Commands;
import io.plumbline.store.Database;
import io.plumbline.surface.Place;
import io.plumbline.surface.Surface;
import io.plumbline.team.RememberedTeams;
import io.plumbline.team.Team;
import io.plumbline.team.TeamId;
import io.plumbline.team.TeamOf;
import io.plumbline.testing.FakeSlack;
import io.plumbline.testing.FilledForm;
import io.plumbline.testing.Golden;
import io.plumbline.testing.SlackPayload;
import io.plumbline.testing.TestDatabase;
import io.plumbline.workspace.ChannelId;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // set before each test
final class OneOnOneSlackTest {
  private static final String SECRET = "Zanzibar";

  private final List<String> decisionForms = new ArrayList<>();
  private Database database;
  private OneOnOneWorld world;
  private OneOnOneSlack face;
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
  void start() throws SQLException {
    TestDatabase.clear(database);
    decisionForms.clear();
    world = new OneOnOneWorld(database);
    slack = FakeSlack.start();
    app = slack.app();
    var teamOf = new TeamOf(world.teams, new NothingRemembered());
    face =
        new OneOnOneSlack(
            new Commands(), teamOf, world.desk, world.acts, this::decisionForm, world.surfaces);
    face.register(app);
  }

  @AfterEach
  void stop() {
    slack.close();
  }

  private Optional<View> decisionForm(Team team, String title, MemberId viewer) {
    decisionForms.add(title);
    return Optional.of(Privately.note(Privately.sentence("the form")));
  }

  @Test
  void a_topic_is_added_by_the_command_and_told_whom_it_reaches() {
    assertThat(said("/one-on-one add the launch date", PRIYA))
        .contains("Your topic is on the next 1:1 of Checkout. <@ULENA> sees it when");

    assertThat(waiting()).containsExactly("the launch date");
  }

  @Test
  void others_are_told_who_holds_it_and_keep_their_words() {
    assertThat(said("/one-on-one add the launch date", LUIS))
        .contains("<@UPRIYA> and <@ULENA> hold the 1:1 of Checkout", "`the launch date`");
    assertThat(said("/one-on-one", ELI)).contains("<@UPRIYA> and <@ULENA> hold the 1:1");
    world.withPeople(List.of(PRIYA), List.of(PRIYA));
    assertThat(said("/one-on-one next", PRIYA))
        .contains("Checkout has no 1:1, because one person is its product manager and its lead.");
    assertThat(said("/one-on-one add words", PRIYA)).contains("Checkout has no 1:1", "`words`");
  }

  @Test
  void an_unknown_word_gets_the_nearest_and_the_help() {
    assertThat(said("/one-on-one topcis", PRIYA)).contains("Did you mean `/one-on-one topics`?");
    assertThat(said("/one-on-one help", PRIYA)).contains("/one-on-one add the launch date");
  }

  @Test
  void ones_own_topics_are_listed_changed_and_taken_back() {
    var topic = world.topic(PRIYA, "The launch date");
    world.topic(LENA, SECRET);
    var list = formOf("/one-on-one", PRIYA);
    assertThat(list.toString()).contains("The launch date").doesNotContain(SECRET);

    chooseIn(list, topic, On.Topical.CHANGE, PRIYA);
    var form = slack.last("views.push").path("view");
    submit(form, FilledForm.of(form).with("words", "Its date"), PRIYA);
    assertThat(waiting()).containsExactly("Its date", SECRET);

    chooseIn(list, topic, On.Topical.WITHDRAW, PRIYA);
    assertThat(waiting()).containsExactly(SECRET);
    assertThat(slack.last("views.update").toString()).contains("You have no topics for it yet.");
  }

  @Test
  void a_form_says_at_its_field_what_is_wrong_and_keeps_the_words() {
    var form = formOf("/one-on-one add", PRIYA);
    assertThat(submit(form, FilledForm.of(form).with("words", " \u200B"), PRIYA).getBody())
        .contains("\"words\":\"Say it in a few words.\"");
    assertThat(submit(form, FilledForm.of(form).with("words", "x".repeat(3001)), PRIYA).getBody())
        .contains("\"words\":\"Say it in at most 3000 characters.\"");

    var talk = world.opened();
    press(Ids.NOTE, On.talk(talk), PRIYA);
    var note = slack.last("views.open").path("view");
    world.ends(talk, LENA);
    world.opened(OneOnOneWorld.SECOND, OneOnOneWorld.NEXT_TUESDAY);
    assertThat(submit(note, FilledForm.of(note).with("words", "Late"), PRIYA).getBody())
        .contains("A later 1:1 has begun since");
  }

  @Test
  void notes_decisions_and_actions_are_taken_by_button() {
    var talk = world.opened();

    press(Ids.NOTE, On.talk(talk), PRIYA);
    var note = slack.last("views.open").path("view");
    submit(note, FilledForm.of(note).with("words", "We start on Thursday"), PRIYA);
    choose(new On.OfMore(talk.id().value(), On.More.DECISION), LENA);
    var decision = slack.last("views.open").path("view");
    submit(decision, FilledForm.of(decision).with("words", "Cache prices\nfor an hour"), LENA);
    press(Ids.ACTION, On.talk(talk), LENA);
    var action = slack.last("views.open").path("view");
    assertThat(submit(action, FilledForm.of(action), LENA).getBody())
        .contains("\"what\":\"Say in a sentence what will be done.\"");
    var filled = FilledForm.of(action).with("what", "Ask finance").with("owner", ELI.value());
    assertThat(submit(action, filled, LENA).getBody()).contains("\"owner\":\"Choose one of you");
    submit(action, filled.with("owner", PRIYA.value()), LENA);

    var shown = world.desk.look(talk.id()).orElseThrow();
    assertThat(shown.notes()).extracting(Note::kind).hasSize(2);
    assertThat(shown.actions()).hasSize(1);
    long id = shown.notes().get(1).id();
    pressId(Ids.of(Ids.RECORD, id), Payloads.write(new On.OfNote(talk.id().value(), id)), LENA);
    assertThat(decisionForms).containsExactly("Cache prices");
  }

  @Test
  void both_end_it_and_the_second_reads_who_did() {
    var talk = world.opened();

    press(Ids.END, On.talk(talk), LENA);
    press(Ids.END, On.talk(talk), PRIYA);

    assertThat(told()).startsWith("<@ULENA> ended it").endsWith("Nothing else has changed.");
  }

  @Test
  void whether_they_met_is_answered_by_a_button() {
    var talk = world.opened();

    press(Ids.NOT_MET, On.talk(talk), PRIYA);

    assertThat(world.now(talk).state()).isEqualTo(OneOnOne.State.NOT_HELD);
    press(Ids.MET, On.talk(talk), LENA);
    assertThat(told()).startsWith("It did not take place: <@UPRIYA> said so");
  }

  @Test
  void an_action_is_marked_as_done_by_who_promised_it_alone() {
    var talk = world.opened();
    world.agrees(talk, LENA, LENA, "Ask finance");
    var action = world.shelves.actionsOf(talk).get(0);
    var on = Payloads.write(new On.OfAction(talk.id().value(), action.id(), 0));

    pressId(Ids.of(Ids.DONE, action.id()), on, PRIYA);
    assertThat(told()).startsWith("Only who promised it, or wrote it down");
    pressId(Ids.of(Ids.DONE, action.id()), on, LENA);

    assertThat(world.shelves.actionsOf(talk).get(0).isOpen()).isFalse();
  }

  @Test
  void forged_payloads_open_nothing_and_change_nothing_for_anybody_else() {
    var talk = world.opened();
    var topic = world.topic(PRIYA, SECRET);
    world.notes(talk, LENA, SECRET);
    world.agrees(talk, LENA, LENA, SECRET);
    var note = world.shelves.minutes().notes(talk.id()).get(0);
    long id = talk.id().value();
    var before = world.desk.look(talk.id()).orElseThrow();

    for (var stranger : List.of(LUIS, ELI, PAT)) {
      for (var action : List.of(Ids.NOTE, Ids.ACTION, Ids.END, Ids.MET, Ids.NOT_MET, Ids.NOTHING)) {
        press(action, On.talk(talk), stranger);
        assertThat(told()).as("%s by %s", action, stranger).isEqualTo(OneOnOneWords.OLD);
      }
      for (var more : On.More.values()) {
        choose(new On.OfMore(id, more), stranger);
      }
      pressId(Ids.of(Ids.RECORD, 1), Payloads.write(new On.OfNote(id, note.id())), stranger);
      pressId(Ids.of(Ids.OPEN_PAST, 1), Payloads.write(new On.Past(id, 0)), stranger);
      pressId(Ids.of(Ids.DONE, 1), Payloads.write(new On.OfAction(id, 1, 0)), stranger);
      var tick = new On.Tick(id, topic.id().value(), 0, true);
      pressId(Ids.of(Ids.REACH, 1), Payloads.write(tick), stranger);
      press(Ids.AGREE, On.pair(talk.pair()), stranger);
      SlackPayload.choose(
              slack,
              Ids.of(Ids.TOPIC_MENU, 1),
              On.topic(topic, On.Topical.CHANGE),
              stranger,
              CHECKOUT_CHANNEL)
          .to(app);
      forgedForms(talk, topic, stranger);
    }

    assertThat(slack.calls("views.open")).isEmpty();
    assertThat(slack.calls().toString()).doesNotContain(SECRET);
    assertThat(decisionForms).isEmpty();
    assertThat(world.desk.look(talk.id()).orElseThrow()).isEqualTo(before);
  }

  private void forgedForms(OneOnOne talk, Topic topic, MemberId stranger) {
    var note = Golden.json(NoteModal.render(talk, Note.Kind.NOTE));
    assertThat(submit(note, FilledForm.of(note).with("words", "Forged"), stranger).getBody())
        .contains("it is not yours");
    var action = Golden.json(ActionModal.render(talk, LENA, ShownTalks.TUESDAY));
    assertThat(submit(action, FilledForm.of(action).with("what", "Forged"), stranger).getBody())
        .contains("it is not yours");
    var change = Golden.json(TopicModal.change(world.team(), talk.pair(), topic));
    assertThat(submit(change, FilledForm.of(change).with("words", "Forged"), stranger).getBody())
        .contains("it is not yours");
  }

  @Test
  void history_is_ones_own_and_stays_with_who_was_there() {
    var talk = world.opened();
    world.notes(talk, LENA, SECRET);
    world.ends(talk, LENA);
    world.withPeople(List.of(PAT), List.of(LENA));

    assertThat(formOf("/one-on-one history", PRIYA).toString()).contains("1 1:1 of yours");
    assertThat(formOf("/one-on-one history", LUIS).toString()).contains("You have had no 1:1");
    var past = Payloads.write(new On.Past(talk.id().value(), 0));
    pressId(Ids.of(Ids.OPEN_PAST, talk.id().value()), past, PRIYA);
    assertThat(slack.last("views.open").toString()).contains(SECRET);
  }

  @Test
  void the_two_are_chosen_in_the_settings() {
    var form = formOf("/one-on-one settings", LENA);
    var wrong = FilledForm.of(form).with("manager", LENA.value()).with("lead", LENA.value());
    assertThat(submit(form, wrong, LENA).getBody()).contains("who are two people");
    assertThat(submit(form, wrong.with("lead", LUIS.value()), ELI).getBody())
        .contains("Only a product manager or lead of the team chooses");

    submit(form, wrong.with("manager", PRIYA.value()).with("lead", LUIS.value()), LENA);

    assertThat(world.shelves.pairs().chosen(world.team().id())).contains(new Two(PRIYA, LUIS));
  }

  @Test
  void consent_is_given_and_taken_back_by_button() {
    world.topic(PRIYA, "Words");
    var settings = formOf("/one-on-one settings", PRIYA);
    pressIn(settings, Ids.AGREE, On.pair(world.pair()), PRIYA);

    assertThat(slack.last("views.update").toString()).contains("It takes both of you");
    assertThat(shown(Trail.CONSENT_VIEW)).containsExactly(new Place.ToGroup(List.of(PRIYA, LENA)));
    press(Ids.AGREE, On.pair(world.pair()), LENA);
    assertThat(world.pair().isOpenToExport()).isTrue();
    press(Ids.DISAGREE, On.pair(world.pair()), LENA);
    assertThat(world.pair().isOpenToExport()).isFalse();
  }

  @Test
  void where_slack_refuses_the_group_each_gets_the_agenda_alone_with_the_reason() {
    var talk = world.opened();
    var agenda =
        world.surfaces.shown().stream()
            .filter(surface -> surface.view().equals(Trail.AGENDA_VIEW))
            .findFirst()
            .orElseThrow();
    var renderer =
        face.renderers().stream()
            .filter(each -> each.view().equals(Trail.AGENDA_VIEW))
            .findFirst()
            .orElseThrow();

    renderer.parked(agenda, "missing_scope");

    assertThat(world.places(Trail.AGENDA_VIEW, talk))
        .contains(new Place.ToMember(PRIYA), new Place.ToMember(LENA));
    var instead =
        world.surfaces.shown().stream()
            .filter(surface -> surface.key().equals("missing_scope"))
            .findFirst()
            .orElseThrow();
    assertThat(((Rendered.Message) renderer.render(instead).orElseThrow()).text())
        .contains("Slack does not let me write to both of you together (missing_scope)");
  }

  @Test
  void home_shows_ones_own_count_and_nobody_elses_words() {
    world.topic(LENA, SECRET);
    var section = new OneOnOneSection(world.desk);

    var ofLena = Golden.json(section.render(world.team(), LENA, TUESDAY_TEN));
    assertThat(ofLena.toString()).contains("You bring 1 topic.").doesNotContain(SECRET);
    var ofPriya = Golden.json(section.render(world.team(), PRIYA, TUESDAY_TEN));
    assertThat(ofPriya.toString()).contains("You have no topics").doesNotContain(SECRET);
    assertThat(section.render(world.team(), LUIS, TUESDAY_TEN)).isEmpty();
  }

  @Test
  void a_message_becomes_a_topic_with_its_link() {
    SlackPayload.messageShortcut(
            slack, OneOnOneShortcut.CALLBACK_ID, "Refunds changed", PRIYA, CHECKOUT_CHANNEL)
        .to(app);

    assertThat(slack.last("views.open").toString())
        .contains("Refunds changed", "https://fernhill.slack.com/archives/C1");
    SlackPayload.messageShortcut(
            slack, OneOnOneShortcut.CALLBACK_ID, "Refunds changed", ELI, CHECKOUT_CHANNEL)
        .to(app);
    assertThat(slack.last("views.open").toString()).contains("You hold no 1:1");
  }

  @Test
  void no_line_of_the_journal_holds_a_word() {
    var talk = world.opened();
    world.topic(PRIYA, SECRET);
    world.notes(talk, LENA, SECRET);
    world.agrees(talk, LENA, PRIYA, SECRET);
    world.ends(talk, LENA);
    done(world.acts.agree().agree(talk.pair().id(), true, LENA, world.next()));

    assertThat(world.journal.entries())
        .extracting(Entry::toString)
        .noneMatch(l -> l.contains(SECRET));
    assertThat(world.surfaces.shown())
        .extracting(Surface::toString)
        .noneMatch(surface -> surface.contains(SECRET));
  }

  private List<Place> shown(String view) {
    return world.surfaces.shown().stream()
        .filter(surface -> surface.view().equals(view))
        .map(Surface::place)
        .toList();
  }

  private List<String> waiting() {
    return world.shelves.topics().waiting(world.pair()).stream().map(Topic::words).toList();
  }

  private JsonNode formOf(String line, MemberId by) {
    SlackPayload.command(slack, line, by, CHECKOUT_CHANNEL).to(app);
    return slack.last("views.open").path("view");
  }

  private String said(String line, MemberId by) {
    var body = SlackPayload.command(slack, line, by, CHECKOUT_CHANNEL).to(app).getBody();
    return body.replace("\\u003c", "<").replace("\\u003e", ">");
  }

  private Response submit(JsonNode form, FilledForm filled, MemberId by) {
    return SlackPayload.submit(form, filled, by).to(app);
  }

  private void press(String action, String value, MemberId by) {
    pressId(action, value, by);
  }

  private void pressId(String id, String value, MemberId by) {
    SlackPayload.press(slack, id, value, by, CHECKOUT_CHANNEL).to(app);
  }

  private void pressIn(JsonNode view, String action, String value, MemberId by) {
    SlackPayload.pressIn(view, FilledForm.of(view), action, value, by).to(app);
  }

  private void choose(On.OfMore more, MemberId by) {
    SlackPayload.choose(slack, Ids.MORE, Payloads.write(more), by, CHECKOUT_CHANNEL).to(app);
  }

  private void chooseIn(JsonNode view, Topic topic, On.Topical deed, MemberId by) {
    SlackPayload.chooseIn(
            view,
            FilledForm.of(view),
            Ids.of(Ids.TOPIC_MENU, topic.id().value()),
            On.topic(topic, deed),
            by)
        .to(app);
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
