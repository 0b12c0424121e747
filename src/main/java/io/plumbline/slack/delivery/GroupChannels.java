package io.plumbline.slack.delivery;

import com.slack.api.methods.MethodsClient;
import io.plumbline.slack.lookup.SlackCalls;
import io.plumbline.slack.lookup.SlackFailure;
import io.plumbline.surface.Place;
import io.plumbline.workspace.ChannelId;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.time.Duration;
import java.util.Set;

/**
 * Finds the conversation of several people with the bot, and opens it where none of our messages
 * ever stood in it. Slack gives the same one to the same people each time.
 */
final class GroupChannels {
  private static final String OPEN = "conversations.open";

  /** An app that was installed before it spoke to groups may do all else. */
  private static final Set<String> OF_THIS_CALL =
      Set.of("missing_scope", "no_permission", "not_allowed_token_type", "access_denied");

  private final DeliveryStore store;

  GroupChannels(DeliveryStore store) {
    this.store = store;
  }

  /** Slack does not let these people and the bot talk together. */
  static final class Closed extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String code;

    Closed(SlackFailure failure) {
      super("a group is closed to us", failure);
      this.code = failure.code();
    }

    String code() {
      return code;
    }
  }

  /** Slack wants no further conversation opened for a while. */
  static final class Busy extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final Duration rest;

    Busy(SlackFailure failure, Duration rest) {
      super("a group must wait", failure);
      this.rest = rest;
    }

    Duration rest() {
      return rest;
    }
  }

  ChannelId of(MethodsClient client, WorkspaceId workspace, Place.ToGroup group) {
    return store
        .query(deliveries -> deliveries.groupChannel(workspace, group))
        .orElseGet(() -> opened(client, group));
  }

  private static ChannelId opened(MethodsClient client, Place.ToGroup group) {
    var people = group.members().stream().map(MemberId::value).toList();
    try {
      var answer =
          SlackCalls.call(OPEN, () -> client.conversationsOpen(request -> request.users(people)));
      return new ChannelId(answer.getChannel().getId());
    } catch (SlackFailure e) {
      throw reaction(e);
    }
  }

  private static RuntimeException reaction(SlackFailure failure) {
    if (failure.retryAfter().isPresent()) {
      return new Busy(failure, failure.retryAfter().get());
    }
    return isLasting(failure) ? new Closed(failure) : failure.withoutEffect();
  }

  private static boolean isLasting(SlackFailure failure) {
    return switch (failure.reaction()) {
      case GONE, OUR_BUG -> true;
      case WORKSPACE -> OF_THIS_CALL.contains(failure.code());
      case WAIT -> !failure.isHeardOf();
    };
  }
}
