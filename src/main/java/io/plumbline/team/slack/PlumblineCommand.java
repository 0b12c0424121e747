package io.plumbline.team.slack;

import static io.plumbline.slack.Layout.actions;
import static io.plumbline.slack.Layout.button;
import static io.plumbline.slack.Layout.section;

import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.handler.builtin.SlashCommandHandler;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.SlackApiException;
import io.plumbline.slack.Caller;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Modals;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Privately;
import io.plumbline.slack.Rendered;
import io.plumbline.slack.TeamActions;
import io.plumbline.slack.TeamPicker;
import io.plumbline.slack.TypedLine;
import io.plumbline.slack.command.Asked;
import io.plumbline.slack.command.CommandHelp;
import io.plumbline.slack.command.Commands;
import io.plumbline.slack.command.EscapedText;
import io.plumbline.slack.command.Verbs;
import io.plumbline.team.FollowHolidays;
import io.plumbline.team.Team;
import io.plumbline.team.TeamOf;
import io.plumbline.team.Teams;
import io.plumbline.team.WhatComes;
import io.plumbline.workspace.ChannelId;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@code /plumbline}: teams, and the way to every other command. */
final class PlumblineCommand implements SlashCommandHandler {
  static final String WORD = "plumbline";
  static final Verbs<Say> VERBS = Verbs.of("/plumbline", Say.class);
  private static final Duration AHEAD = Duration.ofDays(14);

  private final Commands commands;
  private final Teams teams;
  private final TeamOf teamOf;
  private final TeamForms forms;
  private final FollowHolidays holidays;
  private final AwayWords away;
  private final OwnHours ownHours;
  private final WhatComes whatComes;
  private final InstantSource clock;

  PlumblineCommand(
      Commands commands,
      Teams teams,
      TeamOf teamOf,
      TeamForms forms,
      FollowHolidays holidays,
      AwayWords away,
      OwnHours ownHours,
      WhatComes whatComes,
      InstantSource clock) {
    this.commands = commands;
    this.teams = teams;
    this.teamOf = teamOf;
    this.forms = forms;
    this.holidays = holidays;
    this.away = away;
    this.ownHours = ownHours;
    this.whatComes = whatComes;
    this.clock = clock;
  }

  @Override
  public Response apply(SlashCommandRequest request, SlashCommandContext context)
      throws IOException, SlackApiException {
    String typed = request.getPayload().getText();
    var text = typed == null ? "" : typed;
    var asked = VERBS.read(text);
    if (asked instanceof Asked.Known<Say> known) {
      return answer(known.verb(), known.rest(), request, context);
    }
    if (asked instanceof Asked.Unknown<Say> unknown) {
      var rest = text.substring(text.indexOf(unknown.word()) + unknown.word().length()).strip();
      var other = commands.forward(unknown.word(), EscapedText.asTyped(rest), request, context);
      return other.isPresent()
          ? other.get()
          : Privately.answer(context, CommandHelp.unknown(VERBS, unknown));
    }
    var by = Caller.of(request);
    var meant = teamOf.meant(by.workspace(), by.member(), by.from());
    return meant instanceof TeamOf.Meant.None
        ? setUp(request)
        : answer(Say.TEAM, "", request, context);
  }

  private Response answer(
      Say verb, String rest, SlashCommandRequest request, SlashCommandContext context)
      throws IOException, SlackApiException {
    var by = Caller.of(request);
    return switch (verb) {
      case SETUP -> setUp(request);
      case TEAM -> Privately.answer(context, about(request, team -> shown(team, by)));
      case NEXT -> Privately.answer(context, about(request, team -> next(team, by)));
      case AWAY -> Privately.answer(context, Privately.sentence(away.goAway(rest, by)));
      case BACK -> Privately.answer(context, Privately.sentence(away.comeBack(by)));
      case CALENDAR, COMMITMENT, SURPRISE ->
          commands
              .forward(verb.word(), EscapedText.asTyped(rest), request, context)
              .orElseThrow(() -> new IllegalStateException("nobody answers " + verb));
      case HELP -> Privately.answer(context, CommandHelp.of(VERBS));
    };
  }

  private Response setUp(SlashCommandRequest request) throws IOException, SlackApiException {
    var by = Caller.of(request);
    var here = by.channel().map(channel -> teams.in(by.workspace(), channel)).orElse(List.of());
    return here.isEmpty()
        ? Modals.open(request, forms.blank(by, channel(request, by)))
        : Privately.answer(request.getContext(), thereIsOne(here.get(0), by));
  }

  /** The conversation where it is a channel: a team cannot live in a direct message. */
  private static @Nullable ChannelId channel(SlashCommandRequest request, Caller by) {
    var name = request.getPayload().getChannelName();
    boolean direct = name != null && (name.equals("directmessage") || name.startsWith("mpdm-"));
    return direct ? null : by.from();
  }

  private static Rendered.Message thereIsOne(Team team, Caller by) {
    var says =
        "%s is the channel of %s."
            .formatted(Mrkdwn.channel(team.channel()), Mrkdwn.escape(team.name()));
    var another = button(TeamActions.SET_UP, "Set up another team", "new");
    var change =
        button(
            TeamActions.of(TeamActions.EDIT, team.id().value()),
            "Change " + team.name(),
            TeamCard.id(team));
    var buttons =
        team.roster().runsRituals(by.member())
            ? actions("team.there_is_one", change, another)
            : actions("team.there_is_one", another);
    return new Rendered.Message(says, Layout.blocks(section(says), buttons));
  }

  private Rendered.Message shown(Team team, Caller by) {
    var source = holidays.source(team).orElse(null);
    var card = TeamCard.shown(team, source, ownHours.lines(team), by.member(), clock.instant());
    return TeamPicker.among(
        card, team, teamOf.instead(team, by.workspace(), by.member(), by.from()));
  }

  private Rendered.Message next(Team team, Caller by) {
    var now = clock.instant();
    return NextCard.render(team, by.member(), whatComes.soon(team, now, AHEAD));
  }

  private Rendered.Message about(
      SlashCommandRequest request, Function<Team, Rendered.Message> answer) {
    var by = Caller.of(request);
    return teamOf
        .meant(by.workspace(), by.member(), by.from())
        .fold(
            answer,
            several -> TeamPicker.ask(several, TypedLine.of(request)),
            () -> Privately.sentence(TeamPicker.NO_TEAM));
  }
}
