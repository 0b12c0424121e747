package io.plumbline.retro.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import io.plumbline.action.ActionDraft;
import io.plumbline.retro.Boards;
import io.plumbline.retro.OpenRetro;
import io.plumbline.retro.Refusal;
import io.plumbline.retro.RetroActs;
import io.plumbline.retro.RetroId;
import io.plumbline.slack.Caller;
import io.plumbline.slack.FormState;
import io.plumbline.slack.Modals;
import io.plumbline.slack.Payloads;
import io.plumbline.team.Team;
import io.plumbline.team.TeamId;
import io.plumbline.team.Teams;
import io.plumbline.workspace.Outcome;
import java.util.Map;
import java.util.Optional;

/** What happens when a form of the retro is sent. */
final class RetroForms {
  private final Teams teams;
  private final RetroActs acts;
  private final CardForms cards;

  RetroForms(Teams teams, Boards boards, RetroActs acts) {
    this.teams = teams;
    this.acts = acts;
    this.cards = new CardForms(teams, boards, acts);
  }

  void register(App app) {
    app.viewSubmission(Ids.START_FORM, this::start);
    cards.register(app);
    app.viewSubmission(Ids.ACTION_FORM, this::action);
    app.viewSubmission(Ids.CLOSE_FORM, this::close);
  }

  private Response start(ViewSubmissionRequest request, ViewSubmissionContext context) {
    var caller = Caller.of(request);
    var team =
        about(request, StartModal.About.class)
            .flatMap(about -> teams.find(new TeamId(caller.workspace(), about.team())));
    if (team.isEmpty()) {
      return context.ackWithUpdate(StartModal.answer(RetroWords.OLD));
    }
    var oneOff = StartModal.read(FormState.of(request.getPayload().getView()));
    var outcome = acts.open().open(team.get(), caller.member(), oneOff, caller.key());
    return opened(outcome, team.get(), caller)
        .map(sentence -> context.ackWithUpdate(StartModal.answer(sentence)))
        .orElseGet(context::ack);
  }

  private static Optional<String> opened(OpenRetro.Outcome outcome, Team team, Caller caller) {
    if (outcome instanceof OpenRetro.Outcome.AlreadyOpen open) {
      return Optional.of(OpeningWords.alreadyOpen(team, open.retro(), caller.member()));
    }
    if (outcome instanceof OpenRetro.Outcome.NotFacilitator) {
      return Optional.of(RefusalWords.notFacilitator(team));
    }
    if (outcome instanceof OpenRetro.Outcome.ChannelNotReady notReady) {
      return Optional.of(OpeningWords.obstacle(team, notReady.obstacle()));
    }
    return Optional.empty();
  }

  private Response action(ViewSubmissionRequest request, ViewSubmissionContext context) {
    var caller = Caller.of(request);
    var state = FormState.of(request.getPayload().getView());
    var about = about(request, ActionModal.About.class).orElse(null);
    if (about == null) {
      return context.ackWithErrors(Map.of(ActionModal.WHAT, Modals.EXPIRED));
    }
    var draft = ActionModal.read(state).orElse(null);
    if (draft == null) {
      return context.ackWithErrors(ActionModal.missing(state));
    }
    var id = new RetroId(caller.workspace(), about.retro());
    return acts.actions()
        .add(id, caller.member(), draft, about.many(), caller.key())
        .fold(done -> context.ack(), why -> notAdded(why, about, draft, caller, context));
  }

  private static Response notAdded(
      Refusal why,
      ActionModal.About about,
      ActionDraft draft,
      Caller caller,
      ViewSubmissionContext context) {
    if (why instanceof Refusal.Flawed flawed) {
      return context.ackWithErrors(ActionModal.errors(flawed.flaws()));
    }
    if (why instanceof Refusal.ManyActions many) {
      return context.ackWithUpdate(ActionModal.tooMany(about.retro(), draft, many.already()));
    }
    return refused(why, ActionModal.WHAT, caller, context);
  }

  private Response close(ViewSubmissionRequest request, ViewSubmissionContext context) {
    var caller = Caller.of(request);
    return about(request, On.class)
        .map(
            on -> acts.close().close(on.retroIn(caller.workspace()), caller.member(), caller.key()))
        .flatMap(Outcome::refusal)
        .filter(why -> !(why instanceof Refusal.Repeated))
        .map(why -> RefusalWords.refusal(why, caller.member()))
        .map(sentence -> context.ackWithUpdate(CloseModal.answer(sentence)))
        .orElseGet(context::ack);
  }

  /** At the field, so that what was typed stays; a repeated form has had its effect and closes. */
  private static Response refused(
      Refusal why, String field, Caller caller, ViewSubmissionContext context) {
    return why instanceof Refusal.Repeated
        ? context.ack()
        : context.ackWithErrors(
            Map.of(field, RetroWords.plain(RefusalWords.refusal(why, caller.member()))));
  }

  private static <T extends Record> Optional<T> about(
      ViewSubmissionRequest request, Class<T> type) {
    return Payloads.read(request.getPayload().getView().getPrivateMetadata(), type);
  }
}
