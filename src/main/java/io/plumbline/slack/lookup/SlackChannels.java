package io.plumbline.slack.lookup;

import com.slack.api.model.Conversation;
import io.plumbline.team.Channel;
import io.plumbline.team.Channels;
import io.plumbline.workspace.ChannelId;
import io.plumbline.workspace.WorkspaceId;
import java.util.Optional;

/** Channels as Slack knows them; throws {@link SlackUnavailable} while Slack cannot be asked. */
public final class SlackChannels implements Channels {
  private final Installations installations;
  private final SlackClients clients;

  public SlackChannels(Installations installations, SlackClients clients) {
    this.installations = installations;
    this.clients = clients;
  }

  @Override
  public Optional<Channel> find(WorkspaceId workspace, ChannelId channel) {
    var installation =
        installations
            .find(workspace)
            .orElseThrow(() -> new SlackUnavailable("no installation in " + workspace));
    try {
      var answer =
          SlackCalls.call(
              "conversations.info",
              () ->
                  clients
                      .inClicks(installation)
                      .conversationsInfo(request -> request.channel(channel.value())));
      return Optional.of(channel(answer.getChannel()));
    } catch (SlackFailure e) {
      if (e.reaction() == Reaction.GONE) {
        return Optional.empty();
      }
      throw new SlackUnavailable("cannot look up " + channel + " in " + workspace, e);
    }
  }

  private static Channel channel(Conversation found) {
    var name = found.getName() == null ? "" : found.getName();
    return new Channel(new ChannelId(found.getId()), name, found.isArchived(), found.isMember());
  }
}
