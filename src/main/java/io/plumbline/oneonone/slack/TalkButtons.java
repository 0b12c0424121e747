package io.plumbline.oneonone.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.view.View;
import io.plumbline.action.ChangeAction;
import io.plumbline.oneonone.Note;
import io.plumbline.oneonone.OneOnOneId;
import io.plumbline.oneonone.Refusal;
import io.plumbline.slack.Modals;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.Outcome;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;

/** The presses under an agenda, a summary, and the question whether the two met. */
final class TalkButtons {
  private static final String NOT_YOUR_ACTION =
      "Only who promised it, or wrote it down, can close it. Nothing has changed.";

  private final OneOnOneDesk desk;
  private final Acts acts;
  private final DecisionForm decisionForm;

  TalkButtons(OneOnOneDesk desk, Acts acts, DecisionForm decisionForm) {
    this.desk = desk;
    this.acts = acts;
    this.decisionForm = decisionForm;
  }

  void register(App app) {
    app.blockAction(Ids.NOTE, (request, context) -> note(Press.of(request)));
    app.blockAction(Ids.ACTION, (request, context) -> action(Press.of(request)));
    app.blockAction(Ids.END, (request, context) -> end(Press.of(request)));
    app.blockAction(Ids.MET, (request, context) -> met(Press.of(request), true));
    app.blockAction(Ids.NOT_MET, (request, context) -> met(Press.of(request), false));
    app.blockAction(Ids.MORE, (request, context) -> more(Press.of(request)));
    app.blockAction(Ids.each(Ids.REACH), (request, context) -> reach(Press.of(request)));
    app.blockAction(Ids.each(Ids.DONE), (request, context) -> done(Press.of(request)));
    app.blockAction(Ids.each(Ids.RECORD), (request, context) -> record(Press.of(request)));
  }

  private Response note(Press press) throws IOException, SlackApiException {
    return open(press, talk(press), shown -> NoteModal.render(shown.talk(), Note.Kind.NOTE));
  }

  private Response action(Press press) throws IOException, SlackApiException {
    return open(
        press,
        talk(press),
        shown -> ActionModal.render(shown.talk(), press.caller().member(), shown.today()));
  }

  private static Optional<OneOnOneId> talk(Press press) {
    return press.value(On.Talk.class).map(on -> on.in(press.caller().workspace()));
  }

  /** Opens the form for one of the two, and for nobody else. */
  private Response open(Press press, Optional<OneOnOneId> id, Function<Shown, View> form)
      throws IOException, SlackApiException {
    var view = id.flatMap(one -> desk.look(one, press.caller().member())).map(form);
    return view.isPresent() ? Modals.open(press.request(), view.get()) : press.old();
  }

  private Response end(Press press) throws IOException, SlackApiException {
    var id = talk(press);
    var caller = press.caller();
    return id.isEmpty()
        ? press.old()
        : answer(press, id.get(), acts.end().end(id.get(), caller.member(), caller.key()));
  }

  private Response met(Press press, boolean met) throws IOException, SlackApiException {
    return talk(press).isEmpty() ? press.old() : met(press, talk(press).get(), met);
  }

  private Response met(Press press, OneOnOneId id, boolean met)
      throws IOException, SlackApiException {
    var caller = press.caller();
    return answer(press, id, acts.end().met(id, met, caller.member(), caller.key()));
  }

  private Response more(Press press) throws IOException, SlackApiException {
    var on = press.chosen(On.OfMore.class);
    if (on.isEmpty()) {
      return press.old();
    }
    var id = on.get().in(press.caller().workspace());
    var viewer = press.caller().member();
    return switch (on.get().more()) {
      case DECISION ->
          open(press, Optional.of(id), s -> NoteModal.render(s.talk(), Note.Kind.DECISION));
      case TOPIC ->
          open(press, Optional.of(id), s -> TopicModal.add(s.team(), s.pair().other(viewer), ""));
      case READ -> open(press, Optional.of(id), s -> MinutesModal.render(s, 0));
      case NOT_MET -> met(press, id, false);
    };
  }

  private Response reach(Press press) throws IOException, SlackApiException {
    var on = press.value(On.Tick.class);
    if (on.isEmpty()) {
      return press.old();
    }
    var tick = on.get();
    var caller = press.caller();
    var id = tick.in(caller.workspace());
    var reach = acts.reach();
    var outcome =
        tick.topic() == 0
            ? reach.line(id, tick.line(), tick.reached(), caller.member(), caller.key())
            : reach.topic(id, tick.topic(), tick.reached(), caller.member(), caller.key());
    return answer(press, id, outcome);
  }

  private Response done(Press press) throws IOException, SlackApiException {
    var on = press.value(On.OfAction.class);
    if (on.isEmpty()) {
      return press.old();
    }
    var caller = press.caller();
    var id = on.get().in(caller.workspace());
    var outcome =
        acts.finish()
            .done(id, on.get().action(), on.get().version(), caller.member(), caller.key());
    if (outcome instanceof Outcome.Done<ChangeAction.Outcome, Refusal> done
        && done.result() instanceof ChangeAction.Outcome.NotAllowed) {
      return press.say(NOT_YOUR_ACTION);
    }
    return answer(press, id, outcome);
  }

  private Response record(Press press) throws IOException, SlackApiException {
    var on = press.value(On.OfNote.class);
    var viewer = press.caller().member();
    var view =
        on.flatMap(
            one ->
                desk.look(one.in(press.caller().workspace()), viewer)
                    .flatMap(shown -> form(shown, one.note(), viewer)));
    return view.isPresent() ? Modals.open(press.request(), view.get()) : press.old();
  }

  private Optional<View> form(Shown shown, long note, MemberId viewer) {
    return shown.notes(Note.Kind.DECISION).stream()
        .filter(each -> each.id() == note)
        .findFirst()
        .flatMap(each -> decisionForm.of(shown.team(), firstLine(each.words()), viewer));
  }

  private static String firstLine(String words) {
    return words.lines().findFirst().orElse("");
  }

  /** What was done is seen in the message; what was not is said. */
  private Response answer(Press press, OneOnOneId id, Outcome<?, Refusal> outcome)
      throws IOException, SlackApiException {
    var shown = desk.look(id, press.caller().member());
    if (shown.isEmpty()) {
      return press.old();
    }
    return outcome instanceof Outcome.Refused<?, Refusal> refused
            && refused.why() != Refusal.REPEATED
        ? press.say(refusal(refused.why(), shown.get()))
        : press.ack();
  }

  /** Whoever comes second reads what the first did. */
  static String refusal(Refusal why, Shown shown) {
    var closed = shown.talk().closed();
    return why == Refusal.NOT_OPEN && closed.isPresent()
        ? OneOnOneWords.ended(shown.talk(), closed.get()) + " Nothing else has changed."
        : OneOnOneWords.refusal(why, shown.team());
  }
}
