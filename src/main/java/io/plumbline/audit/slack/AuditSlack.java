package io.plumbline.audit.slack;

import com.slack.api.bolt.App;
import io.plumbline.audit.AuditActs;
import io.plumbline.audit.AuditShelves;
import io.plumbline.audit.ReadResults;
import io.plumbline.export.AskExport;
import io.plumbline.home.HomeSection;
import io.plumbline.slack.SlackFeature;
import io.plumbline.slack.SurfaceRenderer;
import io.plumbline.slack.command.Commands;
import io.plumbline.slack.command.ForTeam;
import io.plumbline.team.Teams;
import java.time.InstantSource;
import java.util.List;

/** The face of audits in Slack. */
public final class AuditSlack implements SlackFeature {
  private final Commands commands;
  private final AuditDesk desk;
  private final AuditCommand command;
  private final AuditButtons buttons;
  private final AuditForms forms;

  public AuditSlack(
      Commands commands,
      ForTeam forTeam,
      AuditShelves shelves,
      Teams teams,
      AuditActs acts,
      ReadResults results,
      AskExport askExport,
      TopicForm topicForm,
      InstantSource clock) {
    this.commands = commands;
    this.desk = new AuditDesk(shelves, teams, acts, results, clock);
    var screens = new AuditScreens(desk);
    this.command = new AuditCommand(screens, new AuditFiles(desk, askExport), forTeam);
    this.buttons = new AuditButtons(screens, topicForm);
    this.forms = new AuditForms(desk);
  }

  @Override
  public void register(App app) {
    commands.register(app, AuditCommand.WORD, command);
    buttons.register(app);
    forms.register(app);
  }

  @Override
  public List<SurfaceRenderer> renderers() {
    return AuditSurface.all(desk);
  }

  /** What Home shows of audits. */
  public List<HomeSection> home() {
    return List.of(
        new AuditsWaiting(desk.shelves().audits(), desk.shelves().invitations()),
        new AuditFigures(desk));
  }
}
