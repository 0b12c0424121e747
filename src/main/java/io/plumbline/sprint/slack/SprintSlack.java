package io.plumbline.sprint.slack;

import com.slack.api.bolt.App;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Rendered;
import io.plumbline.slack.SlackFeature;
import io.plumbline.slack.SurfaceRenderer;
import io.plumbline.slack.command.Commands;
import io.plumbline.sprint.SprintId;
import io.plumbline.sprint.SprintPlan;
import io.plumbline.sprint.SprintTrail;
import io.plumbline.surface.Surface;
import io.plumbline.team.Team;
import io.plumbline.team.TeamId;
import io.plumbline.team.TeamOf;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The face of sprints in Slack. */
public final class SprintSlack implements SlackFeature {
  private final Commands commands;
  private final PlanDesk desk;
  private final WhyCommand command;

  public SprintSlack(Commands commands, TeamOf teamOf, PlanDesk desk) {
    this.commands = commands;
    this.desk = desk;
    this.command = new WhyCommand(teamOf, desk);
  }

  @Override
  public void register(App app) {
    commands.register(app, WhyCommand.WORD, command);
    new PlanButtons(desk).register(app);
    new PlanForms(desk).register(app);
  }

  @Override
  public List<SurfaceRenderer> renderers() {
    return List.of(
        new Drawn(SprintTrail.KICK_OFF_VIEW, this::kickOff),
        new Drawn(SprintTrail.LOCK_MISSED_VIEW, this::lockMissed),
        new Drawn(SprintTrail.QUESTION_VIEW, this::question));
  }

  private record Drawn(String view, Function<Surface, Optional<Rendered>> drawing)
      implements SurfaceRenderer {
    @Override
    public Optional<Rendered> render(Surface surface) {
      return drawing.apply(surface);
    }
  }

  private Optional<Rendered> kickOff(Surface surface) {
    var subject = surface.subject();
    return desk.shelves()
        .plans()
        .find(new SprintId(subject.workspace(), subject.id()))
        .flatMap(
            plan ->
                team(plan.team())
                    .map(team -> KickOffCard.render(Plan.of(desk.shelves(), team, plan, true))));
  }

  private Optional<Rendered> lockMissed(Surface surface) {
    var subject = surface.subject();
    return desk.shelves()
        .plans()
        .find(new SprintId(subject.workspace(), subject.id()))
        .flatMap(plan -> team(plan.team()).map(team -> lockMissed(team, plan)));
  }

  private static Rendered lockMissed(Team team, SprintPlan plan) {
    var says = SprintWords.lockMissed(team, plan);
    return new Rendered.Message(says, Layout.blocks(Layout.section(says)));
  }

  private Optional<Rendered> question(Surface surface) {
    var subject = surface.subject();
    var goals = desk.shelves().goals();
    return goals
        .question(subject.workspace(), subject.id())
        .flatMap(
            question ->
                goals
                    .find(question.workspace(), question.goal())
                    .flatMap(
                        goal ->
                            desk.shelves()
                                .plans()
                                .find(goal.sprint())
                                .flatMap(plan -> team(plan.team()))
                                .map(team -> QuestionCard.render(team, goal, question))));
  }

  private Optional<Team> team(TeamId id) {
    return desk.team(id.workspace(), id.value());
  }
}
