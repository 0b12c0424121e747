package io.plumbline.scope.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.SlackApiException;
import io.plumbline.scope.Refusal;
import io.plumbline.scope.ScopeActs;
import io.plumbline.scope.ScopeId;
import io.plumbline.scope.ScopeRequest;
import io.plumbline.slack.Answer;
import io.plumbline.slack.Caller;
import io.plumbline.slack.Pressed;
import io.plumbline.team.Team;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.Outcome;
import java.io.IOException;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The presses about scope requests: on cards, in views, on Home. */
final class ScopeButtons {
  private final ScopeDesk desk;
  private final ScopeScreens screens;
  private final ScopeActs acts;

  ScopeButtons(ScopeDesk desk, ScopeScreens screens, ScopeActs acts) {
    this.desk = desk;
    this.screens = screens;
    this.acts = acts;
  }

  void register(App app) {
    on(app, Ids.APPROVE, this::approve);
    on(app, Ids.REJECT, (on, caller) -> words(Deed.REJECT, on, caller));
    on(app, Ids.ASK, (on, caller) -> words(Deed.ASK, on, caller));
    on(app, Ids.ACCEPT, this::accept);
    on(app, Ids.WITHDRAW, this::withdraw);
    on(app, Ids.DETAILS, this::details);
    app.blockAction(Ids.each(Ids.MORE), (request, context) -> more(request));
    app.blockAction(
        Ids.NEW, (r, c) -> inTeam(r, (team, by) -> screens.request(team, "", by.member())));
    app.blockAction(Ids.FLAG, (r, c) -> inTeam(r, (team, by) -> screens.flag(team, by.member())));
    app.blockAction(
        Ids.each(Ids.TEAM),
        (r, c) ->
            inTeam(
                r,
                (team, by) ->
                    Answer.redraw(RequestModal.blank(RequestModal.Start.of(desk, team), ""))));
  }

  private void on(App app, String action, BiFunction<On, Caller, Answer> press) {
    app.blockAction(
        Ids.each(action),
        (request, context) ->
            Pressed.about(request, On.class)
                .map(on -> pressed(press, on, request))
                .orElseGet(() -> Answer.say(ScopeWords.OLD))
                .send(request));
  }

  /** A card in a message is redrawn of itself; a form shows at once what was done in it. */
  private Answer pressed(BiFunction<On, Caller, Answer> press, On on, BlockActionRequest request) {
    var caller = Caller.of(request);
    var answer = press.apply(on, caller);
    var view = request.getPayload().getView();
    boolean inForm = view != null && "modal".equals(view.getType());
    return inForm && answer.equals(Answer.none())
        ? screens.redrawn(on.in(caller.workspace()), caller.member())
        : answer;
  }

  private Answer approve(On on, Caller caller) {
    var id = on.in(caller.workspace());
    return answer(
        acts.decide().approve(id, on.version(), "", caller.member(), caller.key()), caller);
  }

  private Answer accept(On on, Caller caller) {
    var id = on.in(caller.workspace());
    return answer(acts.respond().accept(id, on.version(), caller.member(), caller.key()), caller);
  }

  private Answer withdraw(On on, Caller caller) {
    return answer(
        acts.respond().withdraw(on.in(caller.workspace()), caller.member(), caller.key()), caller);
  }

  private Answer details(On on, Caller caller) {
    return screens.details(on.in(caller.workspace()), caller.member());
  }

  /** The form in which words are said, for whoever can say them now. */
  private Answer words(Deed deed, On on, Caller caller) {
    return look(
        on.in(caller.workspace()),
        shown -> {
          var why = refusal(shown, on, caller);
          return why.map(refusal -> refused(refusal, caller))
              .orElseGet(() -> Answer.open(WordsModal.render(deed, shown)));
        });
  }

  /** The same that the act would say, so that nobody types in vain. */
  private Optional<Refusal> refusal(Shown shown, On on, Caller caller) {
    var deciders = shown.deciders();
    if (deciders.as(caller.member()).isEmpty()) {
      return Optional.of(new Refusal.NotDecider(shown.team(), deciders.members()));
    }
    if (!shown.request().isOpen()) {
      var lines = shown.lines();
      return Optional.of(
          new Refusal.MovedOn(
              shown.request(), lines.isEmpty() ? null : lines.get(lines.size() - 1)));
    }
    if (!shown.plan().end(shown.team().calendar().zone()).isAfter(desk.now())) {
      return Optional.of(new Refusal.SprintOver(shown.request()));
    }
    return shown.request().version() == on.version()
        ? Optional.empty()
        : Optional.of(new Refusal.Rewritten(shown.request()));
  }

  private Response more(BlockActionRequest request) throws IOException, SlackApiException {
    var caller = Caller.of(request);
    return Pressed.about(request, MoreChoice.Chosen.class)
        .map(chosen -> more(chosen, caller))
        .orElseGet(() -> Answer.say(ScopeWords.OLD))
        .send(request);
  }

  private Answer more(MoreChoice.Chosen chosen, Caller caller) {
    var on = chosen.on();
    return switch (chosen.choice()) {
      case DETAILS -> details(on, caller);
      case CONDITION -> words(Deed.CONDITION, on, caller);
      case WITHDRAW -> withdraw(on, caller);
      case CHANGE -> change(on, caller);
      case AGAIN -> again(on, caller);
    };
  }

  private Answer change(On on, Caller caller) {
    return look(
        on.in(caller.workspace()),
        shown -> {
          var request = shown.request();
          if (!shown.isOf(caller.member())) {
            return refused(new Refusal.NotRequester(request), caller);
          }
          if (!request.waits()) {
            return refused(
                new Refusal.MovedOn(request, shown.lines().get(shown.lines().size() - 1)), caller);
          }
          var about =
              new RequestModal.About(
                  request.team().value(), request.id().value(), request.version(), 0);
          var start = RequestModal.Start.of(desk, shown.team(), shown.plan());
          return Answer.open(RequestModal.render(start, about, request.ask()));
        });
  }

  private Answer again(On on, Caller caller) {
    return look(
        on.in(caller.workspace()),
        shown -> {
          if (!shown.team().roster().includes(caller.member())) {
            return refused(new Refusal.NotInTeam(shown.team()), caller);
          }
          if (!shown.request().isDecided()) {
            return refused(new Refusal.NotDecided(shown.request()), caller);
          }
          var about = new RequestModal.About(shown.team().id().value(), 0, 0, on.request());
          var start = RequestModal.Start.of(desk, shown.team());
          return Answer.open(RequestModal.render(start, about, shown.request().ask()));
        });
  }

  private Answer look(ScopeId id, Function<Shown, Answer> answer) {
    return desk.look(id).map(answer).orElseGet(() -> Answer.say(ScopeWords.OLD));
  }

  private Response inTeam(BlockActionRequest request, BiFunction<Team, Caller, Answer> answer)
      throws IOException, SlackApiException {
    var caller = Caller.of(request);
    return Pressed.about(request, ScopeModal.About.class)
        .flatMap(about -> desk.team(new TeamId(caller.workspace(), about.team())))
        .map(team -> answer.apply(team, caller))
        .orElseGet(() -> Answer.say(ScopeWords.OLD))
        .send(request);
  }

  private static Answer answer(Outcome<ScopeRequest, Refusal> outcome, Caller caller) {
    return outcome.fold(done -> Answer.none(), why -> refused(why, caller));
  }

  private static Answer refused(Refusal why, Caller caller) {
    return Answer.say(ScopeWords.refusal(why, caller.member()));
  }
}
