package io.plumbline.team;

import io.plumbline.workspace.ChannelId;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.util.Optional;

/** Which team a person said they mean in a conversation where it is not clear. */
public interface RememberedTeams {
  Optional<TeamId> of(WorkspaceId workspace, MemberId member, ChannelId channel);

  /** Replaces what was remembered for this person in this conversation. */
  void remember(TeamId team, MemberId member, ChannelId channel);
}
