package io.plumbline.decision.slack;

import com.slack.api.bolt.App;
import io.plumbline.decision.AnswerDecision;
import io.plumbline.decision.Askings;
import io.plumbline.decision.Decisions;
import io.plumbline.decision.RecordDecision;
import io.plumbline.export.AskExport;
import io.plumbline.slack.SlackFeature;
import io.plumbline.slack.SurfaceRenderer;
import io.plumbline.slack.command.Commands;
import io.plumbline.slack.command.ForTeam;
import io.plumbline.team.Teams;
import java.time.InstantSource;
import java.util.List;

/** The face of decisions in Slack. */
public final class DecisionSlack implements SlackFeature {
  private final Commands commands;
  private final DecisionCommand command;
  private final DecisionForms forms;
  private final DecisionButtons buttons;
  private final List<SurfaceRenderer> renderers;

  /** Where decisions and those who were told of them are kept. */
  public record Shelves(Decisions decisions, Askings askings) {}

  /** What people do with decisions. */
  public record Acts(RecordDecision record, AnswerDecision answer, AskExport export) {}

  public DecisionSlack(
      Commands commands,
      ForTeam forTeam,
      Shelves shelves,
      Teams teams,
      Acts acts,
      InstantSource clock) {
    var desk = new DecisionDesk(shelves.decisions(), shelves.askings(), teams, clock);
    var lists = new DecisionLists(desk);
    this.commands = commands;
    this.command = new DecisionCommand(lists, forTeam, acts.export());
    this.forms = new DecisionForms(desk, acts.record());
    this.buttons = new DecisionButtons(desk, lists, acts.answer());
    this.renderers = DecisionSurface.all(desk);
  }

  @Override
  public void register(App app) {
    commands.register(app, DecisionCommand.WORD, command);
    app.viewSubmission(Ids.FORM, forms);
    buttons.register(app);
  }

  @Override
  public List<SurfaceRenderer> renderers() {
    return renderers;
  }
}
