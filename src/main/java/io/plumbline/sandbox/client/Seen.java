package io.plumbline.sandbox.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person sees, as plain values of one moment. Blocks are Slack's JSON, completed the way
 * Slack completes it.
 */
public final class Seen {
  private Seen() {}

  /** Somebody in the workspace; {@code handle} is what is typed after an @. */
  public record Person(
      String id,
      String handle,
      String displayName,
      String realName,
      ZoneId zone,
      boolean bot,
      boolean guest,
      boolean deactivated) {}

  public enum Kind {
    PUBLIC_CHANNEL,
    PRIVATE_CHANNEL,
    DIRECT_MESSAGE,
    GROUP_MESSAGE
  }

  /**
   * A conversation in the sidebar or in the list of channels to join. {@code name} has no #; for
   * direct messages it is the other person's display name. {@code withApp} marks the direct message
   * with the bot, which has the Home tab.
   */
  public record Conversation(
      String id,
      String name,
      Kind kind,
      String topic,
      boolean member,
      boolean archived,
      boolean withApp,
      List<String> people,
      boolean unread,
      int mentions) {}

  /** The state of one element after a press: waiting for the app's answer, or failed to get one. */
  public enum Mark {
    PENDING,
    FAILED
  }

  /**
   * A message on screen. {@code ephemeral}: only this person sees it. {@code deleted}: a parent
   * whose replies live on. {@code blocks}, {@code attachments} and {@code files} are JSON arrays,
   * possibly empty. {@code state} holds what this person has picked in the message (block_id →
   * action_id → value as in a view's state). {@code marks} are keyed by action_id. {@code threadTs}
   * is set for parents with replies and for replies. {@code command} is the slash command that a
   * public answer shows above it, or empty.
   */
  public record Message(
      String conversation,
      String ts,
      @Nullable String threadTs,
      String author,
      String authorName,
      boolean byApp,
      boolean ephemeral,
      boolean deleted,
      boolean edited,
      boolean broadcast,
      String text,
      JsonNode blocks,
      JsonNode attachments,
      JsonNode files,
      JsonNode state,
      int replies,
      String lastReply,
      String command,
      Map<String, Mark> marks) {}

  /**
   * An open modal. {@code view} is the full view JSON (title, submit, close, blocks). {@code state}
   * is block_id → action_id → value. {@code errors} are by block_id, from the client's checks or
   * the app. {@code failure} is the line Slack shows when the app could not be reached, else empty.
   */
  public record Modal(
      String viewId,
      JsonNode view,
      JsonNode state,
      Map<String, String> errors,
      String failure,
      boolean submitting,
      Map<String, Mark> marks) {}

  /** The Home tab as it was last published for this person. */
  public record Home(String viewId, JsonNode view, JsonNode state, Map<String, Mark> marks) {}

  /** A slash command in the composer's completion list; {@code command} has its slash. */
  public record Command(String command, String usageHint, String description) {}

  /** A shortcut in the composer's or a message's menu. */
  public record Shortcut(String callbackId, String name, String description) {}

  /** One choice of a select with a data source: people, channels, or what the app suggests. */
  public record Choice(String value, String label, String group) {}
}
