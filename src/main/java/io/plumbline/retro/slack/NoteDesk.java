package io.plumbline.retro.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import io.plumbline.retro.CardId;
import io.plumbline.retro.CardText;
import io.plumbline.retro.Note;
import io.plumbline.retro.NoteId;
import io.plumbline.retro.Refusal;
import io.plumbline.retro.Retro;
import io.plumbline.retro.RetroId;
import io.plumbline.retro.WriteNote;
import io.plumbline.slack.Answer;
import io.plumbline.slack.Caller;
import io.plumbline.slack.Modals;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Pressed;
import io.plumbline.workspace.Outcome;
import java.util.List;
import java.util.Optional;

/** Notes on the topics: written, and changed or withdrawn by who wrote them. */
final class NoteDesk {
  private final WriteNote notes;
  private final RetroViews views;

  NoteDesk(WriteNote notes, RetroViews views) {
    this.notes = notes;
    this.views = views;
  }

  void register(App app) {
    app.blockAction(Ids.ADD_NOTE, (request, context) -> add(request).send(request));
    for (var id : List.of(Ids.CHANGE_NOTE, Ids.WITHDRAW_NOTE)) {
      app.blockAction(Ids.each(id), (request, context) -> chosen(request).send(request));
    }
    app.viewSubmission(Ids.NOTE_FORM, this::sent);
  }

  private Answer add(BlockActionRequest request) {
    var caller = Caller.of(request);
    return Pressed.about(request, On.class)
        .map(
            on ->
                views.note(
                    on.retroIn(caller.workspace()),
                    Optional.of(on.topicIn(caller.workspace())),
                    caller.member()))
        .orElseGet(() -> Answer.say(RetroWords.OLD));
  }

  /** A note in one line; with nothing typed, or too much, the form or the sentence says more. */
  Answer typed(Retro retro, String words, Caller caller) {
    if (words.isBlank()) {
      return views.note(retro.id(), Optional.empty(), caller.member());
    }
    var flaw = RefusalWords.flaw(words);
    if (flaw.isPresent()) {
      return kept(flaw.get(), words);
    }
    var topic =
        retro instanceof Retro.Discussing talk ? talk.currentTopic() : Optional.<CardId>empty();
    return topic
        .map(on -> notes.add(retro.id(), on, caller.member(), new CardText(words), caller.key()))
        .orElseGet(() -> Outcome.refused(new Refusal.OtherPhase(retro)))
        .fold(
            done ->
                Answer.say("Your note is on the board. `/retro notes` changes or withdraws it."),
            why -> kept(RefusalWords.refusal(why, caller.member()), words));
  }

  private static Answer kept(String sentence, String words) {
    return Answer.say(sentence + "\nYou wrote, to copy: " + Mrkdwn.code(words));
  }

  private Answer chosen(BlockActionRequest request) {
    var caller = Caller.of(request);
    return Pressed.about(request, MyNotesModal.Chosen.class)
        .map(chosen -> chosen(chosen, caller))
        .orElseGet(() -> Answer.say(RetroWords.OLD));
  }

  private Answer chosen(MyNotesModal.Chosen chosen, Caller caller) {
    var id = new RetroId(caller.workspace(), chosen.retro());
    var note = new NoteId(caller.workspace(), chosen.note());
    return switch (chosen.deed()) {
      case CHANGE -> views.changeNote(note, id, caller.member());
      case WITHDRAW -> {
        var why = notes.withdraw(id, note, caller.member(), caller.key()).refusal();
        yield views.myNotesAgain(id, caller.member(), RefusalWords.notice(why, caller.member()));
      }
    };
  }

  private Response sent(ViewSubmissionRequest request, ViewSubmissionContext context) {
    var sent = new Sent(request, context);
    var text = sent.state().text(NoteModal.TEXT).orElse("");
    var flaw = RefusalWords.flaw(text);
    if (flaw.isPresent()) {
      return sent.refuse(NoteModal.TEXT, flaw.get());
    }
    return sent.about(NoteModal.About.class)
        .map(about -> write(about, new CardText(text), sent.by()))
        .map(outcome -> outcome.fold(done -> context.ack(), why -> refused(why, sent)))
        .orElseGet(() -> sent.refuse(NoteModal.TEXT, Modals.EXPIRED));
  }

  private Outcome<Note, Refusal> write(NoteModal.About about, CardText text, Caller by) {
    var id = about.retroIn(by.workspace());
    var topic = about.topicIn(by.workspace());
    return about
        .noteIn(by.workspace())
        .map(note -> notes.change(id, note, by.member(), text, by.key()))
        .orElseGet(() -> notes.add(id, topic, by.member(), text, by.key()));
  }

  /** At the field, so that what was typed stays; a repeated form has had its effect and closes. */
  private static Response refused(Refusal why, Sent sent) {
    return why instanceof Refusal.Repeated
        ? sent.context().ack()
        : sent.refuse(
            NoteModal.TEXT, RetroWords.plain(RefusalWords.refusal(why, sent.by().member())));
  }
}
