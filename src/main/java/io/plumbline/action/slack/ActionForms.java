package io.plumbline.action.slack;

import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.handler.builtin.ViewSubmissionHandler;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import io.plumbline.action.ChangeAction;
import io.plumbline.action.Deed;
import io.plumbline.slack.Caller;
import io.plumbline.slack.FormState;
import io.plumbline.slack.Modals;
import io.plumbline.slack.Payloads;
import io.plumbline.team.TeamId;

/** The form of a deed that was sent. */
final class ActionForms implements ViewSubmissionHandler {
  private final ActionDesk desk;
  private final ActionLists lists;
  private final ChangeAction changeAction;

  ActionForms(ActionDesk desk, ActionLists lists, ChangeAction changeAction) {
    this.desk = desk;
    this.lists = lists;
    this.changeAction = changeAction;
  }

  @Override
  public Response apply(ViewSubmissionRequest request, ViewSubmissionContext context) {
    var view = request.getPayload().getView();
    var about = Payloads.read(view.getPrivateMetadata(), DeedModal.About.class).orElse(null);
    if (about == null) {
      return context.ackWithErrors(DeedModal.expired(FormState.of(view)));
    }
    var deed = DeedModal.read(about.on().form(), FormState.of(view)).orElse(null);
    if (deed == null) {
      return context.ackWithErrors(DeedModal.missing(about.on().form()));
    }
    var caller = Caller.of(request);
    var outcome =
        changeAction.change(
            about.on().actionIn(caller.workspace()),
            about.version(),
            deed,
            caller.member(),
            caller.key());
    if (!(outcome instanceof ChangeAction.Outcome.Flawed)) {
      redrawList(request, about.on(), caller);
    }
    return answer(outcome, deed, caller, context);
  }

  private static Response answer(
      ChangeAction.Outcome outcome, Deed deed, Caller caller, ViewSubmissionContext context) {
    return outcome.fold(
        new ChangeAction.Cases<>(
            changed -> context.ack(),
            flawed -> context.ackWithErrors(DeedModal.errors(flawed.flaws())),
            notAllowed -> instead(ActionWords.notAllowed(notAllowed), deed, context),
            overtaken -> instead(ActionWords.overtaken(overtaken, caller.member()), deed, context),
            () -> instead(ActionWords.OLD, deed, context)));
  }

  private static Response instead(String sentence, Deed deed, ViewSubmissionContext context) {
    return context.ackWithUpdate(DeedModal.answer(sentence, deed.typed()));
  }

  /** The list below the form shows at once what the form did. */
  private void redrawList(ViewSubmissionRequest request, On on, Caller caller) {
    var part = new ActionList.Part(on.team(), false, on.page());
    desk.teams()
        .find(new TeamId(caller.workspace(), on.team()))
        .ifPresent(
            team -> Modals.redrawBelow(request, () -> lists.at(team, part, caller.member())));
  }
}
