package io.plumbline.testing;

import io.plumbline.team.RememberedTeams;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.ChannelId;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Choices of a team in memory. */
public final class FakeRememberedTeams implements RememberedTeams {
  private final Map<List<Object>, TeamId> chosen = new HashMap<>();

  @Override
  public Optional<TeamId> of(WorkspaceId workspace, MemberId member, ChannelId channel) {
    return Optional.ofNullable(chosen.get(List.of(workspace, member, channel)));
  }

  @Override
  public void remember(TeamId team, MemberId member, ChannelId channel) {
    chosen.put(List.of(team.workspace(), member, channel), team);
  }
}
