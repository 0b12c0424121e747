package io.plumbline.retro.slack;

import com.slack.api.bolt.App;
import io.plumbline.retro.Boards;
import io.plumbline.retro.RetroActs;
import io.plumbline.slack.SlackFeature;
import io.plumbline.slack.SurfaceRenderer;
import io.plumbline.slack.command.Commands;
import io.plumbline.team.Teams;
import java.time.InstantSource;
import java.util.List;

/** The retro's face in Slack. */
public final class RetroSlack implements SlackFeature {
  private final Commands commands;
  private final RetroCommand command;
  private final RetroButtons buttons;
  private final RetroForms forms;
  private final PaceButtons pace;
  private final RetroShortcuts shortcuts;
  private final List<SurfaceRenderer> renderers;

  public RetroSlack(
      Commands commands, Teams teams, Boards boards, RetroActs acts, InstantSource clock) {
    var views = new RetroViews(teams, boards, clock);
    this.commands = commands;
    this.command = new RetroCommand(teams, boards, acts, views);
    this.buttons = new RetroButtons(teams, boards, acts, views);
    this.forms = new RetroForms(teams, boards, acts);
    this.pace = new PaceButtons(acts.pace());
    this.shortcuts = new RetroShortcuts(teams, boards);
    this.renderers =
        List.of(
            new RetroSurface("retro.board", boards, RetroBoard::render),
            new RetroSurface("retro.summary", boards, RetroSummary::render),
            new HandoverLine(boards),
            new ReminderCard(boards));
  }

  @Override
  public void register(App app) {
    commands.register(app, RetroCommand.WORD, command);
    buttons.register(app);
    forms.register(app);
    pace.register(app);
    shortcuts.register(app);
  }

  @Override
  public List<SurfaceRenderer> renderers() {
    return renderers;
  }
}
