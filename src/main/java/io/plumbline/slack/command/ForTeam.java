package io.plumbline.slack.command;

import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.SlackApiException;
import io.plumbline.slack.Caller;
import io.plumbline.slack.Phrases;
import io.plumbline.slack.Privately;
import io.plumbline.slack.TeamPicker;
import io.plumbline.slack.TypedLine;
import io.plumbline.team.Team;
import io.plumbline.team.TeamOf;
import java.io.IOException;
import java.util.function.Predicate;

/**
 * Answers a command for the team that it means, where the person is in that team; else asks which
 * one, or says what to do.
 */
public final class ForTeam {
  private final TeamOf teamOf;

  public ForTeam(TeamOf teamOf) {
    this.teamOf = teamOf;
  }

  /** What a command does once its team is known. */
  @FunctionalInterface
  public interface Work {
    Response apply(Team team) throws IOException, SlackApiException;
  }

  public Response answer(SlashCommandRequest request, Work work)
      throws IOException, SlackApiException {
    return answer(request, by -> false, work);
  }

  /**
   * Same, for something that others than the people of the team may do too.
   *
   * @param others asked about who is not in the team
   */
  public Response answer(SlashCommandRequest request, Predicate<Caller> others, Work work)
      throws IOException, SlackApiException {
    var by = Caller.of(request);
    var meant = teamOf.meant(by.workspace(), by.member(), by.from());
    var context = request.getContext();
    if (meant instanceof TeamOf.Meant.Several several) {
      return Privately.answer(context, TeamPicker.ask(several.teams(), TypedLine.of(request)));
    }
    if (!(meant instanceof TeamOf.Meant.One one)) {
      return Privately.answer(context, Privately.sentence(TeamPicker.NO_TEAM));
    }
    return one.team().roster().includes(by.member()) || others.test(by)
        ? work.apply(one.team())
        : Privately.answer(context, Privately.sentence(notInTeam(one.team())));
  }

  private static String notInTeam(Team team) {
    return "Only people of %s can do this, and you are not in it. Ask a product manager or lead to add you: %s."
        .formatted(Phrases.name(team), Phrases.oneOf(team.roster().whoRunsRituals()));
  }
}
