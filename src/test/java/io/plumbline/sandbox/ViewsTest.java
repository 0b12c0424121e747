package io.plumbline.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.response.views.ViewsOpenResponse;
import io.plumbline.sandbox.ScriptedApp.Reply;
import io.plumbline.sandbox.client.Act;
import io.plumbline.sandbox.client.Seen;
import io.plumbline.sandbox.client.Spot;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Modals in their stack, what an app answers to a submission, and what closing tells the app. */
class ViewsTest {
  private final ScriptedApp app = new ScriptedApp();
  private final SlackWorld world = app.world();

  @AfterEach
  void stop() {
    world.close();
    app.close();
  }

  /** A form with one input and a button; {@code more} are further fields of the view. */
  private static String form(String title, String more) {
    return ("{'type':'modal','title':{'type':'plain_text','text':'"
            + title
            + "'},'submit':{'type':'plain_text','text':'Send'},"
            + more
            + "'blocks':["
            + "{'type':'input','block_id':'text','label':{'type':'plain_text','text':'What?'},"
            + "'element':{'type':'plain_text_input','action_id':'v'}},"
            + "{'type':'actions','block_id':'row','elements':[{'type':'button','action_id':'more',"
            + "'text':{'type':'plain_text','text':'More'}}]}]}")
        .replace('\'', '"');
  }

  private Seen.Modal opened(String title, String more) throws Exception {
    world.ana().say(world.channel, null, "/plain");
    assertThat(open(form(title, more)).getError()).isNull();
    return top();
  }

  private ViewsOpenResponse open(String view) throws Exception {
    return world.bot().viewsOpen(v -> v.triggerId(trigger()).viewAsString(view));
  }

  private Seen.Modal pushed(String title, String more) throws Exception {
    assertThat(push(form(title, more))).isNull();
    return top();
  }

  /** Presses the button of the modal on top and pushes a view by its trigger. */
  private String push(String view) throws Exception {
    world.ana().press(Spot.modal(top().viewId()).element("more"));
    return world.bot().viewsPush(v -> v.triggerId(trigger()).viewAsString(view)).getError();
  }

  private String trigger() {
    return app.last().payload().path("trigger_id").asText();
  }

  private List<Seen.Modal> modals() {
    return world.ana().modals();
  }

  private Seen.Modal top() {
    return modals().get(modals().size() - 1);
  }

  private List<String> titles() {
    return modals().stream().map(each -> each.view().path("title").path("text").asText()).toList();
  }

  private Act submitted(Seen.Modal modal, String typed) {
    world.ana().type(Spot.modal(modal.viewId()).element("v"), typed);
    return world.ana().submit(modal.viewId());
  }

  private static String typed(Seen.Modal modal) {
    return modal.state().path("text").path("v").path("value").asText();
  }

  @Test
  void three_views_are_a_full_stack() throws Exception {
    opened("one", "");
    pushed("two", "");
    pushed("three", "");

    assertThat(push(form("four", ""))).isEqualTo("push_limit_reached");

    assertThat(titles()).containsExactly("one", "two", "three");
    assertThat(top().view().path("previous_view_id").asText()).isEqualTo(modals().get(1).viewId());
    assertThat(top().view().path("root_view_id").asText()).isEqualTo(modals().get(0).viewId());
  }

  @Test
  void pushing_needs_a_press_inside_a_modal() throws Exception {
    world.ana().say(world.channel, null, "/plain");

    var answer = world.bot().viewsPush(v -> v.triggerId(trigger()).viewAsString(form("two", "")));

    assertThat(answer.getError()).isEqualTo("not_found");
  }

  @Test
  void an_empty_answer_closes_the_view_and_shows_the_one_below() throws Exception {
    opened("one", "");
    var second = pushed("two", "");

    assertThat(submitted(second, "x").outcome()).isEqualTo(Act.Outcome.DELIVERED);

    assertThat(titles()).containsExactly("one");
  }

  @Test
  void clear_closes_the_whole_stack_and_tells_no_one() throws Exception {
    opened("one", "'notify_on_close':true,");
    var second = pushed("two", "");
    app.answers("{'response_action':'clear'}");

    submitted(second, "x");

    assertThat(modals()).isEmpty();
    assertThat(app.requests("view_closed")).isEmpty();
  }

  @Test
  void update_replaces_the_view_and_keeps_what_was_typed() throws Exception {
    var modal = opened("one", "");
    app.answers("{'response_action':'update','view':" + form("changed", "") + "}");

    submitted(modal, "kept");

    assertThat(titles()).containsExactly("changed");
    assertThat(top().viewId()).isEqualTo(modal.viewId());
    assertThat(typed(top())).isEqualTo("kept");
    assertThat(top().view().path("hash")).isNotEqualTo(modal.view().path("hash"));
  }

  @Test
  void push_puts_a_view_on_top() throws Exception {
    var modal = opened("one", "");
    app.answers("{'response_action':'push','view':" + form("two", "") + "}");

    submitted(modal, "x");

    assertThat(titles()).containsExactly("one", "two");
  }

  @Test
  void a_push_over_the_stack_is_a_general_error() throws Exception {
    opened("one", "");
    pushed("two", "");
    var third = pushed("three", "");
    app.answers("{'response_action':'push','view':" + form("four", "") + "}");

    assertThat(submitted(third, "kept").outcome()).isEqualTo(Act.Outcome.FAILED);

    assertThat(titles()).containsExactly("one", "two", "three");
    assertThat(top().failure()).isNotEmpty();
  }

