package io.plumbline.surprise.slack;

import com.slack.api.bolt.App;
import io.plumbline.slack.SlackFeature;
import io.plumbline.slack.SurfaceRenderer;
import io.plumbline.slack.command.Commands;
import io.plumbline.slack.command.ForTeam;
import io.plumbline.surprise.FlagSurprise;
import io.plumbline.surprise.Surprises;
import io.plumbline.team.Teams;
import java.util.List;

/** The face of surprises in Slack. */
public final class SurpriseSlack implements SlackFeature {
  private final Commands commands;
  private final SurpriseCommand command;
  private final SurpriseForms forms;
  private final SurpriseShortcut shortcut;
  private final List<SurfaceRenderer> renderers;

  public SurpriseSlack(
      Commands commands, ForTeam forTeam, Surprises surprises, Teams teams, FlagSurprise flag) {
    this.commands = commands;
    this.command = new SurpriseCommand(forTeam, flag);
    this.forms = new SurpriseForms(teams, flag);
    this.shortcut = new SurpriseShortcut(teams);
    this.renderers = List.of(new SurpriseRenderer(surprises, teams));
  }

  @Override
  public void register(App app) {
    commands.add(SurpriseCommand.WORD, command);
    app.viewSubmission(SurpriseModal.FORM, forms);
    app.messageShortcut(SurpriseShortcut.CALLBACK_ID, shortcut);
  }

  @Override
  public List<SurfaceRenderer> renderers() {
    return renderers;
  }
}
