package io.plumbline.surprise.slack;

import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.handler.builtin.ViewSubmissionHandler;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import io.plumbline.slack.Caller;
import io.plumbline.slack.FormState;
import io.plumbline.slack.Modals;
import io.plumbline.slack.Payloads;
import io.plumbline.slack.Privately;
import io.plumbline.surprise.FlagSurprise;
import io.plumbline.surprise.FlagSurprise.Outcome;
import io.plumbline.team.Teams;
import java.util.Map;

/** The form of a surprise that was sent. */
final class SurpriseForms implements ViewSubmissionHandler {
  private final Teams teams;
  private final FlagSurprise flagSurprise;

  SurpriseForms(Teams teams, FlagSurprise flagSurprise) {
    this.teams = teams;
    this.flagSurprise = flagSurprise;
  }

  @Override
  public Response apply(ViewSubmissionRequest request, ViewSubmissionContext context) {
    var view = request.getPayload().getView();
    var about = Payloads.read(view.getPrivateMetadata(), SurpriseModal.About.class);
    if (about.isEmpty()) {
      return context.ackWithErrors(Map.of(SurpriseModal.WHAT, Modals.EXPIRED));
    }
    var caller = Caller.of(request);
    var state = FormState.of(view);
    var team = SurpriseModal.team(about.get(), state, caller.workspace()).flatMap(teams::find);
    if (team.isEmpty()) {
      var field = about.get().team() == 0 ? SurpriseModal.TEAM : SurpriseModal.WHAT;
      return context.ackWithErrors(Map.of(field, "Choose the team that it is about."));
    }
    var draft = SurpriseModal.read(state);
    return answer(flagSurprise.flag(team.get(), draft, caller.member(), caller.key()), context);
  }

  private static Response answer(Outcome outcome, ViewSubmissionContext context) {
    return outcome.fold(
        flagged -> say(SurpriseWords.flagged(flagged), context),
        flawed -> context.ackWithErrors(SurpriseWords.errors(flawed.flaws())),
        notAllowed ->
            context.ackWithErrors(
                Map.of(
                    SurpriseModal.WHAT,
                    "Only people of this team flag its surprises. Your text is kept here.")),
        () -> say(SurpriseWords.REPEATED, context));
  }

  /** In the form's place, since nothing appears where the person is. */
  private static Response say(String sentence, ViewSubmissionContext context) {
    return context.ackWithUpdate(Privately.note(Privately.sentence(sentence)));
  }
}
