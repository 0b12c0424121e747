package io.plumbline.ritual.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import io.plumbline.ritual.PlanOutcome;
import io.plumbline.slack.Caller;
import io.plumbline.slack.FormState;
import io.plumbline.slack.Modals;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Privately;
import io.plumbline.team.Team;
import java.util.LinkedHashMap;
import java.util.Map;

/** The forms that skip or move one occurrence, as they are sent. */
final class PlanForms {
  private final PlanDesk desk;

  PlanForms(PlanDesk desk) {
    this.desk = desk;
  }

  void register(App app) {
    app.viewSubmission(SkipModal.CALLBACK_ID, this::skip);
    app.viewSubmission(MoveModal.CALLBACK_ID, this::move);
  }

  private Response skip(ViewSubmissionRequest request, ViewSubmissionContext context) {
    var by = Caller.of(request);
    var view = request.getPayload().getView();
    var found = desk.pressed(by.workspace(), view.getPrivateMetadata());
    var why = FormState.of(view).text(SkipModal.WHY).orElse("");
    if (found.isEmpty()) {
      return context.ackWithErrors(Map.of(SkipModal.WHY, Modals.EXPIRED));
    }
    var outcome = desk.skip(found.get(), by, why);
    return answer(outcome, found.get().team(), why, context);
  }

  private Response move(ViewSubmissionRequest request, ViewSubmissionContext context) {
    var by = Caller.of(request);
    var view = request.getPayload().getView();
    var found = desk.pressed(by.workspace(), view.getPrivateMetadata());
    var state = FormState.of(view);
    var why = state.text(SkipModal.WHY).orElse("");
    var to = MoveModal.to(state);
    if (found.isEmpty()) {
      return context.ackWithErrors(Map.of(SkipModal.WHY, Modals.EXPIRED));
    }
    if (to.isEmpty()) {
      return context.ackWithErrors(Map.of(MoveModal.TIME, "Choose a day and a time."));
    }
    var outcome = desk.move(found.get(), by, to.get(), why);
    return answer(outcome, found.get().team(), why, context);
  }

  private Response answer(
      PlanOutcome outcome, Team team, String why, ViewSubmissionContext context) {
    if (outcome instanceof PlanOutcome.Flawed flawed) {
      var errors = new LinkedHashMap<String, String>();
      flawed
          .flaws()
          .forEach(
              flaw ->
                  errors.put(MoveModal.field(flaw), PlanWords.flaw(flaw, team.calendar().zone())));
      return context.ackWithErrors(errors);
    }
    var says =
        outcome instanceof PlanOutcome.Refused refused
            ? PlanWords.refusal(refused.reason(), team) + kept(why)
            : desk.says(outcome);
    return context.ackWithUpdate(Privately.note(Privately.sentence(says)));
  }

  private static String kept(String why) {
    return why.isEmpty() ? "" : "\n\nYou wrote, to copy: " + Mrkdwn.code(why);
  }
}
