package io.plumbline.sprint.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import io.plumbline.slack.Caller;
import io.plumbline.slack.FormState;
import io.plumbline.slack.Modals;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Payloads;
import io.plumbline.slack.Privately;
import io.plumbline.sprint.EditPlan;
import io.plumbline.sprint.Item;
import io.plumbline.sprint.Question;
import io.plumbline.sprint.Refusal;
import io.plumbline.team.Team;
import io.plumbline.workspace.Outcome;
import io.plumbline.workspace.TypedText;
import java.util.Map;
import java.util.Optional;

/** What happens when a form about a sprint is sent. */
final class PlanForms {
  private final PlanDesk desk;

  PlanForms(PlanDesk desk) {
    this.desk = desk;
  }

  void register(App app) {
    app.viewSubmission(PlanIds.GOAL_FORM, this::goal);
    app.viewSubmission(PlanIds.ITEMS_FORM, this::items);
    app.viewSubmission(PlanIds.SETTINGS_FORM, this::settings);
    app.viewSubmission(PlanIds.ASK_FORM, this::ask);
    app.viewSubmission(PlanIds.ANSWER_FORM, this::answer);
  }

  private Response goal(ViewSubmissionRequest request, ViewSubmissionContext context) {
    var caller = Caller.of(request);
    var one = read(request, PlanIds.One.class);
    var team = one.flatMap(each -> desk.team(caller.workspace(), each.team()));
    if (one.isEmpty() || team.isEmpty()) {
      return context.ackWithErrors(Map.of(GoalModal.WHAT, Modals.EXPIRED));
    }
    var says = GoalModal.read(state(request));
    var edit = desk.acts().edit();
    var by = caller.member();
    var outcome =
        one.get().id() == 0
            ? edit.addGoal(team.get(), says, by, caller.key())
            : edit.changeGoal(team.get(), one.get().id(), says, by, caller.key());
    return outcome.fold(
        done -> context.ack(),
        why ->
            why instanceof Refusal.Flawed flawed
                ? context.ackWithErrors(GoalModal.errors(flawed.flaws()))
                : refused(why, says.what() + "\n" + says.why(), caller, context));
  }

  private Response items(ViewSubmissionRequest request, ViewSubmissionContext context) {
    var caller = Caller.of(request);
    var about = read(request, ItemsModal.About.class).orElse(new ItemsModal.About(0, 0));
    var team = desk.team(caller.workspace(), about.team());
    var lines = state(request).text(about.lines()).orElse("");
    var flaw = flaw(lines);
    if (team.isEmpty() || flaw.isPresent()) {
      var says = flaw.filter(each -> team.isPresent()).orElse(Modals.EXPIRED);
      return context.ackWithErrors(Map.of(about.lines(), says));
    }
    return desk.acts()
        .edit()
        .addItems(team.get(), lines, goal(request, about), caller.member(), caller.key())
        .fold(
            done -> context.ackWithUpdate(ItemsModal.render(desk.plan(team.get()))),
            why ->
                why instanceof Refusal.Full
                    ? context.ackWithErrors(
                        Map.of(about.lines(), SprintWords.refusal(why, caller.member())))
                    : refused(why, lines, caller, context));
  }

  private static long goal(ViewSubmissionRequest request, ItemsModal.About about) {
    return state(request)
        .option(about.goal())
        .filter(id -> id.matches("\\d{1,18}"))
        .map(Long::parseLong)
        .orElse(0L);
  }

  private static Optional<String> flaw(String lines) {
    var items = EditPlan.lines(lines);
    if (items.isEmpty()) {
      return Optional.of("Write what is in the sprint, one on each line.");
    }
    return items.stream()
        .filter(line -> TypedText.length(line) > Item.MAX_WHAT)
        .findFirst()
        .map(line -> "One line is longer than %d characters.".formatted(Item.MAX_WHAT));
  }

  private Response settings(ViewSubmissionRequest request, ViewSubmissionContext context) {
    var caller = Caller.of(request);
    var team = team(request, caller).orElse(null);
    if (team == null) {
      return context.ackWithErrors(Map.of(SettingsModal.LOCKING, Modals.EXPIRED));
    }
    var rules = SettingsModal.read(state(request), desk.shelves().rules().of(team.id()));
    var says =
        desk.acts()
            .rules()
            .change(team, rules, caller.member(), caller.key())
            .fold(
                changed -> SettingsModal.saved(team, changed),
                why -> SprintWords.refusal(why, caller.member()));
    return context.ackWithUpdate(Privately.note(Privately.sentence(says)));
  }

  private Response ask(ViewSubmissionRequest request, ViewSubmissionContext context) {
    var caller = Caller.of(request);
    var state = state(request);
    var text = state.text(QuestionModal.TEXT).orElse("");
    var goal = state.option(QuestionModal.GOAL).filter(id -> id.matches("\\d{1,18}"));
    var flaw = Question.flaw(text);
    if (flaw.isPresent() || goal.isEmpty()) {
      return context.ackWithErrors(
          flaw.map(each -> Map.of(QuestionModal.TEXT, SprintWords.flaw(each)))
              .orElse(Map.of(QuestionModal.GOAL, "Choose a goal.")));
    }
    boolean anonymously =
        state.option(QuestionModal.NAME).filter(QuestionModal.ANONYMOUS::equals).isPresent();
    return answered(
        desk.acts()
            .askWhy()
            .ask(
                caller.workspace(),
                Long.parseLong(goal.get()),
                text,
                caller.member(),
                anonymously,
                caller.key()),
        text,
        caller,
        context);
  }

  private Response answer(ViewSubmissionRequest request, ViewSubmissionContext context) {
    var caller = Caller.of(request);
    var text = state(request).text(QuestionModal.TEXT).orElse("");
    var flaw = Question.flaw(text);
    var one = read(request, PlanIds.One.class);
    if (flaw.isPresent() || one.isEmpty()) {
      return context.ackWithErrors(
          Map.of(QuestionModal.TEXT, flaw.map(SprintWords::flaw).orElse(Modals.EXPIRED)));
    }
    return answered(
        desk.acts()
            .askWhy()
            .answer(caller.workspace(), one.get().id(), text, caller.member(), caller.key()),
        text,
        caller,
        context);
  }

  private static Response answered(
      Outcome<Question, Refusal> outcome,
      String typed,
      Caller caller,
      ViewSubmissionContext context) {
    return outcome.fold(done -> context.ack(), why -> refused(why, typed, caller, context));
  }

  /** In the form's place: why nothing was done, with what was typed; a repeated one just closes. */
  private static Response refused(
      Refusal why, String typed, Caller caller, ViewSubmissionContext context) {
    return why instanceof Refusal.Repeated
        ? context.ack()
        : context.ackWithUpdate(
            Privately.note(
                Privately.sentence(
                    "%s\n\nYou wrote, to copy: %s"
                        .formatted(
                            SprintWords.refusal(why, caller.member()), Mrkdwn.code(typed)))));
  }

  private Optional<Team> team(ViewSubmissionRequest request, Caller caller) {
    return read(request, PlanIds.About.class)
        .flatMap(about -> desk.team(caller.workspace(), about.team()));
  }

  private static <T extends Record> Optional<T> read(ViewSubmissionRequest request, Class<T> type) {
    return Payloads.read(request.getPayload().getView().getPrivateMetadata(), type);
  }

  private static FormState state(ViewSubmissionRequest request) {
    return FormState.of(request.getPayload().getView());
  }
}
