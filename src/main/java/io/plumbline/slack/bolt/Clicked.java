package io.plumbline.slack.bolt;

import io.plumbline.workspace.ChannelId;
import io.plumbline.workspace.WorkspaceId;

/** Hears of each press in a message and of the address that came with it. */
@FunctionalInterface
public interface Clicked {
  void pressed(WorkspaceId workspace, ChannelId channel, String messageTs, String responseUrl);
}
