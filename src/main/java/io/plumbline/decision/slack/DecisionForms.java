package io.plumbline.decision.slack;

import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.handler.builtin.ViewSubmissionHandler;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import io.plumbline.decision.RecordDecision;
import io.plumbline.decision.RecordDecision.Outcome;
import io.plumbline.slack.Caller;
import io.plumbline.slack.FormState;
import io.plumbline.slack.Modals;
import io.plumbline.slack.Payloads;
import io.plumbline.team.TeamId;
import java.util.Map;

/** The form of a decision that was sent. */
final class DecisionForms implements ViewSubmissionHandler {
  private final DecisionDesk desk;
  private final RecordDecision recordDecision;

  DecisionForms(DecisionDesk desk, RecordDecision recordDecision) {
    this.desk = desk;
    this.recordDecision = recordDecision;
  }

  @Override
  public Response apply(ViewSubmissionRequest request, ViewSubmissionContext context) {
    var view = request.getPayload().getView();
    var caller = Caller.of(request);
    var team =
        Payloads.read(view.getPrivateMetadata(), DecisionModal.About.class)
            .flatMap(about -> desk.teams().find(new TeamId(caller.workspace(), about.team())));
    if (team.isEmpty()) {
      return context.ackWithErrors(Map.of(DecisionModal.TITLE, Modals.EXPIRED));
    }
    var draft = DecisionModal.read(FormState.of(view), caller.workspace());
    return answer(recordDecision.record(team.get(), draft, caller.member(), caller.key()), context);
  }

  /** Whatever was opened below the form shows what was before, so all of it closes. */
  private static Response answer(Outcome outcome, ViewSubmissionContext context) {
    if (outcome instanceof Outcome.Flawed flawed) {
      return context.ackWithErrors(FlawWords.errors(flawed.flaws()));
    }
    if (outcome instanceof Outcome.NotAllowed refused) {
      return context.ackWithErrors(
          Map.of(
              DecisionModal.TITLE,
              "Leads, engineers and product managers of %s write down decisions. Nothing was saved; your text is kept here."
                  .formatted(refused.team().name())));
    }
    return context.ack(response -> response.responseAction("clear"));
  }
}
