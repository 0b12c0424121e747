package io.plumbline.audit.slack;

import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.handler.builtin.SlashCommandHandler;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.SlackApiException;
import io.plumbline.slack.Answer;
import io.plumbline.slack.Caller;
import io.plumbline.slack.command.ByVerb;
import io.plumbline.slack.command.ForTeam;
import io.plumbline.team.Team;
import java.io.IOException;

/** {@code /audit}. */
final class AuditCommand implements SlashCommandHandler {
  static final String WORD = "audit";

  private final AuditScreens screens;
  private final AuditFiles files;
  private final ByVerb<AuditVerb> byVerb;

  AuditCommand(AuditScreens screens, AuditFiles files, ForTeam forTeam) {
    this.screens = screens;
    this.files = files;
    this.byVerb = new ByVerb<>(AuditVerb.ALL, AuditVerb.HELP, forTeam);
  }

  @Override
  public Response apply(SlashCommandRequest request, SlashCommandContext context)
      throws IOException, SlackApiException {
    return byVerb.answer(
        request,
        team -> screens.status(team, Caller.of(request).member()).send(request, context),
        (verb, rest, team) -> answer(verb, rest, team, Caller.of(request)).send(request, context));
  }

  private Answer answer(AuditVerb verb, String rest, Team team, Caller by) {
    return switch (verb) {
      case START -> screens.start(team, by);
      case ANSWER -> screens.questions(team, by.member());
      case RESULTS -> screens.results(team, by.member());
      case TREND -> files.trend(team, by);
      case EXPORT -> files.export(rest, team, by);
      case SETTINGS -> screens.settings(team, by.member());
      case HELP -> throw new IllegalStateException("help is answered before");
    };
  }
}
