package io.plumbline.sprint.slack;

import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.handler.builtin.SlashCommandHandler;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.SlackApiException;
import io.plumbline.slack.Answer;
import io.plumbline.slack.Caller;
import io.plumbline.slack.TeamPicker;
import io.plumbline.slack.TypedLine;
import io.plumbline.slack.command.CommandHelp;
import io.plumbline.team.Team;
import io.plumbline.team.TeamOf;
import java.io.IOException;

/** {@code /why}. */
final class WhyCommand implements SlashCommandHandler {
  static final String WORD = "why";

  private final TeamOf teamOf;
  private final PlanDesk desk;

  WhyCommand(TeamOf teamOf, PlanDesk desk) {
    this.teamOf = teamOf;
    this.desk = desk;
  }

  @Override
  public Response apply(SlashCommandRequest request, SlashCommandContext context)
      throws IOException, SlackApiException {
    var caller = Caller.of(request);
    var line = TypedLine.of(request);
    return WhyVerb.ALL
        .read(line.text())
        .fold(
            () -> forTeam(WhyVerb.SHOW, "", line, caller),
            (verb, rest) -> forTeam(verb, rest, line, caller),
            unknown -> Answer.say(CommandHelp.unknown(WhyVerb.ALL, unknown)))
        .send(request, context);
  }

  private Answer forTeam(WhyVerb verb, String rest, TypedLine line, Caller caller) {
    return verb == WhyVerb.HELP
        ? Answer.say(CommandHelp.of(WhyVerb.ALL))
        : teamOf
            .meant(caller.workspace(), caller.member(), caller.from())
            .fold(
                team -> answer(verb, rest, team, caller),
                several -> Answer.say(TeamPicker.ask(several, line)),
                () -> Answer.say(TeamPicker.NO_TEAM));
  }

  private Answer answer(WhyVerb verb, String rest, Team team, Caller caller) {
    return switch (verb) {
      case SHOW -> desk.why(team, caller.member());
      case GOAL -> desk.newGoal(team, rest, caller.member());
      case ASK -> desk.askWhy(team, caller.member());
      case HELP -> throw new IllegalStateException("help is answered before");
    };
  }
}
