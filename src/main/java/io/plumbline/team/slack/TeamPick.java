package io.plumbline.team.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.SlackApiException;
import io.plumbline.slack.Caller;
import io.plumbline.slack.Pressed;
import io.plumbline.slack.Privately;
import io.plumbline.slack.RitualButtons;
import io.plumbline.slack.TeamPicker;
import io.plumbline.slack.command.Commands;
import io.plumbline.team.Team;
import io.plumbline.team.TeamId;
import io.plumbline.team.TeamOf;
import io.plumbline.team.Teams;
import io.plumbline.workspace.ChannelId;
import java.io.IOException;
import java.util.Optional;

/** Somebody says which team they mean: it is remembered, and what they had typed is run for it. */
final class TeamPick {
  private static final String OLD =
      "This button is no longer valid. Send your command again to choose a team.";

  private final Teams teams;
  private final TeamOf teamOf;
  private final Commands commands;

  TeamPick(Teams teams, TeamOf teamOf, Commands commands) {
    this.teams = teams;
    this.teamOf = teamOf;
    this.commands = commands;
  }

  void register(App app) {
    app.blockAction(RitualButtons.each(TeamPicker.ACTION_ID), this::pick);
  }

  private Response pick(BlockActionRequest request, ActionContext context)
      throws IOException, SlackApiException {
    var by = Caller.of(request);
    var chosen = Pressed.about(request, TeamPicker.Chosen.class);
    var team = chosen.flatMap(each -> teams.find(new TeamId(by.workspace(), each.team())));
    var channel = by.channel();
    if (chosen.isEmpty() || team.isEmpty() || !chosen(team, by, channel)) {
      Privately.answer(request, Privately.sentence(OLD));
    } else {
      run(chosen.get(), team.get(), request);
    }
    return context.ack();
  }

  private boolean chosen(Optional<Team> team, Caller by, Optional<ChannelId> channel) {
    return team.isPresent()
        && channel.isPresent()
        && teamOf.choose(team.get().id(), by.member(), channel.get());
  }

  /** The line first, since a form opens within three seconds or not at all. */
  private void run(TeamPicker.Chosen chosen, Team team, BlockActionRequest press)
      throws IOException, SlackApiException {
    var line = chosen.line();
    var answer = line.isEmpty() ? Optional.<Response>empty() : commands.run(line.get(), press);
    Privately.replace(press, TeamPicker.isMeant(team, answer.isPresent()));
    if (answer.isPresent()) {
      Privately.relay(press, answer.get());
    }
  }
}
