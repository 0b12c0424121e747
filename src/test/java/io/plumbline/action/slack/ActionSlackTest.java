package io.plumbline.action.slack;

import static io.plumbline.action.ActionWorld.FRIDAY;
import static io.plumbline.testing.TestTeams.CHECKOUT_CHANNEL;
import static io.plumbline.testing.TestTeams.ELI;
import static io.plumbline.testing.TestTeams.LENA;
import static io.plumbline.testing.TestTeams.LUIS;
import static io.plumbline.testing.TestTeams.PRIYA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import io.plumbline.action.Action;
import io.plumbline.action.ActionWorld;
import io.plumbline.action.Deed;
import io.plumbline.slack.Payloads;
import io.plumbline.slack.Rendered;
import io.plumbline.team.slack.AccountChanges;
import io.plumbline.testing.FakeSlack;
import io.plumbline.testing.FilledForm;
import io.plumbline.testing.Golden;
import io.plumbline.testing.SlackPayload;
import io.plumbline.workspace.MemberId;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ActionSlackTest {
  private static final MemberId NOOR = new MemberId("UNOOR");

  private final ActionWorld world = new ActionWorld();
  private final Action action = world.agreed("Split the build", FRIDAY);
  private FakeSlack slack;
  private ActionSlack feature;
  private App app;

  @BeforeEach
  void start() {
    slack = FakeSlack.start();
    app = slack.app();
    feature =
        new ActionSlack(
            world.actions, world.departures, world.teams, world.changeAction, world.clock);
    feature.register(app);
    new AccountChanges(List.of(world.wantOwner)).register(app);
  }

  @AfterEach
  void stop() {
    slack.close();
  }

  @Test
  void an_owner_marks_it_as_done_from_the_reminder() {
    var form = opened(DeedForm.DONE, ELI);

    assertThat(body(submit(form, FilledForm.of(form).with("why", "12 minutes now"), ELI)))
        .isEmpty();

    assertThat(world.now(action).state()).isEqualTo(Action.State.DONE);
    assertThat(world.now(action).closed().orElseThrow().why()).isEqualTo("12 minutes now");
  }

  @Test
  void a_form_says_at_each_field_what_is_wrong_and_keeps_what_was_typed() {
    var drop = opened(DeedForm.DROP, ELI);
    assertThat(body(submit(drop, FilledForm.of(drop), ELI)))
        .contains("\"errors\"", "Say why, in a word or a sentence.");
    var move = opened(DeedForm.MOVE, ELI);
    var filled = FilledForm.of(move).with("why", "late").with("due", "2026-11-22");
    assertThat(body(submit(move, filled, ELI))).contains("\"due\"", "That date is past.");
    assertThat(body(submit(move, filled.with("due", "2026-02-30"), ELI)))
        .contains("\"due\"", "Choose a date that there is.");
    var handOver = opened(DeedForm.HAND_OVER, ELI);
    assertThat(body(submit(handOver, FilledForm.of(handOver), ELI)))
        .contains("Choose who takes it.");
    assertThat(body(submit(handOver, FilledForm.of(handOver).with("owner", "UNOOR"), ELI)))
        .contains("Choose somebody of the team.");
    assertThat(world.now(action)).isEqualTo(action);
  }

  @Test
  void an_open_form_turns_into_another() {
    var form = opened(DeedForm.DONE, ELI);
    var value = On.alone(DeedForm.MOVE, action).written();

    SlackPayload.pressIn(form, FilledForm.of(form), Ids.instead(DeedForm.MOVE), value, ELI).to(app);

    assertThat(slack.last("views.update").toString()).contains("Move the due day");
  }

  @Test
  void other_words_are_typed_over_the_old_ones() {
    var form = opened(DeedForm.REWORD, ELI);
    assertThat(body(submit(form, FilledForm.of(form), ELI)))
        .contains("\"what\"", "It says that already.");

    submit(form, FilledForm.of(form).with("what", "Split the build in two"), ELI);

    assertThat(world.now(action).what()).isEqualTo("Split the build in two");
    assertThat(body(submit(form, FilledForm.of(form).with("what", "Split *it*"), LUIS)))
        .contains("<@UELI> reworded it, from", "You wrote, to copy: ", "Split *it*");
  }

  @Test
  void the_menu_opens_the_rarer_form() {
    var value = On.alone(DeedForm.HAND_OVER, action).written();

    SlackPayload.choose(slack, Ids.more(action), value, LENA, CHECKOUT_CHANNEL).to(app);

    var form = slack.last("views.open").path("view");
    submit(form, FilledForm.of(form).with("owner", LUIS.value()), LENA);
    assertThat(world.now(action).owner()).isEqualTo(LUIS);
  }

  @Test
  void who_may_not_is_told_who_may() {
    press(DeedForm.DONE, NOOR);

    assertThat(slack.calls("views.open")).isEmpty();
    assertThat(slack.last("respond").path("text").asText())
        .contains("Only its owner or a product manager or lead of Checkout")
        .contains("<@UELI>, <@UPRIYA>, <@ULENA> or <@ULUIS>. Nothing has changed.");
  }

  @Test
  void who_presses_second_is_told_what_the_first_did() {
    world.change(action, new Deed.Drop("not needed"), LENA);
    press(DeedForm.DONE, ELI);
    assertThat(slack.last("respond").path("text").asText())
        .contains("<@ULENA> dropped it on", "Nothing else has changed.", "_not needed_");

    press(DeedForm.DONE, LENA);
    assertThat(slack.last("respond").path("text").asText()).startsWith("You dropped it on");
  }

  @Test
  void a_form_sent_too_late_or_twice_says_what_happened_and_keeps_the_text() {
    var form = opened(DeedForm.MOVE, ELI);
    var sent =
        SlackPayload.submit(form, FilledForm.of(form).with("why", "the runner is late"), ELI);
    assertThat(body(sent.to(app))).isEmpty();
    assertThat(body(sent.to(app))).contains("\"update\"", "You moved it from Friday 27 November");
    assertThat(world.actions.changes(action.ref())).hasSize(1);

    var late = SlackPayload.submit(form, FilledForm.of(form).with("why", "no runner"), LENA);
    assertThat(body(late.to(app))).contains("<@UELI> moved it", "You wrote, to copy: `no runner`");
  }

  @Test
  void the_list_turns_its_pages_and_shows_what_is_closed() {
    for (int i = 1; i <= 40; i++) {
      world.agreed("action number " + i + ".", FRIDAY.plusDays(i));
    }
    var list = json(new ActionLists(world.actions, world.clock).of(world.team, ELI));
    assertThat(list.toString()).contains("41 actions of Checkout", "number 14.", "Page 2");
    assertThat(list.toString()).doesNotContain("number 15.");

    turn(list, Ids.LIST_PAGE, new ActionList.Part(7, false, 2), ELI);
    assertThat(slack.last("views.update").toString()).contains("number 40.", "Page 2");
    turn(list, Ids.LIST_FILTER, new ActionList.Part(7, true, 0), ELI);
    assertThat(slack.last("views.update").toString()).contains("Checkout has closed no action");
    turn(list, Ids.LIST_PAGE, new ActionList.Part(7, false, 0), NOOR);
    assertThat(slack.last("views.push").toString()).contains("/retro actions");
  }

  @Test
  void a_form_on_the_list_redraws_the_list_below_it() {
    var value = On.list(DeedForm.DONE, action, 0).written();
    var list = json(new ActionLists(world.actions, world.clock).of(world.team, ELI));
    SlackPayload.pressIn(list, FilledForm.of(list), Ids.open(DeedForm.DONE, action), value, ELI)
        .to(app);
    var form = (ObjectNode) slack.last("views.push").path("view");
    form.put("previous_view_id", "VLIST");

    submit(form, FilledForm.of(form), ELI);

    assertThat(slack.last("views.update").path("view_id").asText()).isEqualTo("VLIST");
    assertThat(slack.last("views.update").toString()).contains("No action of Checkout is open.");
  }

  @Test
  void what_was_done_counts_even_where_the_list_cannot_be_redrawn() {
    var form = (ObjectNode) opened(DeedForm.DONE, ELI);
    var about = new DeedModal.About(On.list(DeedForm.DONE, action, 0), 0);
    form.put("previous_view_id", "VLIST").put("private_metadata", Payloads.write(about));
    slack.refuse("views.update", "internal_error");

    assertThat(body(submit(form, FilledForm.of(form), ELI))).isEmpty();

    assertThat(world.now(action).isOpen()).isFalse();
  }

  @Test
  void an_old_button_says_where_to_look() {
    SlackPayload.press(slack, Ids.open(DeedForm.DONE, action), "{}", ELI, CHECKOUT_CHANNEL).to(app);

    assertThat(slack.last("respond").path("text").asText()).contains("/retro actions");
  }

  @Test
  void whoever_is_asked_chooses_another_owner_and_the_next_is_told_who_did() {
    world.wantOwner.changed(world.withEngineers(NOOR));
    assertThat(drawn("action.owner_wanted"))
        .contains("1 action needs another owner; the first of you to choose decides.");

    choose(NOOR, LENA);
    assertThat(slack.calls("respond")).isEmpty();
    choose(PRIYA, LUIS);

    assertThat(world.now(action).owner()).isEqualTo(NOOR);
    assertThat(slack.last("respond").path("text").asText())
        .contains("<@ULENA> handed it to <@UNOOR>", "Nothing else has changed.");
    assertThat(drawn("action.owner_wanted"))
        .contains("All of them are decided.", "<@ULENA> handed it to <@UNOOR>");
  }

  @Test
  void a_choice_of_somebody_outside_or_by_somebody_else_changes_nothing() {
    world.wantOwner.changed(world.withEngineers(NOOR));

    choose(new MemberId("UOMAR"), LENA);
    assertThat(slack.last("respond").path("text").asText())
        .isEqualTo("Choose somebody of the team. Nothing has changed.");
    choose(NOOR, NOOR);
    assertThat(slack.last("respond").path("text").asText()).contains("Only its owner or");
    assertThat(world.now(action).owner()).isEqualTo(ELI);
  }

  @Test
  void a_reminder_shows_what_became_of_the_action() {
    world.wake();
    world.wakeAt(world.wakeTime(action));
    assertThat(drawn("action.reminder")).contains("is due on Friday 27 November", "\"Done\"");

    world.change(action, new Deed.Done(""), ELI);

    assertThat(drawn("action.reminder"))
        .contains("is closed", "done on")
        .doesNotContain("\"Drop\"");
  }

  @Test
  void a_person_who_is_deactivated_in_slack_has_left_until_they_are_active_again() {
    userChanged(ELI, false);
    assertThat(world.asked()).isEmpty();

    userChanged(ELI, true);
    assertThat(world.asked()).hasSize(3);
    assertThat(world.isAsleep(action)).isTrue();

    userChanged(ELI, false);
    assertThat(world.isAsleep(action)).as("who is back is looked up again").isFalse();
  }

  private String drawn(String view) {
    var surface =
        world.surfaces.shown().stream().filter(each -> each.view().equals(view)).findFirst();
    return feature.renderers().stream()
        .filter(renderer -> renderer.view().equals(view))
        .flatMap(renderer -> renderer.render(surface.orElseThrow()).stream())
        .map(rendered -> Golden.json(((Rendered.Message) rendered).blocks()).toString())
        .collect(Collectors.joining());
  }

  private void userChanged(MemberId member, boolean deleted) {
    var event = new JsonMapper().createObjectNode().put("type", "user_change");
    event.putObject("user").put("id", member.value()).put("deleted", deleted);
    assertThat(SlackPayload.event(event).to(app).getStatusCode()).isEqualTo(200);
  }

  private JsonNode opened(DeedForm form, MemberId by) {
    press(form, by);
    return slack.last("views.open").path("view");
  }

  private void press(DeedForm form, MemberId by) {
    var value = On.alone(form, action).written();
    SlackPayload.press(slack, Ids.open(form, action), value, by, CHECKOUT_CHANNEL).to(app);
  }

  private void choose(MemberId owner, MemberId by) {
    SlackPayload.chooseMember(slack, Ids.newOwner(action), owner, by, CHECKOUT_CHANNEL).to(app);
  }

  private void turn(JsonNode list, String id, ActionList.Part part, MemberId by) {
    SlackPayload.pressIn(list, FilledForm.of(list), id, Payloads.write(part), by).to(app);
  }

  private Response submit(JsonNode view, FilledForm filled, MemberId by) {
    return SlackPayload.submit(view, filled, by).to(app);
  }

  private static JsonNode json(Object view) {
    return Golden.json(view);
  }

  private static String body(Response response) {
    assertThat(response.getStatusCode()).isEqualTo(200);
    var body = response.getBody() == null ? "" : response.getBody();
    return body.replace("\\u003c", "<").replace("\\u003e", ">");
  }
}
