package io.plumbline.oneonone.slack;

import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.handler.builtin.SlashCommandHandler;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.view.View;
import io.plumbline.oneonone.Refusal;
import io.plumbline.slack.Caller;
import io.plumbline.slack.Modals;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Phrases;
import io.plumbline.slack.Privately;
import io.plumbline.slack.command.ByVerb;
import io.plumbline.slack.command.ForTeam;
import io.plumbline.team.Team;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** {@code /one-on-one}. */
final class OneOnOneCommand implements SlashCommandHandler {
  static final String WORD = "one-on-one";

  private final OneOnOneDesk desk;
  private final OneOnOneViews views;
  private final ByVerb<OneOnOneVerb> byVerb;
  private final Acts acts;

  OneOnOneCommand(OneOnOneDesk desk, OneOnOneViews views, ForTeam forTeam, Acts acts) {
    this.desk = desk;
    this.views = views;
    this.byVerb =
        new ByVerb<>(
            OneOnOneVerb.ALL,
            OneOnOneVerb.HELP,
            forTeam,
            Map.of(OneOnOneVerb.EXPORT, this::isAdmin));
    this.acts = acts;
  }

  @Override
  public Response apply(SlashCommandRequest request, SlashCommandContext context)
      throws IOException, SlackApiException {
    return byVerb.answer(
        request,
        team -> topics(team, request),
        (verb, rest, team) -> answer(verb, rest, team, request));
  }

  private Response answer(OneOnOneVerb verb, String rest, Team team, SlashCommandRequest request)
      throws IOException, SlackApiException {
    return switch (verb) {
      case ADD -> add(team, rest, request);
      case TOPICS -> topics(team, request);
      case NEXT -> next(team, request);
      case HISTORY -> Modals.open(request, views.history(team, by(request).member(), 0));
      case SETTINGS -> Modals.open(request, views.settings(team, by(request).member()));
      case EXPORT -> export(team, request);
      case HELP -> throw new IllegalStateException("help is answered before");
    };
  }

  private Response topics(Team team, SlashCommandRequest request)
      throws IOException, SlackApiException {
    return openOrSay(team, views.topics(team, by(request).member()), request);
  }

  private Response openOrSay(Team team, Optional<View> view, SlashCommandRequest request)
      throws IOException, SlackApiException {
    return view.isPresent() ? Modals.open(request, view.get()) : say(views.notYours(team), request);
  }

  /** With words at once; without, by the form. */
  private Response add(Team team, String words, SlashCommandRequest request)
      throws IOException, SlackApiException {
    var by = by(request);
    if (words.isEmpty()) {
      return openOrSay(team, views.addTopic(team, by.member(), ""), request);
    }
    return acts.topics()
        .add(team, words, by.member(), by.key())
        .fold(
            topic -> say(added(team, by), request), why -> say(refused(why, team, words), request));
  }

  private String added(Team team, Caller by) {
    var other =
        desk.now(team, by.member())
            .map(pair -> Mrkdwn.member(pair.other(by.member())))
            .orElse("The other");
    return "Your topic is on the next 1:1 of %s. %s sees it when the 1:1 begins."
        .formatted(Phrases.name(team), other);
  }

  private String refused(Refusal why, Team team, String words) {
    var says = why == Refusal.OTHERS_MEET ? views.notYours(team) : OneOnOneWords.refusal(why, team);
    return why == Refusal.REPEATED ? says : says + "\n\nYou wrote, to copy: " + Mrkdwn.code(words);
  }

  private Response next(Team team, SlashCommandRequest request) {
    var viewer = by(request).member();
    var place = desk.plan().next(team);
    var two = desk.who().two(team);
    if (two.isEmpty()) {
      return say(OneOnOneWords.onePerson(team), request);
    }
    return Privately.answer(request.getContext(), NextCard.render(team, two.get(), place, viewer));
  }

  private boolean isAdmin(Caller by) {
    return acts.record().isAdmin(by.workspace(), by.member());
  }

  private Response export(Team team, SlashCommandRequest request) {
    var by = by(request);
    return say(
        acts.record().ask(team, by.member(), by.key())
            ? "I send you the record of the 1:1s of %s by direct message. It says what was said in your own, and in those of two who both agree; of others, that they took place."
                .formatted(Phrases.name(team))
            : "Only a product manager or lead of %s, or an admin of the workspace, can export the record of its 1:1s: %s."
                .formatted(Phrases.name(team), Phrases.planners(team)),
        request);
  }

  private static Caller by(SlashCommandRequest request) {
    return Caller.of(request);
  }

  private static Response say(String sentence, SlashCommandRequest request) {
    return Privately.answer(request.getContext(), Privately.sentence(sentence));
  }
}
