package io.plumbline.commitment.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.view.View;
import io.plumbline.commitment.Side;
import io.plumbline.commitment.SignCommitment;
import io.plumbline.commitment.SignCommitment.Outcome;
import io.plumbline.slack.Caller;
import io.plumbline.slack.Modals;
import io.plumbline.slack.Pressed;
import io.plumbline.slack.Privately;
import io.plumbline.workspace.MemberId;
import java.io.IOException;
import java.util.Optional;

/** The presses about commitments. */
final class CommitmentButtons {
  private final CommitmentDesk desk;
  private final SignCommitment signCommitment;

  CommitmentButtons(CommitmentDesk desk, SignCommitment signCommitment) {
    this.desk = desk;
    this.signCommitment = signCommitment;
  }

  void register(App app) {
    app.blockAction(Ids.EACH_OPEN, (request, context) -> open(request));
    app.blockAction(Ids.OTHER, (request, context) -> other(request));
    app.blockAction(Ids.REWORD, (request, context) -> reword(request));
    for (var side : Side.values()) {
      app.blockAction(Ids.sign(side), (request, context) -> sign(request, side));
    }
  }

  private Response open(BlockActionRequest request) throws IOException, SlackApiException {
    var view = shown(request).map(shown -> view(shown, Caller.of(request).member()));
    return view.isPresent() ? Modals.open(request, view.get()) : say(CommitmentWords.OVER, request);
  }

  private Response other(BlockActionRequest request) throws IOException, SlackApiException {
    redraw(request);
    return request.getContext().ack();
  }

  private Response reword(BlockActionRequest request) throws IOException, SlackApiException {
    var shown = shown(request);
    if (shown.isEmpty()) {
      return say(CommitmentWords.OVER, request);
    }
    return shown.get().mayReword(Caller.of(request).member())
        ? Modals.open(request, WordingModal.render(shown.get().commitment()))
        : say(CommitmentWords.mayNotReword(shown.get().team()), request);
  }

  private Response sign(BlockActionRequest request, Side side)
      throws IOException, SlackApiException {
    var caller = Caller.of(request);
    var on = on(request);
    if (on.isEmpty()) {
      return say(CommitmentWords.OVER, request);
    }
    var outcome =
        signCommitment.sign(
            on.get().in(caller.workspace()),
            on.get().quarter(),
            on.get().version(),
            side,
            caller.member(),
            caller.key());
    var refusal = refusal(outcome, caller.member());
    if (refusal.isPresent()) {
      return say(refusal.get(), request);
    }
    redraw(request);
    return request.getContext().ack();
  }

  private static Optional<String> refusal(Outcome outcome, MemberId viewer) {
    if (outcome instanceof Outcome.NotAllowed refused) {
      return Optional.of(CommitmentWords.refusal(refused));
    }
    if (outcome instanceof Outcome.SignedForTheOther refused) {
      return Optional.of(CommitmentWords.refusal(refused));
    }
    if (outcome instanceof Outcome.SignedBefore late) {
      return Optional.of(CommitmentWords.refusal(late.signature(), viewer));
    }
    if (outcome instanceof Outcome.Reworded late) {
      return Optional.of(CommitmentWords.reworded(late.now(), viewer));
    }
    return outcome instanceof Outcome.Over ? Optional.of(CommitmentWords.OVER) : Optional.empty();
  }

  /** A form in which it was pressed is nobody's surface: it is drawn again here. */
  private void redraw(BlockActionRequest request) throws IOException, SlackApiException {
    var open = request.getPayload().getView();
    var shown = shown(request);
    if (open != null && "modal".equals(open.getType()) && shown.isPresent()) {
      Modals.update(request, view(shown.get(), Caller.of(request).member()));
    }
  }

  private View view(Shown shown, MemberId viewer) {
    return CommitmentModal.render(shown, desk.other(shown), viewer);
  }

  /** Only for people of the team. */
  private Optional<Shown> shown(BlockActionRequest request) {
    var caller = Caller.of(request);
    return on(request)
        .flatMap(
            on ->
                desk.teams()
                    .find(on.in(caller.workspace()))
                    .filter(team -> team.roster().includes(caller.member()))
                    .flatMap(team -> desk.look(team, on.quarter())));
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
