package io.plumbline.audit.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.SlackApiException;
import io.plumbline.audit.AuditId;
import io.plumbline.audit.Question;
import io.plumbline.audit.Refusal;
import io.plumbline.audit.Result;
import io.plumbline.slack.Answer;
import io.plumbline.slack.Caller;
import io.plumbline.slack.FormState;
import io.plumbline.slack.Pressed;
import java.io.IOException;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The presses about audits: in direct messages, in results, in the form, on Home. */
final class AuditButtons {
  private final AuditScreens screens;
  private final AuditDesk desk;
  private final TopicForm topicForm;

  AuditButtons(AuditScreens screens, TopicForm topicForm) {
    this.topicForm = topicForm;
    this.screens = screens;
    this.desk = screens.desk();
  }

  void register(App app) {
    on(app, Ids.ANSWER, (audit, by) -> screens.questions(audit, by.member()));
    on(app, Ids.DECLINE, this::decline);
    on(app, Ids.POST, this::post);
    on(app, Ids.SHOW, this::show);
    app.blockAction(Ids.each(Ids.CHANGE), (request, context) -> change(request).send(request));
    app.blockAction(Ids.each(Ids.TOPIC), (request, context) -> topic(request).send(request));
    app.blockAction(Ids.SAVE, (request, context) -> save(request));
  }

  private static void on(App app, String action, BiFunction<AuditId, Caller, Answer> press) {
    app.blockAction(
        Ids.each(action),
        (request, context) -> {
          var caller = Caller.of(request);
          return Pressed.about(request, On.class)
              .map(on -> press.apply(on.in(caller.workspace()), caller))
              .orElseGet(() -> Answer.say(AuditWords.OLD))
              .send(request);
        });
  }

  private Answer decline(AuditId audit, Caller by) {
    return desk.acts()
        .answer()
        .decline(audit, by.member())
        .fold(
            sheet ->
                Answer.say(
                    "Not this time, then. It counts as declined and not as missing, and I do not remind you. You can still answer until %s."
                        .formatted(AuditWords.moment(sheet.audit().closesAt(), sheet.team()))),
            why -> Answer.say(RefusalWords.of(why)));
  }

  private Answer post(AuditId audit, Caller by) {
    return desk.acts()
        .post()
        .post(audit, by.member(), by.key())
        .fold(
            posted -> Answer.say("It is in the channel now, without what was said by name."),
            why -> Answer.say(RefusalWords.of(why)));
  }

  private Answer show(AuditId audit, Caller by) {
    return desk.results()
        .of(audit)
        .map(shown -> screens.results(shown.team(), by.member()))
        .orElseGet(() -> Answer.say(AuditWords.OLD));
  }

  private Answer change(BlockActionRequest request) {
    var by = Caller.of(request);
    return Pressed.about(request, ChangeModal.Start.class)
        .map(start -> onResult(start.in(by.workspace()), by, shown -> form(start, shown)))
        .orElseGet(() -> Answer.say(AuditWords.OLD));
  }

  private Answer form(ChangeModal.Start start, Result shown) {
    return Answer.open(ChangeModal.render(shown, start.words(shown), desk.today(shown.team())));
  }

  private Answer topic(BlockActionRequest request) {
    var by = Caller.of(request);
    return Pressed.about(request, OnFinding.class)
        .map(on -> onResult(on.in(by.workspace()), by, shown -> topic(on, shown, by)))
        .orElseGet(() -> Answer.say(AuditWords.OLD));
  }

  private Answer topic(OnFinding on, Result shown, Caller by) {
    var words = on.of(shown).map(finding -> FindingWords.topic(shown, finding)).orElse("");
    return topicForm.open(shown.team(), by.member(), words);
  }

  /** What a button of a result opens, for whoever may see all of it. */
  private Answer onResult(AuditId audit, Caller by, Function<Result, Answer> opens) {
    var shown = desk.results().of(audit);
    if (shown.isEmpty()) {
      return Answer.say(AuditWords.OLD);
    }
    var team = shown.get().team();
    return team.roster().runsRituals(by.member())
        ? opens.apply(shown.get())
        : Answer.say(RefusalWords.notRunner(team));
  }

  /** Keeps what stands in the open form and says so in its place. */
  private Response save(BlockActionRequest request) throws IOException, SlackApiException {
    var caller = Caller.of(request);
    var audit = Pressed.about(request, On.class).map(on -> on.in(caller.workspace()));
    if (audit.isEmpty()) {
      return Answer.say(AuditWords.OLD).send(request);
    }
    var questions =
        desk.shelves().audits().find(audit.get()).map(Question::of).orElse(Question.ALWAYS);
    var typed = AnswerModal.read(FormState.of(request.getPayload().getView()), questions);
    return desk.acts()
        .answer()
        .save(audit.get(), caller.member(), typed)
        .fold(
            sheet -> Answer.redraw(AnswerModal.answer(SentWords.saved(sheet))),
            why -> notSaved(why, Answer.redraw(AnswerModal.notKept(reason(why), typed, questions))))
        .send(request);
  }

  /** Too long a text stays in the form, which says what to do; the rest is shown to be copied. */
  private static Answer notSaved(Refusal why, Answer copied) {
    return why instanceof Refusal.Flawed ? Answer.say(SentWords.TOO_LONG) : copied;
  }

  private static String reason(Refusal why) {
    return SentWords.notKept(why);
  }
}
