package io.plumbline.oneonone.slack;

import com.slack.api.bolt.App;
import io.plumbline.slack.SlackFeature;
import io.plumbline.slack.SurfaceRenderer;
import io.plumbline.slack.command.Commands;
import io.plumbline.slack.command.ForTeam;
import io.plumbline.surface.Surfaces;
import io.plumbline.team.TeamOf;
import java.util.List;

/** The face of 1:1s in Slack. */
public final class OneOnOneSlack implements SlackFeature {
  private final Commands commands;
  private final OneOnOneCommand command;
  private final OneOnOneForms forms;
  private final TopicButtons topicButtons;
  private final TalkButtons talkButtons;
  private final PastButtons pastButtons;
  private final OneOnOneShortcut shortcut;
  private final List<SurfaceRenderer> renderers;

  public OneOnOneSlack(
      Commands commands,
      TeamOf teamOf,
      OneOnOneDesk desk,
      Acts acts,
      DecisionForm decisionForm,
      Surfaces surfaces) {
    var views = new OneOnOneViews(desk);
    this.commands = commands;
    this.command = new OneOnOneCommand(desk, views, new ForTeam(teamOf), acts);
    this.forms = new OneOnOneForms(desk, views, acts);
    this.topicButtons = new TopicButtons(desk, views, acts);
    this.talkButtons = new TalkButtons(desk, acts, decisionForm);
    this.pastButtons = new PastButtons(desk, views, acts);
    this.shortcut = new OneOnOneShortcut(views, teamOf);
    this.renderers = OneOnOneSurface.all(desk, surfaces);
  }

  @Override
  public void register(App app) {
    commands.register(app, OneOnOneCommand.WORD, command);
    forms.register(app);
    topicButtons.register(app);
    talkButtons.register(app);
    pastButtons.register(app);
    shortcut.register(app);
  }

  @Override
  public List<SurfaceRenderer> renderers() {
    return renderers;
  }
}
