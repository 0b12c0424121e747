package io.plumbline.scope.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import io.plumbline.scope.Ask;
import io.plumbline.scope.Refusal;
import io.plumbline.scope.RequestChange.Filed;
import io.plumbline.scope.ScopeActs;
import io.plumbline.scope.ScopeId;
import io.plumbline.scope.ScopeRequest;
import io.plumbline.slack.Caller;
import io.plumbline.slack.FormState;
import io.plumbline.slack.Modals;
import io.plumbline.slack.Payloads;
import io.plumbline.team.Team;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.Outcome;
import java.util.Map;
import java.util.Optional;

/** What happens when a form of the scope gate is sent. */
final class ScopeForms {
  private final ScopeDesk desk;
  private final ScopeActs acts;

  ScopeForms(ScopeDesk desk, ScopeActs acts) {
    this.desk = desk;
    this.acts = acts;
  }

  void register(App app) {
    app.viewSubmission(Ids.FORM, this::request);
    app.viewSubmission(Ids.WORDS_FORM, this::words);
    app.viewSubmission(Ids.FLAG_FORM, this::flag);
  }

  private Response request(ViewSubmissionRequest request, ViewSubmissionContext context) {
    var caller = Caller.of(request);
    var about = about(request, RequestModal.About.class);
    var team = about.flatMap(each -> team(each.team(), caller));
    if (about.isEmpty() || team.isEmpty()) {
      return context.ackWithErrors(Map.of(RequestModal.WHAT, Modals.EXPIRED));
    }
    var state = FormState.of(request.getPayload().getView());
    var ask = RequestAnswers.read(state);
    return file(about.get(), team.get(), ask, state, caller)
        .fold(
            done -> filed(done, context),
            why -> refused(why, team.get(), ask, state, caller, context));
  }

  private Outcome<ScopeRequest, Refusal> file(
      RequestModal.About about, Team team, Ask ask, FormState state, Caller caller) {
    if (about.request() == 0) {
      var filed = new Filed(ask, RequestAnswers.ground(state), about.supersedes());
      return acts.requests().file(team, filed, caller.member(), caller.key());
    }
    var id = new ScopeId(caller.workspace(), about.request());
    return acts.requests().rewrite(id, about.version(), ask, caller.member(), caller.key());
  }

  /** The card in the channel says the rest. */
  private Response filed(ScopeRequest request, ViewSubmissionContext context) {
    if (request.state() == ScopeRequest.State.PLANNED) {
      return context.ackWithUpdate(
          WordsModal.answer(
              "The scope is not locked, so this was recorded as planning and applied. Nobody has to agree.",
              ""));
    }
    var stuck = desk.look(request.id()).filter(shown -> shown.deciders().isEmpty());
    return stuck
        .map(shown -> context.ackWithUpdate(WordsModal.answer(StatusWords.of(shown), "")))
        .orElseGet(context::ack);
  }

  private Response refused(
      Refusal why,
      Team team,
      Ask ask,
      FormState state,
      Caller caller,
      ViewSubmissionContext context) {
    if (why instanceof Refusal.Repeated) {
      return context.ack();
    }
    if (why instanceof Refusal.Flawed flawed) {
      boolean hasItems = state.has(RequestModal.ITEM);
      return context.ackWithErrors(
          RequestAnswers.errors(flawed.flaws(), desk.days(team).lastDay(), hasItems));
    }
    var typed = ask.what() + "\n" + ask.whyNow();
    return context.ackWithUpdate(
        WordsModal.answer(ScopeWords.refusal(why, caller.member()), typed));
  }

  private Response words(ViewSubmissionRequest request, ViewSubmissionContext context) {
    var caller = Caller.of(request);
    var words = FormState.of(request.getPayload().getView()).text(WordsModal.WORDS).orElse("");
    return about(request, WordsModal.About.class)
        .map(about -> said(about, words, caller))
        .map(outcome -> answer(outcome, words, caller, context))
        .orElseGet(() -> context.ackWithErrors(Map.of(WordsModal.WORDS, Modals.EXPIRED)));
  }

  private Outcome<ScopeRequest, Refusal> said(WordsModal.About about, String words, Caller caller) {
    var id = about.on().in(caller.workspace());
    var by = caller.member();
    var key = caller.key();
    if (about.deed() == Deed.CONDITION && words.isEmpty()) {
      return Outcome.refused(new Refusal.WordsFlawed(true));
    }
    return switch (about.deed()) {
      case REJECT -> acts.decide().reject(id, about.version(), words, by, key);
      case ASK -> acts.decide().ask(id, about.version(), words, by, key);
      case CONDITION -> acts.decide().approve(id, about.version(), words, by, key);
    };
  }

  private Response flag(ViewSubmissionRequest request, ViewSubmissionContext context) {
    var caller = Caller.of(request);
    var state = FormState.of(request.getPayload().getView());
    var words = state.text(WordsModal.WORDS).orElse("");
    var item = state.option(WordsModal.ITEM).filter(id -> id.matches("\\d{1,18}"));
    var team =
        about(request, WordsModal.FlagAbout.class).flatMap(each -> team(each.team(), caller));
    if (team.isEmpty() || item.isEmpty()) {
      return context.ackWithErrors(
          Map.of(WordsModal.ITEM, team.isEmpty() ? Modals.EXPIRED : "Choose an item."));
    }
    var id = Long.parseLong(item.get());
    return answer(
        acts.flags().flag(team.get(), id, words, caller.member(), caller.key()),
        words,
        caller,
        context);
  }

  private static <T> Response answer(
      Outcome<T, Refusal> outcome, String words, Caller caller, ViewSubmissionContext context) {
    return outcome.fold(
        done -> context.ack(),
        why -> {
          if (why instanceof Refusal.Repeated) {
            return context.ack();
          }
          return why instanceof Refusal.WordsFlawed flawed
              ? context.ackWithErrors(Map.of(WordsModal.WORDS, ScopeWords.words(flawed)))
              : context.ackWithUpdate(
                  WordsModal.answer(ScopeWords.refusal(why, caller.member()), words));
        });
  }

  private Optional<Team> team(long id, Caller caller) {
    return desk.team(new TeamId(caller.workspace(), id));
  }

  private static <T extends Record> Optional<T> about(
      ViewSubmissionRequest request, Class<T> type) {
    return Payloads.read(request.getPayload().getView().getPrivateMetadata(), type);
  }
}
