package io.plumbline.retro;

import io.plumbline.team.TeamId;
import io.plumbline.workspace.ChannelId;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a retro began.
 *
 * @param channel where its board stands
 * @param by who opened it; null where the schedule did
 * @param rules those of the team at that moment, but for what was chosen for this one
 */
public record Opening(
    TeamId team, ChannelId channel, Instant at, @Nullable MemberId by, RetroRules rules) {
  public Opening(TeamId team, ChannelId channel, Instant at, @Nullable MemberId by) {
    this(team, channel, at, by, RetroRules.DEFAULT);
  }

  public Optional<MemberId> opener() {
    return Optional.ofNullable(by);
  }
}