  @Test
  void errors_stand_at_their_fields_and_nothing_typed_is_lost() throws Exception {
    var modal = opened("one", "");
    app.answers("{'response_action':'errors','errors':{'text':'Say more.'}}");

    assertThat(submitted(modal, "kept").fieldErrors()).containsEntry("text", "Say more.");

    assertThat(top().errors()).containsEntry("text", "Say more.");
    assertThat(top().failure()).isEmpty();
    assertThat(typed(top())).isEqualTo("kept");
  }

  @Test
  void errors_for_a_block_that_is_no_input_are_a_general_error() throws Exception {
    var modal = opened("one", "");
    app.answers("{'response_action':'errors','errors':{'text':'Say more.','row':'No.'}}");

    assertThat(submitted(modal, "kept").outcome()).isEqualTo(Act.Outcome.FAILED);

    assertThat(top().errors()).isEmpty();
    assertThat(top().failure()).isNotEmpty();
    assertThat(typed(top())).isEqualTo("kept");
  }

  @Test
  void an_answer_that_is_no_response_action_is_a_general_error() throws Exception {
    var modal = opened("one", "");
    app.replies(payload -> Reply.ok("thanks"));

    assertThat(submitted(modal, "kept").outcome()).isEqualTo(Act.Outcome.FAILED);

    assertThat(top().failure()).isNotEmpty();
  }

  @Test
  void a_view_that_slack_does_not_take_is_a_general_error() throws Exception {
    var modal = opened("one", "");
    app.answers("{'response_action':'update','view':{'type':'modal','blocks':[]}}");

    assertThat(submitted(modal, "kept").outcome()).isEqualTo(Act.Outcome.FAILED);

    assertThat(titles()).containsExactly("one");
    assertThat(top().failure()).isNotEmpty();
  }

  @Test
  void an_app_that_fails_leaves_the_form_open() throws Exception {
    var modal = opened("one", "");
    app.replies(payload -> new Reply(500, "", ""));

    assertThat(submitted(modal, "kept").outcome()).isEqualTo(Act.Outcome.FAILED);

    assertThat(app.requests("view_submission")).hasSize(1);
    assertThat(top().failure()).isNotEmpty();
    assertThat(typed(top())).isEqualTo("kept");
    app.answers("");
    assertThat(world.ana().submit(top().viewId()).isOk()).isTrue();
    assertThat(modals()).isEmpty();
  }

  @Test
  void closing_is_told_only_where_the_view_asks_for_it() throws Exception {
    world.ana().back(opened("quiet", "").viewId());
    assertThat(app.requests("view_closed")).isEmpty();

    world.ana().back(opened("loud", "'notify_on_close':true,'callback_id':'loud',").viewId());

    var told = app.requests("view_closed");
    assertThat(told).hasSize(1);
    assertThat(told.get(0).payload().path("is_cleared").asBoolean(true)).isFalse();
    assertThat(told.get(0).payload().path("view").path("callback_id").asText()).isEqualTo("loud");
    assertThat(told.get(0).payload().has("trigger_id")).isFalse();
  }

  @Test
  void closing_the_stack_is_told_as_cleared() throws Exception {
    opened("one", "'notify_on_close':true,");
    var second = pushed("two", "'notify_on_close':true,'clear_on_close':true,");

    world.ana().close(second.viewId());

    assertThat(modals()).isEmpty();
    assertThat(app.requests("view_closed"))
        .hasSize(2)
        .allSatisfy(each -> assertThat(each.payload().path("is_cleared").asBoolean()).isTrue());
  }

  @Test
  void closing_one_of_the_stack_shows_the_one_below() throws Exception {
    opened("one", "");
    var second = pushed("two", "");

    world.ana().close(second.viewId());

    assertThat(titles()).containsExactly("one");
  }

  @Test
  void a_stale_hash_does_not_update() throws Exception {
    var modal = opened("one", "");
    var hash = modal.view().path("hash").asText();
    assertThat(update(modal, "two", hash)).isNull();

    assertThat(update(modal, "three", hash)).isEqualTo("hash_conflict");

    assertThat(titles()).containsExactly("two");
    assertThat(update(modal, "four", null)).isNull();
  }

  private String update(Seen.Modal modal, String title, @Nullable String hash) throws Exception {
    return world
        .bot()
        .viewsUpdate(v -> v.viewId(modal.viewId()).hash(hash).viewAsString(form(title, "")))
        .getError();
  }

  @Test
  void a_closed_view_is_not_found() throws Exception {
    var modal = opened("one", "");
    world.ana().back(modal.viewId());

    assertThat(update(modal, "two", null)).isEqualTo("not_found");
  }

  @Test
  void an_external_id_is_taken_once() throws Exception {
    opened("one", "'external_id':'mine',");
    world.ana().press(Spot.modal(top().viewId()).element("more"));

    assertThat(push(form("two", "'external_id':'mine',"))).isEqualTo("duplicate_external_id");
    var byExternal =
        world
            .bot()
            .viewsUpdate(
                v -> v.externalId("mine").viewAsString(form("two", "'external_id':'mine',")));
    assertThat(byExternal.getError()).isNull();
  }

  @Test
  void a_view_over_250_kilobytes_is_too_large() throws Exception {
    world.ana().say(world.channel, null, "/plain");
    var section = "{'type':'section','text':{'type':'mrkdwn','text':'" + "x".repeat(2_999) + "'}}";
    var blocks = String.join(",", Collections.nCopies(90, section));

    var answer =
        open(
            ("{'type':'modal','title':{'type':'plain_text','text':'T'},'blocks':[" + blocks + "]}")
                .replace('\'', '"'));

    assertThat(answer.getError()).isEqualTo("view_too_large");
  }
}
