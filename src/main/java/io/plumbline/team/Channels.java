package io.plumbline.team;

import io.plumbline.workspace.ChannelId;
import io.plumbline.workspace.WorkspaceId;
import java.util.Optional;

/** Looks channels up, fresh at each call. */
public interface Channels {
  /** The channel, or empty where it is gone or the bot cannot see it (a private one, say). */
  Optional<Channel> find(WorkspaceId workspace, ChannelId channel);
}
