package io.plumbline.retro.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import io.plumbline.action.Action;
import io.plumbline.action.ChangeAction;
import io.plumbline.retro.Board;
import io.plumbline.retro.Boards;
import io.plumbline.retro.LastTime;
import io.plumbline.retro.Refusal;
import io.plumbline.retro.RetroId;
import io.plumbline.slack.Answer;
import io.plumbline.slack.Caller;
import io.plumbline.slack.FormState;
import io.plumbline.slack.Modals;
import io.plumbline.slack.Payloads;
import io.plumbline.slack.Pressed;
import io.plumbline.workspace.Outcome;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is said of last time's actions as a retro opens, and the form that asks why one goes. */
final class LastTimeButtons {
  private static final List<String> SAID =
      List.of(Ids.LAST_TIME, Ids.LAST_TIME_DONE, Ids.LAST_TIME_STILL_ON, Ids.LAST_TIME_DROP);

  private final Boards boards;
  private final LastTime lastTime;

  LastTimeButtons(Boards boards, LastTime lastTime) {
    this.boards = boards;
    this.lastTime = lastTime;
  }

  void register(App app) {
    for (var id : SAID) {
      app.blockAction(Ids.each(id), (request, context) -> said(request).send(request));
    }
    app.viewSubmission(Ids.DROP_FORM, this::drop);
  }

  private Answer said(BlockActionRequest request) {
    var caller = Caller.of(request);
    return Pressed.about(request, LastTimeCard.Chosen.class)
        .map(chosen -> said(chosen, caller))
        .orElseGet(() -> Answer.say(RetroWords.OLD));
  }

  private Answer said(LastTimeCard.Chosen chosen, Caller caller) {
    var id = new RetroId(caller.workspace(), chosen.retro());
    var by = caller.member();
    return switch (chosen.verdict()) {
      case DONE -> quiet(lastTime.done(id, chosen.action(), by, caller.key()), caller);
      case STILL_ON -> quiet(lastTime.stillOn(id, chosen.action(), by, caller.key()), caller);
      case DROPPED -> askWhy(id, chosen.action(), caller);
    };
  }

  /** Who may not drop it is told before they have written why. */
  private Answer askWhy(RetroId id, long number, Caller caller) {
    var board = boards.of(id).orElse(null);
    var action = board == null ? null : earlier(board, number);
    if (board == null || action == null) {
      return Answer.say(RetroWords.OLD);
    }
    return ChangeAction.isAllowed(action, board.team(), caller.member())
        ? Answer.open(DropModal.render(new DropModal.About(id.value(), number), action))
        : Answer.say(RuleWords.of(Refusal.Rule.NOT_YOUR_ACTION));
  }

  private static @Nullable Action earlier(Board board, long number) {
    return board.progress().earlier().stream()
        .map(each -> each.action())
        .filter(action -> action.id() == number)
        .findFirst()
        .orElse(null);
  }

  private Response drop(ViewSubmissionRequest request, ViewSubmissionContext context) {
    var caller = Caller.of(request);
    var view = request.getPayload().getView();
    var why = DropModal.why(FormState.of(view));
    var flaw = DropModal.flaw(why);
    if (flaw.isPresent()) {
      return context.ackWithErrors(Map.of(DropModal.WHY, flaw.get()));
    }
    return Payloads.read(view.getPrivateMetadata(), DropModal.About.class)
        .map(about -> drop(about, why, caller, context))
        .orElseGet(() -> context.ackWithErrors(Map.of(DropModal.WHY, Modals.EXPIRED)));
  }

  private Response drop(
      DropModal.About about, String why, Caller caller, ViewSubmissionContext context) {
    var id = new RetroId(caller.workspace(), about.retro());
    return lastTime
        .drop(id, about.action(), why, caller.member(), caller.key())
        .refusal()
        .filter(refusal -> !(refusal instanceof Refusal.Repeated))
        .map(refusal -> RetroWords.plain(RefusalWords.refusal(refusal, caller.member())))
        .map(sentence -> context.ackWithErrors(Map.of(DropModal.WHY, sentence)))
        .orElseGet(context::ack);
  }

  private static Answer quiet(Outcome<?, Refusal> outcome, Caller caller) {
    return outcome
        .refusal()
        .map(why -> Answer.say(RefusalWords.refusal(why, caller.member())))
        .orElseGet(Answer::none);
  }
}
