package io.plumbline.slack.delivery;

import com.slack.api.app_backend.interactive_components.ActionResponseSender;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.request.chat.ChatUpdateRequest;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.chat.ChatUpdateResponse;
import com.slack.api.methods.response.views.ViewsPublishResponse;
import com.slack.api.model.Message.Metadata;
import com.slack.api.model.block.LayoutBlock;
import io.plumbline.slack.Limits;
import io.plumbline.slack.Rendered;
import io.plumbline.slack.lookup.SlackCalls;
import io.plumbline.slack.lookup.SlackClients;
import io.plumbline.surface.Delivery.Standing;
import io.plumbline.surface.Place;
import io.plumbline.workspace.ChannelId;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts a drawing where it belongs, by one call. */
final class Messenger {
  static final String METADATA_TYPE = "plumbline_surface";
  static final String METADATA_KEY = "key";

  private static final Logger log = LoggerFactory.getLogger(Messenger.class);
  private static final int OK = 200;

  private final SlackClients clients;
  private final GroupChannels groups;
  private final FileShare fileShare;

  Messenger(SlackClients clients, GroupChannels groups) {
    this.clients = clients;
    this.groups = groups;
    this.fileShare = new FileShare(clients);
  }

  /**
   * Where it stands now; null for a Home.
   *
   * @param plain leaves the blocks away, for Slack did not take them
   */
  @Nullable Standing send(Drawing drawing, boolean plain) {
    var errand = drawing.errand();
    var client = clients.inBackground(errand.installation());
    if (drawing.rendered() instanceof Rendered.Home home) {
      publish(client, errand, home);
      return null;
    }
    if (drawing.rendered() instanceof Rendered.Message message) {
      var blocks = plain ? null : message.blocks();
      var text = Limits.cut(message.text(), Limits.MESSAGE_TEXT);
      return errand.isFirstPost()
          ? post(client, errand, text, blocks)
          : update(client, errand, text, blocks);
    }
    if (drawing.rendered() instanceof Rendered.Files files) {
      return errand.isFirstPost() ? share(client, errand, files) : errand.standing();
    }
    throw new IllegalStateException("surface " + errand.due().id() + " draws something unknown");
  }

  /** Where the workspace takes no files from us, a message says so and what to do. */
  private Standing share(MethodsClient client, Errand errand, Rendered.Files files) {
    try {
      return fileShare.share(errand, files);
    } catch (FileShare.Refused refused) {
      log.warn("files refused surface={} code={}", errand.due().id(), refused.code());
      return post(client, errand, FileShare.sentence(files, refused), null);
    }
  }

  private Standing post(
      MethodsClient client, Errand errand, String text, @Nullable List<LayoutBlock> blocks) {
    var due = errand.due();
    var request =
        ChatPostMessageRequest.builder()
            .channel(target(client, errand))
            .text(text)
            .blocks(blocks)
            .threadTs(due.threadTs())
            .unfurlLinks(false)
            .unfurlMedia(false)
            .metadata(
                Metadata.builder()
                    .eventType(METADATA_TYPE)
                    .eventPayload(Map.of(METADATA_KEY, due.key()))
                    .build())
            .build();
    var answer =
        SlackCalls.call(
            errand.method().id(),
            () -> client.chatPostMessage(request),
            ChatPostMessageResponse::getResponseMetadata);
    return new Standing(new ChannelId(answer.getChannel()), answer.getTs());
  }

  private String target(MethodsClient client, Errand errand) {
    return errand.due().surface().place() instanceof Place.ToGroup group
        ? groups.of(client, errand.workspace(), group).value()
        : Errand.targetOf(errand.due());
  }

  private static Standing update(
      MethodsClient client, Errand errand, String text, @Nullable List<LayoutBlock> blocks) {
    var standing = errand.standing();
    var request =
        ChatUpdateRequest.builder()
            .channel(standing.channel().value())
            .ts(standing.ts())
            .text(text)
            .blocks(blocks)
            .build();
    SlackCalls.call(
        errand.method().id(),
        () -> client.chatUpdate(request),
        ChatUpdateResponse::getResponseMetadata);
    return standing;
  }

  private static void publish(MethodsClient client, Errand errand, Rendered.Home home) {
    SlackCalls.call(
        errand.method().id(),
        () ->
            client.viewsPublish(
                request -> request.userId(Errand.targetOf(errand.due())).view(home.view())),
        ViewsPublishResponse::getResponseMetadata);
  }

  /** Replaces the message by the address of a click; false where that did not work. */
  boolean replace(Drawing drawing, String responseUrl) {
    if (!(drawing.rendered() instanceof Rendered.Message message)) {
      return false;
    }
    var replacement =
        ActionResponse.builder()
            .replaceOriginal(true)
            .text(Limits.cut(message.text(), Limits.MESSAGE_TEXT))
            .blocks(message.blocks())
            .build();
    try {
      var answer = new ActionResponseSender(clients.inBackground()).send(responseUrl, replacement);
      return answer.getCode() == OK && !answer.getBody().contains("\"ok\":false");
    } catch (IOException e) {
      log.debug("a response_url did not answer surface={}", drawing.errand().due().id(), e);
      return false;
    }
  }
}
