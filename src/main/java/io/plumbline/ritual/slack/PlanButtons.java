package io.plumbline.ritual.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.view.View;
import io.plumbline.ritual.PlanOutcome;
import io.plumbline.slack.Caller;
import io.plumbline.slack.Modals;
import io.plumbline.slack.Privately;
import io.plumbline.slack.RitualButtons;
import java.io.IOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The buttons that skip, move, or hold after all; they may stand in any feature's view. */
final class PlanButtons {
  private final PlanDesk desk;

  PlanButtons(PlanDesk desk) {
    this.desk = desk;
  }

  void register(App app) {
    app.blockAction(
        RitualButtons.each(RitualButtons.SKIP),
        (request, context) -> open(request, context, this::skipForm));
    app.blockAction(
        RitualButtons.each(RitualButtons.MOVE),
        (request, context) -> open(request, context, this::moveForm));
    app.blockAction(RitualButtons.each(RitualButtons.HOLD), this::hold);
  }

  private View skipForm(PlanDesk.Found found) {
    return SkipModal.render(found, desk.asksWhyAfter(found.occurrence()));
  }

  private View moveForm(PlanDesk.Found found) {
    return MoveModal.render(found, desk.asksWhyAfter(found.occurrence()));
  }

  private Response open(
      BlockActionRequest request, ActionContext context, Function<PlanDesk.Found, View> form)
      throws IOException, SlackApiException {
    var by = Caller.of(request);
    var found = desk.pressed(by.workspace(), value(request));
    if (found.isEmpty()) {
      Privately.answer(request, Privately.sentence(PlanWords.OLD));
      return context.ack();
    }
    var team = found.get().team();
    var refused =
        !team.roster().runsRituals(by.member())
            ? PlanOutcome.Reason.NOT_ALLOWED
            : desk.isOpen(found.get().occurrence()) ? null : PlanOutcome.Reason.NOT_PLANNED;
    if (refused == null) {
      return Modals.open(request, form.apply(found.get()));
    }
    Privately.answer(request, Privately.sentence(PlanWords.refusal(refused, team)));
    return context.ack();
  }

  private Response hold(BlockActionRequest request, ActionContext context)
      throws IOException, SlackApiException {
    var by = Caller.of(request);
    var found = desk.pressed(by.workspace(), value(request));
    if (found.isEmpty()) {
      Privately.answer(request, Privately.sentence(PlanWords.OLD));
      return context.ack();
    }
    var outcome =
        desk.acts()
            .hold()
            .hold(by.workspace(), found.get().occurrence().id(), by.member(), by.key());
    var says =
        outcome instanceof PlanOutcome.Refused refused
            ? PlanWords.refusal(refused.reason(), found.get().team())
            : desk.says(outcome);
    Privately.answer(request, Privately.sentence(says));
    return context.ack();
  }

  private static @Nullable String value(BlockActionRequest request) {
    return request.getPayload().getActions().get(0).getValue();
  }
}
