package io.plumbline.audit.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import io.plumbline.action.Action;
import io.plumbline.audit.AuditId;
import io.plumbline.audit.Question;
import io.plumbline.audit.Refusal;
import io.plumbline.slack.Caller;
import io.plumbline.slack.FormState;
import io.plumbline.slack.Modals;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Payloads;
import io.plumbline.slack.Phrases;
import java.util.Map;
import java.util.Optional;

/** The forms of audits that were sent. */
final class AuditForms {
  private final AuditDesk desk;

  AuditForms(AuditDesk desk) {
    this.desk = desk;
  }

  void register(App app) {
    app.viewSubmission(Ids.FORM, this::answers);
    app.viewSubmission(Ids.CHANGE_FORM, this::change);
    app.viewSubmission(Ids.SETTINGS_FORM, this::settings);
  }

  private Response answers(ViewSubmissionRequest request, ViewSubmissionContext context) {
    var caller = Caller.of(request);
    var id = audit(request);
    var audit = id.flatMap(each -> desk.shelves().audits().find(each));
    var questions = audit.map(Question::of).orElse(Question.ALWAYS);
    var typed = AnswerModal.read(FormState.of(request.getPayload().getView()), questions);
    if (id.isEmpty() || audit.isEmpty()) {
      return context.ackWithErrors(Map.of(Question.WHY.key(), Modals.EXPIRED));
    }
    return desk.acts()
        .answer()
        .send(id.get(), caller.member(), typed)
        .fold(
            sheet -> context.ackWithUpdate(AnswerModal.answer(SentWords.sent(sheet))),
            why ->
                why instanceof Refusal.Flawed flawed
                    ? context.ackWithErrors(SentWords.errors(flawed.flaws()))
                    : context.ackWithUpdate(
                        AnswerModal.notKept(SentWords.notKept(why), typed, questions)));
  }

  private Response change(ViewSubmissionRequest request, ViewSubmissionContext context) {
    var caller = Caller.of(request);
    var id = audit(request);
    var state = FormState.of(request.getPayload().getView());
    if (id.isEmpty()) {
      return context.ackWithErrors(Map.of(ChangeModal.WHAT, Modals.EXPIRED));
    }
    var draft = ChangeModal.read(state);
    if (draft.isEmpty()) {
      return context.ackWithErrors(ChangeModal.missing(state));
    }
    return desk.acts()
        .changes()
        .file(id.get(), draft.get(), caller.member(), caller.key())
        .fold(
            action -> context.ackWithUpdate(AnswerModal.answer(filed(action))),
            why ->
                context.ackWithErrors(
                    why instanceof Refusal.FlawedAction flawed
                        ? ChangeModal.errors(flawed.flaws())
                        : Map.of(ChangeModal.WHAT, plain(why))));
  }

  private String filed(Action action) {
    var says =
        "Filed: “%s” %s has it until %s"
            .formatted(
                Mrkdwn.escape(action.what()),
                Mrkdwn.member(action.owner()),
                Phrases.day(action.due()));
    return desk.acts().changes().isAskedAbout(action)
        ? says + ", and the next audit asks whether it has helped."
        : says + ". The next audit asks about three changes at most, and three were filed before.";
  }

  /** A field's error shows no mentions. */
  private static String plain(Refusal why) {
    return why instanceof Refusal.NotRunner refused
        ? "Only product managers and leads of %s file changes. Your text is kept here."
            .formatted(refused.team().name())
        : "This was filed already, or the audit is not there any more. Nothing has changed.";
  }

  private Response settings(ViewSubmissionRequest request, ViewSubmissionContext context) {
    var caller = Caller.of(request);
    var view = request.getPayload().getView();
    var team =
        Payloads.read(view.getPrivateMetadata(), SettingsModal.About.class)
            .flatMap(about -> desk.team(caller.workspace(), about.team()));
    var rules = SettingsModal.read(FormState.of(view));
    if (team.isEmpty() || rules.isEmpty()) {
      return context.ackWithErrors(Map.of(SettingsModal.WHO, Modals.EXPIRED));
    }
    return context.ackWithUpdate(
        SettingsModal.answer(
            desk.acts()
                .rules()
                .change(team.get(), rules.get(), caller.member(), caller.key())
                .fold(saved -> SettingsWords.saved(team.get(), saved), RefusalWords::of)));
  }

  private static Optional<AuditId> audit(ViewSubmissionRequest request) {
    var caller = Caller.of(request);
    return Payloads.read(request.getPayload().getView().getPrivateMetadata(), On.class)
        .map(on -> on.in(caller.workspace()));
  }
}
