package io.plumbline.decision.slack;

import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.handler.builtin.SlashCommandHandler;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.SlackApiException;
import io.plumbline.decision.RecordDecision;
import io.plumbline.decision.madr.MadrExporter;
import io.plumbline.export.AskExport;
import io.plumbline.export.Export;
import io.plumbline.export.Format;
import io.plumbline.slack.Caller;
import io.plumbline.slack.Limits;
import io.plumbline.slack.Modals;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Phrases;
import io.plumbline.slack.Privately;
import io.plumbline.slack.command.ByVerb;
import io.plumbline.slack.command.ForTeam;
import io.plumbline.team.Team;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** {@code /decision}. */
final class DecisionCommand implements SlashCommandHandler {
  static final String WORD = "decision";

  private final DecisionLists lists;
  private final ByVerb<DecisionVerb> byVerb;
  private final AskExport askExport;

  DecisionCommand(DecisionLists lists, ForTeam forTeam, AskExport askExport) {
    this.lists = lists;
    this.byVerb = new ByVerb<>(DecisionVerb.ALL, DecisionVerb.HELP, forTeam);
    this.askExport = askExport;
  }

  @Override
  public Response apply(SlashCommandRequest request, SlashCommandContext context)
      throws IOException, SlackApiException {
    return byVerb.answer(
        request,
        team -> mostLikely(team, request),
        (verb, rest, team) -> answer(verb, rest, team, request));
  }

  /** Who writes decisions gets the form, everybody else what there is to read. */
  private Response mostLikely(Team team, SlashCommandRequest request)
      throws IOException, SlackApiException {
    return RecordDecision.isAllowed(team, Caller.of(request).member())
        ? record(team, "", request)
        : list(team, request);
  }

  private Response answer(DecisionVerb verb, String rest, Team team, SlashCommandRequest request)
      throws IOException, SlackApiException {
    return switch (verb) {
      case RECORD -> record(team, rest, request);
      case LIST -> list(team, request);
      case SHOW -> show(team, rest, request);
      case EXPORT -> export(team, request);
      case HELP -> throw new IllegalStateException("help is answered before");
    };
  }

  private Response record(Team team, String title, SlashCommandRequest request)
      throws IOException, SlackApiException {
    if (!RecordDecision.isAllowed(team, Caller.of(request).member())) {
      return say(DecisionWords.mayNotRecord(team), request);
    }
    return Modals.open(request, lists.form(team, DecisionModal.Start.titled(title)));
  }

  private Response list(Team team, SlashCommandRequest request)
      throws IOException, SlackApiException {
    var view = lists.list(team, 0);
    return view.isPresent()
        ? Modals.open(request, view.get())
        : say(DecisionWords.none(team), request);
  }

  private Response show(Team team, String rest, SlashCommandRequest request)
      throws IOException, SlackApiException {
    var shown = number(rest).flatMap(number -> lists.numbered(team, number));
    return shown.isPresent()
        ? Modals.open(request, lists.detail(shown.get(), Caller.of(request).member()))
        : say(
            "%s has no decision %s. `/decision list` shows what there is."
                .formatted(Phrases.name(team), Mrkdwn.code(Limits.cut(rest + " ", 20).strip())),
            request);
  }

  private static Optional<Integer> number(String typed) {
    var digits = typed.strip().replaceFirst("^#?0*", "");
    return digits.matches("\\d{1,9}") ? Optional.of(Integer.parseInt(digits)) : Optional.empty();
  }

  private Response export(Team team, SlashCommandRequest request) {
    int all = lists.desk().decisions().tally(team.id()).all();
    if (all == 0) {
      return say(DecisionWords.none(team), request);
    }
    var caller = Caller.of(request);
    var ask =
        new Export.Ask(
            team.id(), caller.member(), MadrExporter.RITUAL, Export.ALL, Set.of(Format.MARKDOWN));
    askExport.ask(ask, caller.key());
    return say(
        "I send you %s of %s by direct message: numbered Markdown files in one archive."
            .formatted(all == 1 ? "the decision" : "the " + all + " decisions", Phrases.name(team)),
        request);
  }

  private static Response say(String sentence, SlashCommandRequest request) {
    return Privately.answer(request.getContext(), Privately.sentence(sentence));
  }
}
