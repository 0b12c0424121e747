package io.plumbline.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.GlobalShortcutRequest;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import io.plumbline.journal.RequestKey;
import io.plumbline.workspace.ChannelId;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, from where, by which request.
 *
 * @param from the conversation in which the command or button was; null in forms, on Home and for
 *     global shortcuts
 * @param trigger opens one form within three seconds; empty where the request brings none
 * @param key the same for each repetition of this request
 */
public record Caller(
    WorkspaceId workspace,
    MemberId member,
    @Nullable ChannelId from,
    String trigger,
    RequestKey key) {

  public Optional<ChannelId> channel() {
    return Optional.ofNullable(from);
  }

  public static Caller of(SlashCommandRequest request) {
    var payload = request.getPayload();
    return new Caller(
        workspace(request.getContext()),
        new MemberId(payload.getUserId()),
        new ChannelId(payload.getChannelId()),
        payload.getTriggerId(),
        new RequestKey("command/" + payload.getTriggerId()));
  }

  /** Of a press in a message, a form or on Home. */
  public static Caller of(BlockActionRequest request) {
    var payload = request.getPayload();
    var channel = payload.getChannel();
    var member = payload.getUser().getId();
    return new Caller(
        workspace(request.getContext()),
        new MemberId(member),
        channel == null ? null : new ChannelId(channel.getId()),
        orEmpty(payload.getTriggerId()),
        pressKey(payload, member));
  }

  /** Of a form that was sent. A second press of its button has the same key. */
  public static Caller of(ViewSubmissionRequest request) {
    var payload = request.getPayload();
    var view = payload.getView();
    return new Caller(
        workspace(request.getContext()),
        new MemberId(payload.getUser().getId()),
        null,
        orEmpty(payload.getTriggerId()),
        new RequestKey("form/" + view.getId() + "/" + view.getHash()));
  }

  public static Caller of(GlobalShortcutRequest request) {
    var payload = request.getPayload();
    return new Caller(
        workspace(request.getContext()),
        new MemberId(payload.getUser().getId()),
        null,
        payload.getTriggerId(),
        new RequestKey("shortcut/" + payload.getTriggerId()));
  }

  public static Caller of(MessageShortcutRequest request) {
    var payload = request.getPayload();
    return new Caller(
        workspace(request.getContext()),
        new MemberId(payload.getUser().getId()),
        new ChannelId(payload.getChannel().getId()),
        payload.getTriggerId(),
        new RequestKey("shortcut/" + payload.getTriggerId()));
  }

  /** The workspace, or the organisation where the app is installed for all of it. */
  public static WorkspaceId workspace(Context context) {
    return new WorkspaceId(
        context.isEnterpriseInstall() ? context.getEnterpriseId() : context.getTeamId());
  }

  private static RequestKey pressKey(BlockActionPayload payload, String member) {
    var container = payload.getContainer();
    var place = container.getViewId() == null ? container.getMessageTs() : container.getViewId();
    var action = payload.getActions().get(0);
    return new RequestKey(
        String.join("/", "press", member, place, action.getActionId(), action.getActionTs()));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
