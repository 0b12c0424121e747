package io.plumbline.retro.slack;

import com.slack.api.bolt.App;
import io.plumbline.retro.PaceActs;
import io.plumbline.retro.Refusal;
import io.plumbline.slack.Answer;
import io.plumbline.slack.Caller;
import io.plumbline.slack.Pressed;
import io.plumbline.workspace.Outcome;
import java.util.function.BiFunction;

/** The presses by which a retro is kept going. */
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
  }

  private static void on(App app, String id, BiFunction<On, Caller, Answer> handler) {
    app.blockAction(
        id,
        (request, context) ->
            Pressed.about(request, On.class)
                .map(on -> handler.apply(on, Caller.of(request)))
                .orElseGet(() -> Answer.say(RetroWords.OLD))
                .send(request));
  }

  private static Answer quiet(Outcome<?, Refusal> outcome, Caller caller) {
    return outcome
        .refusal()
        .map(why -> Answer.say(RefusalWords.refusal(why, caller.member())))
        .orElseGet(Answer::none);
  }
}
