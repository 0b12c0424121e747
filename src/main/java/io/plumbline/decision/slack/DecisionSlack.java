package io.plumbline.decision.slack;

import com.slack.api.bolt.App;
import com.slack.api.model.view.View;
import io.plumbline.decision.AnswerDecision;
import io.plumbline.decision.Askings;
import io.plumbline.decision.Decisions;
import io.plumbline.decision.RecordDecision;
import io.plumbline.export.AskExport;
import io.plumbline.slack.SlackFeature;
import io.plumbline.slack.SurfaceRenderer;
import io.plumbline.slack.command.Commands;
import io.plumbline.slack.command.ForTeam;
import io.plumbline.team.Team;
import io.plumbline.team.Teams;
import io.plumbline.workspace.MemberId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The face of decisions in Slack. */
public final class DecisionSlack implements SlackFeature {
  private final Commands commands;
  private final DecisionLists lists;
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
    this.lists = new DecisionLists(desk);
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

  /**
   * The form of a new decision, for other views that lead to it; empty where this person writes
   * down none.
   */
  public Optional<View> form(Team team, String title, MemberId viewer) {
    return RecordDecision.isAllowed(team, viewer)
        ? Optional.of(lists.form(team, DecisionModal.Start.titled(title)))
        : Optional.empty();
  }

  @Override
  public List<SurfaceRenderer> renderers() {
    return renderers;
  }
}
