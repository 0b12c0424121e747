package io.plumbline.surface;

import io.plumbline.workspace.ChannelId;
import io.plumbline.workspace.MemberId;

/** Where a surface stands. */
public sealed interface Place {
  /** A message in a channel. */
  record InChannel(ChannelId channel) implements Place {}

  /** A message to one person, from the bot. */
  record ToMember(MemberId member) implements Place {}

  /** A reply in the thread below another surface of the same subject, named by its view. */
  record InThreadOf(String parentView, ChannelId channel) implements Place {}

  /** The person's App Home. */
  record HomeOf(MemberId member) implements Place {}
}
