package io.plumbline.decision.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.view.View;
import io.plumbline.decision.AnswerDecision;
import io.plumbline.decision.AnswerDecision.Outcome;
import io.plumbline.decision.Knowledge.Answer;
import io.plumbline.decision.RecordDecision;
import io.plumbline.slack.Caller;
import io.plumbline.slack.Modals;
import io.plumbline.slack.Phrases;
import io.plumbline.slack.Pressed;
import io.plumbline.slack.Privately;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import java.io.IOException;
import java.util.Optional;

/** The presses about decisions: under the card, in product's messages, on Home, in the list. */
final class DecisionButtons {
  private final DecisionDesk desk;
  private final DecisionLists lists;
  private final AnswerDecision answerDecision;

  DecisionButtons(DecisionDesk desk, DecisionLists lists, AnswerDecision answerDecision) {
    this.desk = desk;
    this.lists = lists;
    this.answerDecision = answerDecision;
  }

  void register(App app) {
    app.blockAction(Ids.each(Ids.READ), (request, context) -> read(request));
    app.blockAction(Ids.each(Ids.KNOW), (request, context) -> answer(request, Answer.I_KNOW));
    app.blockAction(Ids.each(Ids.TALK), (request, context) -> answer(request, Answer.LETS_TALK));
    app.blockAction(Ids.each(Ids.SUPERSEDE), (request, context) -> supersede(request));
    app.blockAction(Ids.PAGE, (request, context) -> turn(request));
    app.blockAction(Ids.PAGE_BACK, (request, context) -> turn(request));
  }

  private Response read(BlockActionRequest request) throws IOException, SlackApiException {
    var caller = Caller.of(request);
    var shown = shown(request);
    if (shown.isEmpty()) {
      return say(DecisionWords.OLD, request);
    }
    return shown.get().team().roster().includes(caller.member())
        ? Modals.open(request, lists.detail(shown.get(), caller.member()))
        : say(notInTeam(shown.get()), request);
  }

  private static String notInTeam(Shown shown) {
    return "Only people of %s read its decisions whole. Ask one of them to add you."
        .formatted(Phrases.name(shown.team()));
  }

  private Response answer(BlockActionRequest request, Answer answer)
      throws IOException, SlackApiException {
    var caller = Caller.of(request);
    var on = on(request);
    if (on.isEmpty()) {
      return say(DecisionWords.OLD, request);
    }
    var outcome =
        answerDecision.answer(
            on.get().in(caller.workspace()), answer, caller.member(), caller.key());
    var refusal = refusal(outcome, caller.member());
    if (refusal.isPresent()) {
      return say(refusal.get(), request);
    }
    redrawOpen(request, caller.member());
    return request.getContext().ack();
  }

  private static Optional<String> refusal(Outcome outcome, MemberId viewer) {
    return outcome.fold(
        answered -> Optional.empty(),
        notAllowed -> Optional.of(DecisionWords.notAllowed(notAllowed)),
        overtaken -> Optional.of(DecisionWords.overtaken(overtaken.now(), viewer)),
        () -> Optional.of(DecisionWords.OLD));
  }

  /** A form in which it was pressed is nobody's surface: it is drawn again here. */
  private void redrawOpen(BlockActionRequest request, MemberId viewer)
      throws IOException, SlackApiException {
    var view = request.getPayload().getView();
    var shown = shown(request);
    if (view != null && "modal".equals(view.getType()) && shown.isPresent()) {
      Modals.update(request, lists.detail(shown.get(), viewer));
    }
  }

  private Response supersede(BlockActionRequest request) throws IOException, SlackApiException {
    var member = Caller.of(request).member();
    var shown = shown(request);
    if (shown.isEmpty()) {
      return say(DecisionWords.OLD, request);
    }
    var team = shown.get().team();
    var decision = shown.get().decision();
    if (!RecordDecision.isAllowed(team, member)) {
      return say(DecisionWords.mayNotRecord(team), request);
    }
    return decision.isInForce()
        ? Modals.open(request, lists.form(team, new DecisionModal.Start("", decision)))
        : say(DecisionWords.overtaken(decision, member), request);
  }

  private Response turn(BlockActionRequest request) throws IOException, SlackApiException {
    var caller = Caller.of(request);
    var view = Pressed.about(request, ListModal.Part.class).flatMap(part -> page(part, caller));
    if (view.isEmpty()) {
      return say("This list is old. `/decision list` opens it anew.", request);
    }
    Modals.update(request, view.get());
    return request.getContext().ack();
  }

  private Optional<View> page(ListModal.Part part, Caller caller) {
    return desk.teams()
        .find(new TeamId(caller.workspace(), part.team()))
        .filter(team -> team.roster().includes(caller.member()))
        .flatMap(team -> lists.list(team, part.page()));
  }

  private Optional<Shown> shown(BlockActionRequest request) {
    var workspace = Caller.of(request).workspace();
    return on(request).flatMap(on -> desk.look(on.in(workspace)));
  }

  private static Optional<On> on(BlockActionRequest request) {
    return Pressed.about(request, On.class);
  }

  private static Response say(String sentence, BlockActionRequest request)
      throws IOException, SlackApiException {
    Privately.answer(request, Privately.sentence(sentence));
    return request.getContext().ack();
  }
}
