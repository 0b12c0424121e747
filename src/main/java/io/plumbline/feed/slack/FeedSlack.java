package io.plumbline.feed.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.SlackApiException;
import io.plumbline.feed.OfferFeed;
import io.plumbline.slack.Caller;
import io.plumbline.slack.Privately;
import io.plumbline.slack.Rendered;
import io.plumbline.slack.RitualButtons;
import io.plumbline.slack.SlackFeature;
import io.plumbline.slack.SurfaceRenderer;
import io.plumbline.slack.TeamActions;
import io.plumbline.slack.command.Commands;
import io.plumbline.slack.command.ForTeam;
import io.plumbline.team.Team;
import io.plumbline.team.TeamId;
import io.plumbline.team.Teams;
import io.plumbline.workspace.MemberId;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** {@code /plumbline calendar} and the buttons about a team's calendar. */
public final class FeedSlack implements SlackFeature {
  static final String WORD = "calendar";

  private final Commands commands;
  private final ForTeam forTeam;
  private final Teams teams;
  private final OfferFeed offer;
  private final @Nullable URI publicUrl;

  /**
   * @param publicUrl under which people reach us; null where nobody has said
   */
  public FeedSlack(
      Commands commands, ForTeam forTeam, Teams teams, OfferFeed offer, @Nullable URI publicUrl) {
    this.commands = commands;
    this.forTeam = forTeam;
    this.teams = teams;
    this.offer = offer;
    this.publicUrl = publicUrl;
  }

  @Override
  public void register(App app) {
    commands.add(
        WORD,
        (request, context) ->
            forTeam.answer(
                request,
                team -> Privately.answer(context, offered(team, Caller.of(request).member()))));
    app.blockAction(
        RitualButtons.each(TeamActions.CALENDAR),
        (request, context) -> press(request, context, this::offered));
    app.blockAction(
        RitualButtons.each(FeedCard.RENEW),
        (request, context) -> press(request, context, this::renewed));
  }

  @Override
  public List<SurfaceRenderer> renderers() {
    return List.of();
  }

  private Response press(
      BlockActionRequest request,
      ActionContext context,
      BiFunction<Team, MemberId, Rendered.Message> answer)
      throws IOException, SlackApiException {
    var by = Caller.of(request);
    var message =
        team(by, request.getPayload().getActions().get(0).getValue())
            .map(team -> answer.apply(team, by.member()))
            .orElseGet(() -> Privately.sentence(FeedCard.OLD));
    Privately.answer(request, message);
    return context.ack();
  }

  private Rendered.Message offered(Team team, MemberId to) {
    return publicUrl == null
        ? Privately.sentence(FeedCard.NO_ADDRESS)
        : FeedCard.render(offer.offer(team, to), team, to, publicUrl);
  }

  private Rendered.Message renewed(Team team, MemberId by) {
    return publicUrl == null
        ? Privately.sentence(FeedCard.NO_ADDRESS)
        : FeedCard.renewed(offer.renew(team, by), team, by, publicUrl);
  }

  private Optional<Team> team(Caller by, @Nullable String value) {
    return value != null && value.matches("\\d{1,18}")
        ? teams.find(new TeamId(by.workspace(), Long.parseLong(value)))
        : Optional.empty();
  }
}
