package io.plumbline.oneonone.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.SlackApiException;
import io.plumbline.oneonone.Pair;
import io.plumbline.oneonone.Refusal;
import io.plumbline.slack.Modals;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.Outcome;
import java.io.IOException;
import java.util.Optional;

/** The presses about what is over, and about what exports hold of it. */
final class PastButtons {
  private final OneOnOneDesk desk;
  private final OneOnOneViews views;
  private final Acts acts;

  PastButtons(OneOnOneDesk desk, OneOnOneViews views, Acts acts) {
    this.desk = desk;
    this.views = views;
    this.acts = acts;
  }

  void register(App app) {
    app.blockAction(Ids.PAGE, (request, context) -> turn(Press.of(request)));
    app.blockAction(Ids.PAGE_BACK, (request, context) -> turn(Press.of(request)));
    app.blockAction(Ids.each(Ids.OPEN_PAST), (request, context) -> open(Press.of(request)));
    app.blockAction(Ids.AGREE, (request, context) -> agree(Press.of(request), true));
    app.blockAction(Ids.DISAGREE, (request, context) -> agree(Press.of(request), false));
  }

  private Response turn(Press press) throws IOException, SlackApiException {
    var on = press.value(On.Part.class);
    var team = on.flatMap(part -> team(press, part.team()));
    if (on.isEmpty() || team.isEmpty()) {
      return press.old();
    }
    var view = views.history(team.get(), press.caller().member(), on.get().page());
    Modals.update(press.request(), view);
    return press.ack();
  }

  private Optional<Team> team(Press press, long id) {
    return desk.team(press.caller().workspace(), id)
        .filter(team -> team.roster().includes(press.caller().member()));
  }

  /** In the list one is opened on top of it; in one that is open, another page takes its place. */
  private Response open(Press press) throws IOException, SlackApiException {
    var on = press.value(On.Past.class);
    var view =
        on.flatMap(
            past ->
                views.minutes(
                    past.in(press.caller().workspace()), press.caller().member(), past.page()));
    if (view.isEmpty()) {
      return press.old();
    }
    var below = press.request().getPayload().getView();
    if (below != null && Ids.MINUTES_VIEW.equals(below.getCallbackId())) {
      Modals.update(press.request(), view.get());
      return press.ack();
    }
    return Modals.open(press.request(), view.get());
  }

  private Response agree(Press press, boolean agrees) throws IOException, SlackApiException {
    var caller = press.caller();
    var on = press.value(On.OfPair.class);
    if (on.isEmpty()) {
      return press.old();
    }
    var id = on.get().in(caller.workspace());
    var outcome = acts.agree().agree(id, agrees, caller.member(), caller.key());
    if (!(outcome instanceof Outcome.Done<Pair, Refusal> done)) {
      return press.old();
    }
    redraw(press, done.result(), caller.member());
    return press.ack();
  }

  /** In the settings the answer stands there; in a message the message follows by itself. */
  private void redraw(Press press, Pair pair, MemberId viewer)
      throws IOException, SlackApiException {
    var view = press.request().getPayload().getView();
    var team = desk.teams().find(pair.team());
    if (view != null && Ids.SETTINGS_FORM.equals(view.getCallbackId()) && team.isPresent()) {
      Modals.update(press.request(), views.settings(team.get(), viewer));
    }
  }
}
