package io.plumbline.home;

import io.plumbline.slack.Mrkdwn;
import io.plumbline.surface.ParkedSurfaces.Parked;
import io.plumbline.surface.Place;
import io.plumbline.team.Team;
import io.plumbline.workspace.ChannelId;
import io.plumbline.workspace.MemberId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** What could not be delivered to a team, for its product managers and leads. */
final class Undelivered {
  private static final int MOST = 3;

  private Undelivered() {}

  /** A sentence for each place and reason, at most three. */
  static List<String> of(List<Team> teams, MemberId viewer, List<Parked> parked) {
    var run = teams.stream().filter(team -> team.roster().runsRituals(viewer)).toList();
    if (run.isEmpty()) {
      return List.of();
    }
    var sentences = new LinkedHashSet<String>();
    for (var each : parked) {
      sentence(each, run).ifPresent(sentences::add);
    }
    return sentences.stream().limit(MOST).toList();
  }

  private static Optional<String> sentence(Parked parked, List<Team> run) {
    var place = parked.surface().place();
    if (place instanceof Place.InChannel in) {
      return inChannel(in.channel(), parked, run);
    }
    if (place instanceof Place.InThreadOf in) {
      return inChannel(in.channel(), parked, run);
    }
    return place instanceof Place.ToMember to ? toMember(to.member(), run) : Optional.empty();
  }

  private static Optional<String> inChannel(ChannelId channel, Parked parked, List<Team> run) {
    if (run.stream().noneMatch(team -> team.channel().equals(channel))) {
      return Optional.empty();
    }
    var name = Mrkdwn.channel(channel);
    return Optional.of(
        switch (parked.reason()) {
          case "is_archived", "is_inactive" ->
              name + " is archived, so I cannot post there. Choose another channel for the team.";
          case "not_in_channel" ->
              "I am not in " + name + ". Type `/invite @Plumbline` there; I then post what waits.";
          case "channel_not_found" ->
              "I cannot see "
                  + name
                  + " any more. Type `/invite @Plumbline` there if it is private, or choose another"
                  + " channel for the team.";
          case "unclear" ->
              "A message in " + name + " may be missing: Slack did not say whether it arrived.";
          default ->
              "Slack refuses my messages in %s (%s). Tell your admin."
                  .formatted(name, Mrkdwn.escape(parked.reason()));
        });
  }

  private static Optional<String> toMember(MemberId member, List<Team> run) {
    return run.stream().anyMatch(team -> team.roster().includes(member))
        ? Optional.of(
            "I cannot reach "
                + Mrkdwn.member(member)
                + ". If they have left, take them out of the team.")
        : Optional.empty();
  }
}
