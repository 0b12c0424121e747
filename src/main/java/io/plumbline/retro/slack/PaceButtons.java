package io.plumbline.retro.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import io.plumbline.retro.PaceActs;
import io.plumbline.retro.Refusal;
import io.plumbline.retro.RetroId;
import io.plumbline.slack.Answer;
import io.plumbline.slack.Caller;
import io.plumbline.slack.FormState;
import io.plumbline.slack.Modals;
import io.plumbline.slack.Payloads;
import io.plumbline.workspace.Outcome;
import java.util.Map;
import java.util.function.BiFunction;

/** The presses and forms by which a retro is kept going. */
final class PaceButtons {
  private final PaceActs acts;

  PaceButtons(PaceActs acts) {
    this.acts = acts;
  }

  void register(App app) {
    on(
        app,
        Ids.GO_ON,
        (on, caller) ->
            quiet(
                acts.lastTime().goOn(on.retroIn(caller.workspace()), caller.member(), caller.key()),
                caller));
    on(
        app,
        Ids.TWO_MORE_MINUTES,
        (on, caller) ->
            quiet(
                acts.twoMoreMinutes()
                    .give(on.retroIn(caller.workspace()), caller.member(), caller.key()),
                caller));
    on(
        app,
        Ids.PARK,
        (on, caller) ->
            quiet(
                acts.parkTopic()
                    .park(
                        on.retroIn(caller.workspace()),
                        on.topicIn(caller.workspace()),
                        caller.member(),
                        caller.key()),
                caller));
    app.blockAction(Ids.each(Ids.LAST_TIME), (request, context) -> lastTime(request).send(request));
    app.viewSubmission(Ids.DROP_FORM, this::drop);
  }

  private static void on(App app, String id, BiFunction<On, Caller, Answer> handler) {
    app.blockAction(
        id,
        (request, context) -> {
          var value = request.getPayload().getActions().get(0).getValue();
          return Payloads.read(value == null ? "" : value, On.class)
              .map(on -> handler.apply(on, Caller.of(request)))
              .orElseGet(() -> Answer.say(RetroWords.OLD))
              .send(request);
        });
  }

  private Answer lastTime(BlockActionRequest request) {
    var caller = Caller.of(request);
    var option = request.getPayload().getActions().get(0).getSelectedOption();
    var value = option == null || option.getValue() == null ? "" : option.getValue();
    return Payloads.read(value, LastTimeCard.Chosen.class)
        .map(chosen -> lastTime(chosen, caller))
        .orElseGet(() -> Answer.say(RetroWords.OLD));
  }

  private Answer lastTime(LastTimeCard.Chosen chosen, Caller caller) {
    var id = new RetroId(caller.workspace(), chosen.retro());
    var by = caller.member();
    return switch (chosen.verdict()) {
      case DONE -> quiet(acts.lastTime().done(id, chosen.action(), by, caller.key()), caller);
      case STILL_ON ->
          quiet(acts.lastTime().stillOn(id, chosen.action(), by, caller.key()), caller);
      case DROPPED ->
          Answer.open(DropModal.render(new DropModal.About(chosen.retro(), chosen.action())));
    };
  }

  private Response drop(ViewSubmissionRequest request, ViewSubmissionContext context) {
    var caller = Caller.of(request);
    var view = request.getPayload().getView();
    var why = DropModal.why(FormState.of(view));
    var flaw = DropModal.flaw(why);
    if (flaw.isPresent()) {
      return context.ackWithErrors(Map.of(DropModal.WHY, flaw.get()));
    }
    var metadata = view.getPrivateMetadata();
    return Payloads.read(metadata == null ? "" : metadata, DropModal.About.class)
        .map(about -> drop(about, why, caller, context))
        .orElseGet(() -> context.ackWithErrors(Map.of(DropModal.WHY, Modals.EXPIRED)));
  }

  private Response drop(
      DropModal.About about, String why, Caller caller, ViewSubmissionContext context) {
    var id = new RetroId(caller.workspace(), about.retro());
    return acts.lastTime()
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
