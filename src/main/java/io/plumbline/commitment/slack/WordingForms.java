package io.plumbline.commitment.slack;

import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.handler.builtin.ViewSubmissionHandler;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import io.plumbline.commitment.RewordCommitment;
import io.plumbline.commitment.RewordCommitment.Outcome;
import io.plumbline.slack.Caller;
import io.plumbline.slack.FormState;
import io.plumbline.slack.Modals;
import io.plumbline.slack.Payloads;
import java.util.Map;

/** The form of the two sentences that was sent. */
final class WordingForms implements ViewSubmissionHandler {
  private final RewordCommitment rewordCommitment;

  WordingForms(RewordCommitment rewordCommitment) {
    this.rewordCommitment = rewordCommitment;
  }

  @Override
  public Response apply(ViewSubmissionRequest request, ViewSubmissionContext context) {
    var view = request.getPayload().getView();
    var on = Payloads.read(view.getPrivateMetadata(), On.class).orElse(null);
    if (on == null) {
      return refused(Modals.EXPIRED, context);
    }
    var caller = Caller.of(request);
    var outcome =
        rewordCommitment.reword(
            on.in(caller.workspace()),
            on.quarter(),
            on.version(),
            WordingModal.read(FormState.of(view)),
            caller.member(),
            caller.key());
    return answer(outcome, context);
  }

  /** What was typed stays in the form wherever it was not taken. */
  private static Response answer(Outcome outcome, ViewSubmissionContext context) {
    if (outcome instanceof Outcome.Flawed flawed) {
      return context.ackWithErrors(WordingModal.errors(flawed.flaws()));
    }
    if (outcome instanceof Outcome.NotAllowed) {
      return refused(
          "Only product managers and leads of the team word it. Nothing has changed.", context);
    }
    if (outcome instanceof Outcome.Overtaken) {
      return refused(
          "Somebody changed the wording a moment ago. Copy yours, close the form, read theirs, and open it again.",
          context);
    }
    if (outcome instanceof Outcome.Over) {
      return refused("That quarter is over, so its wording stays. Nothing has changed.", context);
    }
    return context.ack(response -> response.responseAction("clear"));
  }

  private static Response refused(String sentence, ViewSubmissionContext context) {
    return context.ackWithErrors(Map.of(WordingModal.PRODUCT, sentence));
  }
}
