package io.plumbline.surface;

import io.plumbline.workspace.ChannelId;
import io.plumbline.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;

/** The surfaces whose place is gone, for those who can do something about it. */
public interface ParkedSurfaces {
  /** The parked surfaces of the workspace, latest first. */
  List<Parked> parked(WorkspaceId workspace);

  /** Tries those of a channel again: the bot was invited, the channel was opened. */
  void tryAgain(WorkspaceId workspace, ChannelId channel);

  /**
   * A surface that cannot be delivered.
   *
   * @param reason Slack's error code ({@code is_archived}), or {@code unclear} where a message was
   *     sent twice without learning whether it arrived
   * @param arrived whether it stands there, and only cannot be drawn again
   */
  record Parked(Surface surface, String reason, Instant since, boolean arrived) {}
}
