package io.plumbline.oneonone.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.view.View;
import io.plumbline.oneonone.Pair;
import io.plumbline.oneonone.Refusal;
import io.plumbline.oneonone.Topic;
import io.plumbline.oneonone.TopicId;
import io.plumbline.slack.Modals;
import io.plumbline.team.Team;
import io.plumbline.workspace.Outcome;
import java.io.IOException;
import java.util.Optional;

/** The presses about one's own topics: in the question, in their list, on Home. */
final class TopicButtons {
  private final OneOnOneDesk desk;
  private final OneOnOneViews views;
  private final Acts acts;

  TopicButtons(OneOnOneDesk desk, OneOnOneViews views, Acts acts) {
    this.desk = desk;
    this.views = views;
    this.acts = acts;
  }

  void register(App app) {
    app.blockAction(Ids.ADD_TOPIC, (request, context) -> add(Press.of(request)));
    app.blockAction(Ids.each(Ids.ADD_TOPIC), (request, context) -> add(Press.of(request)));
    app.blockAction(Ids.TOPICS, (request, context) -> list(Press.of(request)));
    app.blockAction(Ids.each(Ids.TOPICS), (request, context) -> list(Press.of(request)));
    app.blockAction(Ids.each(Ids.TOPIC_MENU), (request, context) -> topic(Press.of(request)));
    app.blockAction(Ids.BRING_ALONG, (request, context) -> bringAlong(Press.of(request)));
    app.blockAction(Ids.NOTHING, (request, context) -> nothing(Press.of(request)));
  }

  private Response add(Press press) throws IOException, SlackApiException {
    var view = team(press).flatMap(team -> views.addTopic(team, press.caller().member(), ""));
    return view.isPresent() ? Modals.open(press.request(), view.get()) : notYours(press);
  }

  private Response list(Press press) throws IOException, SlackApiException {
    var view = team(press).flatMap(team -> views.topics(team, press.caller().member()));
    return view.isPresent() ? Modals.open(press.request(), view.get()) : notYours(press);
  }

  private Optional<Team> team(Press press) {
    return press
        .value(On.OfTeam.class)
        .flatMap(on -> desk.team(press.caller().workspace(), on.team()))
        .filter(team -> team.roster().includes(press.caller().member()));
  }

  private Response notYours(Press press) throws IOException, SlackApiException {
    var team = team(press);
    return team.isPresent() ? press.say(views.notYours(team.get())) : press.old();
  }

  private Response topic(Press press) throws IOException, SlackApiException {
    var on = press.chosen(On.OfTopic.class);
    var own = on.flatMap(chosen -> own(press, chosen.topic()));
    if (on.isEmpty() || own.isEmpty()) {
      return press.old();
    }
    return switch (on.get().deed()) {
      case CHANGE -> change(press, own.get());
      case WITHDRAW -> withdraw(press, own.get());
    };
  }

  /** A topic of whoever pressed, with the pair and the team it is for. */
  private record Own(Topic topic, Pair pair, Team team) {}

  private Optional<Own> own(Press press, long id) {
    var workspace = press.caller().workspace();
    return desk.shelves()
        .topics()
        .find(new TopicId(workspace, id))
        .filter(topic -> topic.author().equals(press.caller().member()))
        .flatMap(
            topic ->
                desk.pair(topic.pair(), press.caller().member())
                    .flatMap(
                        pair -> desk.teams().find(pair.team()).map(t -> new Own(topic, pair, t))));
  }

  private static Response change(Press press, Own own) throws IOException, SlackApiException {
    return Modals.open(press.request(), TopicModal.change(own.team(), own.pair(), own.topic()));
  }

  private Response withdraw(Press press, Own own) throws IOException, SlackApiException {
    var caller = press.caller();
    var outcome = acts.topics().withdraw(own.topic().id(), caller.member(), caller.key());
    return answer(press, own.team(), outcome);
  }

  private Response bringAlong(Press press) throws IOException, SlackApiException {
    var caller = press.caller();
    var team = team(press);
    if (team.isEmpty()) {
      return press.old();
    }
    var outcome = acts.topics().bringAlong(team.get(), caller.member(), caller.key());
    return answer(press, team.get(), outcome);
  }

  private Response answer(Press press, Team team, Outcome<?, Refusal> outcome)
      throws IOException, SlackApiException {
    var refusal =
        outcome.fold(
            done -> Optional.<String>empty(), why -> Optional.of(OneOnOneWords.refusal(why, team)));
    redraw(press.request(), views.topics(team, press.caller().member()));
    return refusal.isPresent() ? press.say(refusal.get()) : press.ack();
  }

  private static void redraw(BlockActionRequest request, Optional<View> view)
      throws IOException, SlackApiException {
    if (view.isPresent() && request.getPayload().getView() != null) {
      Modals.update(request, view.get());
    }
  }

  private Response nothing(Press press) throws IOException, SlackApiException {
    var caller = press.caller();
    var on = press.value(On.Talk.class);
    if (on.isEmpty()) {
      return press.old();
    }
    var id = on.get().in(caller.workspace());
    var outcome = acts.nothing().say(id, caller.member(), caller.key());
    var shown = desk.look(id, caller.member());
    if (outcome instanceof Outcome.Refused<?, Refusal> refused && shown.isPresent()) {
      return press.say(OneOnOneWords.refusal(refused.why(), shown.get().team()));
    }
    return shown.isEmpty() ? press.old() : press.ack();
  }
}
