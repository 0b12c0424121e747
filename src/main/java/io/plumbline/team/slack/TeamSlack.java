package io.plumbline.team.slack;

import com.slack.api.bolt.App;
import io.plumbline.slack.SlackFeature;
import io.plumbline.slack.SurfaceRenderer;
import io.plumbline.slack.command.Commands;
import io.plumbline.team.ChangeTeam;
import io.plumbline.team.FollowHolidays;
import io.plumbline.team.GoAway;
import io.plumbline.team.People;
import io.plumbline.team.Ritual;
import io.plumbline.team.RunsRituals;
import io.plumbline.team.SetUpTeam;
import io.plumbline.team.TeamOf;
import io.plumbline.team.Teams;
import io.plumbline.team.WhatComes;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/** Teams in Slack. */
public final class TeamSlack implements SlackFeature {
  private final Commands commands;
  private final PlumblineCommand command;
  private final TeamButtons buttons;
  private final TeamPick pick;
  private final TeamSubmission submission;
  private final WelcomeRenderer welcome;

  /**
   * What the feature asks of others.
   *
   * @param offered the rituals whose rhythm the form offers
   */
  public record Needs(
      Teams teams,
      TeamOf teamOf,
      People people,
      WhatComes whatComes,
      RunsRituals runsRituals,
      Set<Ritual> offered,
      GoAway goAway,
      FollowHolidays holidays,
      InstantSource clock) {}

  public TeamSlack(Commands commands, Needs needs, SetUpTeam setUpTeam, ChangeTeam changeTeam) {
    var teams = needs.teams();
    var forms =
        new TeamForms(teams, needs.people(), needs.offered(), needs.holidays(), needs.clock());
    var ownHours = new OwnHours(needs.people(), needs.clock());
    this.commands = commands;
    this.command =
        new PlumblineCommand(
            commands,
            teams,
            needs.teamOf(),
            forms,
            needs.holidays(),
            new AwayWords(needs.goAway(), needs.people(), needs.clock()),
            ownHours,
            needs.whatComes(),
            needs.clock());
    this.buttons = new TeamButtons(teams, forms, needs.runsRituals());
    this.pick = new TeamPick(teams, needs.teamOf(), commands);
    this.submission = new TeamSubmission(forms, ownHours, setUpTeam, changeTeam);
    this.welcome = new WelcomeRenderer(teams);
  }

  @Override
  public void register(App app) {
    commands.register(app, PlumblineCommand.WORD, command);
    buttons.register(app);
    pick.register(app);
    app.viewSubmission(TeamModal.CALLBACK_ID, submission);
  }

  @Override
  public List<SurfaceRenderer> renderers() {
    return List.of(welcome);
  }
}
