package io.plumbline.scope.slack;

import com.slack.api.bolt.App;
import io.plumbline.export.AskExport;
import io.plumbline.scope.ScopeActs;
import io.plumbline.slack.SlackFeature;
import io.plumbline.slack.SurfaceRenderer;
import io.plumbline.slack.command.Commands;
import io.plumbline.sprint.slack.PlanDesk;
import io.plumbline.team.TeamOf;
import io.plumbline.team.Teams;
import java.util.List;

/** The face of the scope gate in Slack. */
public final class ScopeSlack implements SlackFeature {
  private final Commands commands;
  private final ScopeCommand command;
  private final ScopeButtons buttons;
  private final ScopeForms forms;
  private final ScopeShortcut shortcut;
  private final List<SurfaceRenderer> renderers;

  /** What the feature asks of others. */
  public record Needs(Teams teams, TeamOf teamOf, PlanDesk plans, AskExport exports) {}

  public ScopeSlack(Commands commands, ScopeDesk desk, ScopeActs acts, Needs needs) {
    var screens = new ScopeScreens(desk);
    this.commands = commands;
    this.command = new ScopeCommand(needs.teamOf(), screens, needs.plans(), desk, needs.exports());
    this.buttons = new ScopeButtons(desk, screens, acts);
    this.forms = new ScopeForms(desk, acts);
    this.shortcut = new ScopeShortcut(needs.teams(), desk);
    this.renderers = CardRenderer.all(desk);
  }

  @Override
  public void register(App app) {
    commands.register(app, ScopeCommand.WORD, command);
    buttons.register(app);
    forms.register(app);
    app.globalShortcut(Ids.SHORTCUT, shortcut);
  }

  @Override
  public List<SurfaceRenderer> renderers() {
    return renderers;
  }
}
