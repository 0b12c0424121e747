package io.plumbline.surprise.slack;

import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.handler.builtin.SlashCommandHandler;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.SlackApiException;
import io.plumbline.slack.Caller;
import io.plumbline.slack.Modals;
import io.plumbline.slack.Privately;
import io.plumbline.slack.command.ForTeam;
import io.plumbline.surprise.FlagSurprise;
import io.plumbline.surprise.SurpriseDraft;
import io.plumbline.team.Team;
import java.io.IOException;
import java.util.List;

/** {@code /plumbline surprise}. */
final class SurpriseCommand implements SlashCommandHandler {
  static final String WORD = "surprise";

  private final ForTeam forTeam;
  private final FlagSurprise flagSurprise;

  SurpriseCommand(ForTeam forTeam, FlagSurprise flagSurprise) {
    this.forTeam = forTeam;
    this.flagSurprise = flagSurprise;
  }

  @Override
  public Response apply(SlashCommandRequest request, SlashCommandContext context)
      throws IOException, SlackApiException {
    var typed = request.getPayload().getText();
    var words = SideWords.read(typed == null ? "" : typed);
    return forTeam.answer(request, team -> answer(team, words, request));
  }

  /** What is whole is flagged at once; else the form opens with what was typed. */
  private Response answer(Team team, SideWords words, SlashCommandRequest request)
      throws IOException, SlackApiException {
    var draft = new SurpriseDraft(words.what(), words.side(), "", false);
    if (!draft.flaws().isEmpty()) {
      var start = SurpriseModal.Start.words(draft.what(), words.side());
      return Modals.open(request, SurpriseModal.render(List.of(team), start));
    }
    var caller = Caller.of(request);
    var says =
        flagSurprise
            .flag(team, draft, caller.member(), caller.key())
            .fold(
                SurpriseWords::flagged,
                flawed -> {
                  throw new IllegalStateException("the draft had flaws: " + flawed.flaws());
                },
                refused -> SurpriseWords.notInTeam(refused.team()),
                () -> SurpriseWords.REPEATED);
    return Privately.answer(request.getContext(), Privately.sentence(says));
  }
}
