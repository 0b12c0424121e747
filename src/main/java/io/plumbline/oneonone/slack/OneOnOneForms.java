package io.plumbline.oneonone.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import io.plumbline.oneonone.OneOnOneId;
import io.plumbline.oneonone.Refusal;
import io.plumbline.oneonone.Topic;
import io.plumbline.oneonone.TopicId;
import io.plumbline.slack.Caller;
import io.plumbline.slack.FormState;
import io.plumbline.slack.Modals;
import io.plumbline.slack.Payloads;
import io.plumbline.team.Team;
import io.plumbline.workspace.Outcome;
import java.util.Map;
import java.util.Optional;

/** The forms of 1:1s as they are sent. A refusal stands at the field, and what was typed stays. */
final class OneOnOneForms {
  private final OneOnOneDesk desk;
  private final OneOnOneViews views;
  private final Acts acts;

  OneOnOneForms(OneOnOneDesk desk, OneOnOneViews views, Acts acts) {
    this.desk = desk;
    this.views = views;
    this.acts = acts;
  }

  void register(App app) {
    app.viewSubmission(Ids.TOPIC_FORM, this::topic);
    app.viewSubmission(Ids.NOTE_FORM, this::note);
    app.viewSubmission(Ids.ACTION_FORM, this::action);
    app.viewSubmission(Ids.SETTINGS_FORM, this::settings);
  }

  private Response topic(ViewSubmissionRequest request, ViewSubmissionContext context) {
    var caller = Caller.of(request);
    var about = about(request, TopicModal.About.class);
    var team = about.flatMap(on -> desk.team(caller.workspace(), on.team()));
    if (about.isEmpty() || team.isEmpty()) {
      return context.ackWithErrors(Map.of(TopicModal.WORDS, Modals.EXPIRED));
    }
    var words = state(request).text(TopicModal.WORDS).orElse("");
    var outcome = write(about.get(), team.get(), words, caller);
    if (outcome instanceof Outcome.Refused<Topic, Refusal> refused
        && refused.why() != Refusal.REPEATED) {
      var says = plain(refused.why(), team.get());
      return context.ackWithErrors(Map.of(TopicModal.WORDS, says));
    }
    redrawList(request, team.get(), caller);
    return context.ack();
  }

  private Outcome<Topic, Refusal> write(
      TopicModal.About about, Team team, String words, Caller caller) {
    var topics = acts.topics();
    return about.topic() == 0
        ? topics.add(team, words, caller.member(), caller.key())
        : topics.reword(
            new TopicId(caller.workspace(), about.topic()), words, caller.member(), caller.key());
  }

  /** The list below the form shows at once what the form did. */
  private void redrawList(ViewSubmissionRequest request, Team team, Caller caller) {
    views.topics(team, caller.member()).ifPresent(list -> Modals.redrawBelow(request, () -> list));
  }

  private Response note(ViewSubmissionRequest request, ViewSubmissionContext context) {
    var caller = Caller.of(request);
    var about = about(request, NoteModal.About.class);
    if (about.isEmpty()) {
      return context.ackWithErrors(Map.of(NoteModal.WORDS, Modals.EXPIRED));
    }
    var id = new OneOnOneId(caller.workspace(), about.get().talk());
    var words = state(request).text(NoteModal.WORDS).orElse("");
    return acts.notes()
        .note(id, about.get().kind(), words, caller.member(), caller.key())
        .fold(done -> context.ack(), why -> refused(NoteModal.WORDS, why, id, caller, context));
  }

  private Response action(ViewSubmissionRequest request, ViewSubmissionContext context) {
    var caller = Caller.of(request);
    var about = about(request, On.Talk.class);
    if (about.isEmpty()) {
      return context.ackWithErrors(Map.of(ActionModal.WHAT, Modals.EXPIRED));
    }
    var draft = ActionModal.read(state(request));
    if (draft.isEmpty()) {
      return context.ackWithErrors(ActionModal.missing(state(request)));
    }
    var id = about.get().in(caller.workspace());
    return acts.actions()
        .agree(id, draft.get(), caller.member(), caller.key())
        .fold(
            agreed -> context.ack(),
            flaws -> context.ackWithErrors(ActionModal.errors(flaws)),
            why -> refused(field(why), why, id, caller, context));
  }

  private static String field(Refusal why) {
    return why == Refusal.OWNER_NOT_OF_THE_PAIR ? ActionModal.OWNER : ActionModal.WHAT;
  }

  private Response refused(
      String field, Refusal why, OneOnOneId id, Caller caller, ViewSubmissionContext context) {
    if (why == Refusal.REPEATED) {
      return context.ack();
    }
    var says =
        desk.look(id, caller.member())
            .map(shown -> plain(why, shown.team()))
            .orElse(OneOnOneWords.OLD);
    return context.ackWithErrors(Map.of(field, says.replace("`", "")));
  }

  private Response settings(ViewSubmissionRequest request, ViewSubmissionContext context) {
    var caller = Caller.of(request);
    var team =
        about(request, SettingsModal.About.class)
            .flatMap(on -> desk.team(caller.workspace(), on.team()));
    if (team.isEmpty()) {
      return context.ackWithErrors(Map.of(SettingsModal.LEAD, Modals.EXPIRED));
    }
    var two = SettingsModal.read(state(request));
    if (two.isEmpty()) {
      var says = plain(Refusal.CANNOT_MEET, team.get());
      return context.ackWithErrors(Map.of(SettingsModal.LEAD, says));
    }
    return acts.choose()
        .choose(team.get(), two.get(), caller.member(), caller.key())
        .fold(
            done -> context.ack(),
            why -> context.ackWithErrors(Map.of(SettingsModal.LEAD, plain(why, team.get()))));
  }

  /** A field knows no markup. */
  private static String plain(Refusal why, Team team) {
    return why == Refusal.NOT_ALLOWED
        ? "Only a product manager or lead of the team chooses who holds its 1:1."
        : OneOnOneWords.refusal(why, team).replace("`", "");
  }

  private static FormState state(ViewSubmissionRequest request) {
    return FormState.of(request.getPayload().getView());
  }

  private static <T extends Record> Optional<T> about(
      ViewSubmissionRequest request, Class<T> type) {
    return Payloads.read(request.getPayload().getView().getPrivateMetadata(), type);
  }
}
