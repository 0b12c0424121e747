package io.plumbline.scope.slack;

import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.handler.builtin.SlashCommandHandler;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.SlackApiException;
import io.plumbline.export.AskExport;
import io.plumbline.export.Export;
import io.plumbline.export.Format;
import io.plumbline.scope.record.ScopeExporter;
import io.plumbline.slack.Answer;
import io.plumbline.slack.Caller;
import io.plumbline.slack.TeamPicker;
import io.plumbline.slack.TypedLine;
import io.plumbline.slack.command.CommandHelp;
import io.plumbline.sprint.slack.PlanDesk;
import io.plumbline.team.Team;
import io.plumbline.team.TeamOf;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;

/** {@code /scope}. */
final class ScopeCommand implements SlashCommandHandler {
  static final String WORD = "scope";

  private final TeamOf teamOf;
  private final ScopeScreens screens;
  private final PlanDesk plans;
  private final ScopeDesk desk;
  private final AskExport exports;

  ScopeCommand(
      TeamOf teamOf, ScopeScreens screens, PlanDesk plans, ScopeDesk desk, AskExport exports) {
    this.teamOf = teamOf;
    this.screens = screens;
    this.plans = plans;
    this.desk = desk;
    this.exports = exports;
  }

  @Override
  public Response apply(SlashCommandRequest request, SlashCommandContext context)
      throws IOException, SlackApiException {
    var caller = Caller.of(request);
    var line = TypedLine.of(request);
    return ScopeVerb.ALL
        .read(line.text())
        .fold(
            () -> forTeam(ScopeVerb.SHOW, "", line, caller),
            (verb, rest) -> forTeam(verb, rest, line, caller),
            unknown -> Answer.say(CommandHelp.unknown(ScopeVerb.ALL, unknown)))
        .send(request, context);
  }

  private Answer forTeam(ScopeVerb verb, String rest, TypedLine line, Caller caller) {
    return verb == ScopeVerb.HELP
        ? Answer.say(CommandHelp.of(ScopeVerb.ALL))
        : teamOf
            .meant(caller.workspace(), caller.member(), caller.from())
            .fold(
                team -> answer(verb, rest, team, caller),
                several -> Answer.say(TeamPicker.ask(several, line)),
                () -> Answer.say(TeamPicker.NO_TEAM));
  }

  private Answer answer(ScopeVerb verb, String rest, Team team, Caller caller) {
    var viewer = caller.member();
    return switch (verb) {
      case SHOW -> screens.scope(team, viewer);
      case REQUEST -> screens.request(team, rest, viewer);
      case LIST -> screens.list(team, viewer);
      case HISTORY -> screens.history(team, viewer);
      case ITEMS -> plans.items(team, viewer);
      case LOCK -> plans.lock(team, caller);
      case FLAG -> screens.flag(team, viewer);
      case EXPORT -> export(team, rest, caller);
      case SETTINGS -> plans.settings(team, viewer);
      case HELP -> throw new IllegalStateException("help is answered before");
    };
  }

  private Answer export(Team team, String rest, Caller caller) {
    if (!team.roster().includes(caller.member())) {
      return Answer.say(ScopeWords.notInTeam(team));
    }
    var formats = EnumSet.noneOf(Format.class);
    boolean all = false;
    for (var word : Arrays.asList(rest.toLowerCase(Locale.ROOT).split("\\s+"))) {
      all |= word.equals("all");
      Format.named(word).ifPresent(formats::add);
    }
    var found = desk.sprint(team);
    if (!all && found.isEmpty()) {
      return Answer.say("Nothing is planned for this sprint. `/scope export all` sends the rest.");
    }
    long subject = all ? Export.ALL : found.orElseThrow().plan().id().value();
    var chosen = formats.isEmpty() ? EnumSet.of(Format.MARKDOWN, Format.CSV) : formats;
    exports.ask(
        new Export.Ask(team.id(), caller.member(), ScopeExporter.RITUAL, subject, chosen),
        caller.key());
    return Answer.say("The files come to you in a direct message.");
  }
}
