package io.plumbline.slack.delivery;

import com.slack.api.methods.MethodsClient;
import com.slack.api.model.Message;
import com.slack.api.model.ResponseMetadata;
import io.plumbline.slack.lookup.Reaction;
import io.plumbline.slack.lookup.SlackCalls;
import io.plumbline.slack.lookup.SlackClients;
import io.plumbline.slack.lookup.SlackFailure;
import io.plumbline.surface.Delivery;
import io.plumbline.surface.Delivery.Standing;
import io.plumbline.surface.Place;
import io.plumbline.workspace.ChannelId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks for a first post whose answer was lost, by the key in its metadata. */
final class LostPosts {
  /** Our clock and Slack's need not agree to the second. */
  private static final Duration BEFORE_THE_TRY = Duration.ofMinutes(1);

  private static final int PAGE = 100;
  private static final int MOST_PAGES = 10;
  private static final Set<String> FORBIDDEN =
      Set.of("missing_scope", "no_permission", "not_allowed_token_type", "access_denied");

  private final SlackClients clients;
  private final DeliveryStore store;
  private final GroupChannels groups;

  LostPosts(SlackClients clients, DeliveryStore store, GroupChannels groups) {
    this.clients = clients;
    this.store = store;
    this.groups = groups;
  }

  /** What a look brought. */
  sealed interface Look {
    record Found(Standing standing) implements Look {}

    record Absent() implements Look {}

    /** The conversation cannot be read by us. */
    record Unreadable() implements Look {}
  }

  /** Throws where Slack is busy, or the workspace closed. */
  Look look(Errand errand) {
    var client = clients.inBackground(errand.installation());
    try {
      var channel = channel(client, errand);
      return find(client, errand.due(), channel)
          .<Look>map(ts -> new Look.Found(new Standing(channel, ts)))
          .orElseGet(Look.Absent::new);
    } catch (SlackFailure e) {
      if (FORBIDDEN.contains(e.code()) || isClosedToUs(e)) {
        return new Look.Unreadable();
      }
      throw e;
    }
  }

  private static boolean isClosedToUs(SlackFailure e) {
    return e.reaction() == Reaction.GONE || e.reaction() == Reaction.OUR_BUG;
  }

  private ChannelId channel(MethodsClient client, Errand errand) {
    var place = errand.due().surface().place();
    if (place instanceof Place.ToGroup group) {
      return groups.of(client, errand.workspace(), group);
    }
    if (!(place instanceof Place.ToMember to)) {
      return new ChannelId(Errand.targetOf(errand.due()));
    }
    return store
        .query(deliveries -> deliveries.directChannel(errand.workspace(), to.member()))
        .orElseGet(
            () -> {
              var opened =
                  SlackCalls.call(
                      "conversations.open",
                      () ->
                          client.conversationsOpen(
                              request -> request.users(List.of(to.member().value()))));
              return new ChannelId(opened.getChannel().getId());
            });
  }

  private static Optional<String> find(MethodsClient client, Delivery due, ChannelId channel) {
    var tried = Objects.requireNonNull(due.tries().triedAt(), "lost without a try");
    var oldest = timestamp(tried.minus(BEFORE_THE_TRY));
    String cursor = null;
    for (int page = 0; page < MOST_PAGES; page++) {
      var read = page(client, due, channel, oldest, cursor);
      var found = read.messages().stream().filter(m -> isOurs(m, due.key())).findFirst();
      if (found.isPresent()) {
        return found.map(Message::getTs);
      }
      cursor = read.next();
      if (cursor == null || cursor.isEmpty()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private record Page(List<Message> messages, @Nullable String next) {
    static Page of(@Nullable List<Message> messages, @Nullable ResponseMetadata more) {
      return new Page(
          messages == null ? List.of() : messages, more == null ? null : more.getNextCursor());
    }
  }

  private static Page page(
      MethodsClient client,
      Delivery due,
      ChannelId channel,
      String oldest,
      @Nullable String cursor) {
    var threadTs = due.threadTs();
    if (threadTs == null) {
      var answer =
          SlackCalls.call(
              SlackMethod.HISTORY.id(),
              () ->
                  client.conversationsHistory(
                      request ->
                          request
                              .channel(channel.value())
                              .oldest(oldest)
                              .limit(PAGE)
                              .cursor(cursor)
                              .includeAllMetadata(true)));
      return Page.of(answer.getMessages(), answer.getResponseMetadata());
    }
    var answer =
        SlackCalls.call(
            SlackMethod.REPLIES.id(),
            () ->
                client.conversationsReplies(
                    request ->
                        request
                            .channel(channel.value())
                            .ts(threadTs)
                            .oldest(oldest)
                            .limit(PAGE)
                            .cursor(cursor)
                            .includeAllMetadata(true)));
    return Page.of(answer.getMessages(), answer.getResponseMetadata());
  }

  private static boolean isOurs(Message message, String key) {
    var metadata = message.getMetadata();
    if (metadata == null || !Messenger.METADATA_TYPE.equals(metadata.getEventType())) {
      return false;
    }
    Map<String, Object> payload = metadata.getEventPayload();
    return payload != null && key.equals(payload.get(Messenger.METADATA_KEY));
  }

  private static String timestamp(Instant at) {
    return at.getEpochSecond() + ".000000";
  }
}
