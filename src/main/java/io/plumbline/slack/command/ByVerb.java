package io.plumbline.slack.command;

import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.SlackApiException;
import io.plumbline.slack.Caller;
import io.plumbline.slack.Privately;
import io.plumbline.team.Team;
import java.io.IOException;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Answers a command whose verbs are all about one team: help at once, the rest for the team that is
 * meant.
 */
public final class ByVerb<V extends Verb> {
  private final Verbs<V> verbs;
  private final V help;
  private final ForTeam forTeam;
  private final Map<V, Predicate<Caller>> others;

  /**
   * @param help the verb that is answered with the list of all
   */
  public ByVerb(Verbs<V> verbs, V help, ForTeam forTeam) {
    this(verbs, help, forTeam, Map.of());
  }

  /**
   * @param others who may say a verb without being in the team
   */
  public ByVerb(Verbs<V> verbs, V help, ForTeam forTeam, Map<V, Predicate<Caller>> others) {
    this.verbs = verbs;
    this.help = help;
    this.forTeam = forTeam;
    this.others = Map.copyOf(others);
  }

  /** What a verb does, with the rest of the line as typed. */
  @FunctionalInterface
  public interface Work<V extends Verb> {
    Response apply(V verb, String rest, Team team) throws IOException, SlackApiException;
  }

  /**
   * @param bare what the command does without any verb
   * @param work what each verb but help does
   */
  public Response answer(SlashCommandRequest request, ForTeam.Work bare, Work<V> work)
      throws IOException, SlackApiException {
    var typed = request.getPayload().getText();
    var asked = verbs.read(typed == null ? "" : typed);
    if (asked instanceof Asked.Unknown<V> unknown) {
      return Privately.answer(request.getContext(), CommandHelp.unknown(verbs, unknown));
    }
    if (!(asked instanceof Asked.Known<V> known)) {
      return forTeam.answer(request, bare);
    }
    var verb = known.verb();
    return verb.equals(help)
        ? Privately.answer(request.getContext(), CommandHelp.of(verbs))
        : forTeam.answer(
            request,
            others.getOrDefault(verb, by -> false),
            team -> work.apply(verb, known.rest(), team));
  }
}
