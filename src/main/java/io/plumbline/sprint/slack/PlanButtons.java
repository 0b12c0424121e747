package io.plumbline.sprint.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import io.plumbline.slack.Answer;
import io.plumbline.slack.Caller;
import io.plumbline.slack.Pressed;
import io.plumbline.team.Team;
import java.util.function.BiFunction;

/** The presses about sprints: in the kick-off message, in views, in direct messages. */
final class PlanButtons {
  private final PlanDesk desk;

  PlanButtons(PlanDesk desk) {
    this.desk = desk;
  }

  void register(App app) {
    onTeam(app, PlanIds.ITEMS, (team, by) -> desk.items(team, by.member()));
    onTeam(app, PlanIds.LOCK, desk::lock);
    onTeam(app, PlanIds.GOAL_NEW, (team, by) -> desk.newGoal(team, "", by.member()));
    onTeam(app, PlanIds.ASK_WHY, (team, by) -> desk.askWhy(team, by.member()));
    onTeam(app, PlanIds.SHOW, (team, by) -> desk.why(team, by.member()));
    onOne(app, PlanIds.ANSWER, (one, on) -> desk.answer(on.team(), one, on.by().member()));
    onOne(app, PlanIds.ITEM_REMOVE, this::removeItem);
    app.blockAction(
        PlanIds.each(PlanIds.GOAL_MORE), (request, context) -> goal(request).send(request));
  }

  /** Who pressed, about which team. */
  private record OnTeam(Team team, Caller by) {}

  private void onTeam(App app, String action, BiFunction<Team, Caller, Answer> press) {
    app.blockAction(
        action,
        (request, context) -> {
          var caller = Caller.of(request);
          return Pressed.about(request, PlanIds.About.class)
              .flatMap(about -> desk.team(caller.workspace(), about.team()))
              .map(team -> press.apply(team, caller))
              .orElseGet(PlanButtons::old)
              .send(request);
        });
  }

  private void onOne(App app, String action, BiFunction<Long, OnTeam, Answer> press) {
    app.blockAction(PlanIds.each(action), (request, context) -> one(request, press).send(request));
  }

  private Answer one(BlockActionRequest request, BiFunction<Long, OnTeam, Answer> press) {
    var caller = Caller.of(request);
    return Pressed.about(request, PlanIds.One.class)
        .flatMap(
            one ->
                desk.team(caller.workspace(), one.team())
                    .map(team -> press.apply(one.id(), new OnTeam(team, caller))))
        .orElseGet(PlanButtons::old);
  }

  private Answer removeItem(long item, OnTeam on) {
    return desk.acts()
        .edit()
        .removeItem(on.team(), item, on.by().member(), on.by().key())
        .fold(
            removed -> Answer.redraw(ItemsModal.render(desk.plan(on.team()))),
            why -> Answer.say(SprintWords.refusal(why, on.by().member())));
  }

  private Answer goal(BlockActionRequest request) {
    var caller = Caller.of(request);
    return Pressed.about(request, WhyModal.Chosen.class)
        .flatMap(
            chosen ->
                desk.team(caller.workspace(), chosen.team())
                    .map(team -> goal(chosen, new OnTeam(team, caller))))
        .orElseGet(PlanButtons::old);
  }

  private Answer goal(WhyModal.Chosen chosen, OnTeam on) {
    var viewer = on.by().member();
    return switch (chosen.choice()) {
      case CHANGE -> desk.changeGoal(on.team(), chosen.goal(), viewer);
      case REMOVE ->
          desk.acts()
              .edit()
              .removeGoal(on.team(), chosen.goal(), viewer, on.by().key())
              .fold(
                  removed -> Answer.redraw(WhyModal.render(desk.plan(on.team()), viewer)),
                  why -> Answer.say(SprintWords.refusal(why, viewer)));
    };
  }

  private static Answer old() {
    return Answer.say(SprintWords.OLD);
  }
}
