package io.plumbline.surface;

import io.plumbline.workspace.ChannelId;
import io.plumbline.workspace.MemberId;
import java.util.Comparator;
import java.util.List;

/** Where a surface stands. */
public sealed interface Place {
  /** A message in a channel. */
  record InChannel(ChannelId channel) implements Place {}

  /** A message to one person, from the bot. */
  record ToMember(MemberId member) implements Place {}

  /**
   * A message in the group conversation of exactly these people and the bot.
   *
   * @param members at least two, each once, in the order of their ids
   */
  record ToGroup(List<MemberId> members) implements Place {
    public ToGroup {
      members = members.stream().distinct().sorted(Comparator.comparing(MemberId::value)).toList();
      if (members.size() < 2) {
        throw new IllegalArgumentException("a group has at least two people");
      }
    }
  }

  /** A reply in the thread below another surface of the same subject, named by its view. */
  record InThreadOf(String parentView, ChannelId channel) implements Place {}

  /** The person's App Home. */
  record HomeOf(MemberId member) implements Place {}
}
