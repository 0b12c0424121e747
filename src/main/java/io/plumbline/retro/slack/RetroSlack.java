package io.plumbline.retro.slack;

import com.slack.api.bolt.App;
import io.plumbline.action.slack.ActionLists;
import io.plumbline.retro.Board;
import io.plumbline.retro.Boards;
import io.plumbline.retro.RetroActs;
import io.plumbline.retro.worth.WorthAnswers;
import io.plumbline.retro.worth.WorthFigure;
import io.plumbline.slack.Rendered;
import io.plumbline.slack.SlackFeature;
import io.plumbline.slack.SurfaceRenderer;
import io.plumbline.slack.command.Commands;
import io.plumbline.surface.ParkedSurfaces;
import io.plumbline.team.TeamOf;
import io.plumbline.team.Teams;
import java.time.InstantSource;
import java.util.List;

/** The retro's face in Slack. */
public final class RetroSlack implements SlackFeature {
  private final Commands commands;
  private final RetroCommand command;
  private final RetroButtons buttons;
  private final RetroForms forms;
  private final NoteDesk notes;
  private final VoteForms voteForms;
  private final GroupButtons groupButtons;
  private final GroupForms groupForms;
  private final SettingsDesk settings;
  private final PaceButtons pace;
  private final LastTimeButtons lastTime;
  private final RetroShortcuts shortcuts;
  private final WorthButtons worthButtons;
  private final RecordButtons recordButtons;
  private final List<SurfaceRenderer> renderers;

  public RetroSlack(
      Commands commands,
      Teams teams,
      TeamOf teamOf,
      Boards boards,
      RetroActs acts,
      Closing closing,
      ActionLists actionLists,
      ParkedSurfaces parked,
      InstantSource clock) {
    var views = new RetroViews(teams, boards, clock);
    this.commands = commands;
    var records = new RecordCommand(closing);
    var groupViews = new GroupViews(boards);
    this.settings = new SettingsDesk(teams, boards, acts.rules());
    this.groupButtons = new GroupButtons(acts.groups(), acts.openVoting(), groupViews);
    this.groupForms = new GroupForms(acts.groups(), groupViews);
    this.notes = new NoteDesk(acts.notes(), views);
    this.command =
        new RetroCommand(
            teamOf,
            boards,
            acts,
            views,
            notes,
            groupViews,
            settings,
            records,
            actionLists,
            new BoardPlace(parked));
    this.buttons = new RetroButtons(teams, boards, acts, views, settings);
    this.forms = new RetroForms(teams, boards, acts);
    this.voteForms = new VoteForms(acts.votes(), boards);
    this.pace = new PaceButtons(acts.pace());
    this.lastTime = new LastTimeButtons(boards, acts.pace().lastTime());
    this.shortcuts = new RetroShortcuts(teams, boards);
    this.worthButtons = new WorthButtons(boards, closing.answer());
    this.recordButtons = new RecordButtons(teams, boards, closing, records);
    this.renderers =
        List.of(
            new WorthSurface(boards, closing.worth()),
            new RetroSurface("retro.board", boards, RetroBoard::render),
            new RetroSurface("retro.summary", boards, board -> summary(board, closing.worth())),
            new HandoverLine(boards),
            new ReminderCard(boards));
  }

  @Override
  public void register(App app) {
    commands.register(app, RetroCommand.WORD, command);
    buttons.register(app);
    forms.register(app);
    notes.register(app);
    voteForms.register(app);
    groupButtons.register(app);
    groupForms.register(app);
    settings.register(app);
    pace.register(app);
    lastTime.register(app);
    shortcuts.register(app);
    worthButtons.register(app);
    recordButtons.register(app);
  }

  private static Rendered.Message summary(Board board, WorthAnswers worth) {
    return RetroSummary.render(board, worth.tally(board.retro().id()).flatMap(WorthFigure::of));
  }

  @Override
  public List<SurfaceRenderer> renderers() {
    return renderers;
  }
}
