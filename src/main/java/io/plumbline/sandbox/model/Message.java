package io.plumbline.sandbox.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * A message. {@code json} is the message object as Slack gives it to apps, without reply counts; it
 * is never changed in place. An ephemeral one is seen by {@code onlyFor} alone. {@code command} is
 * the slash command that a public answer shows above it.
 */
public record Message(
    String conversation,
    String ts,
    @Nullable String threadTs,
    String author,
    ObjectNode json,
    @Nullable JsonNode metadata,
    @Nullable String onlyFor,
    boolean broadcast,
    boolean tombstone,
    String command) {

  public boolean isReply() {
    return threadTs != null && !threadTs.equals(ts);
  }

  public boolean isEphemeral() {
    return onlyFor != null;
  }

  /** Whether it stands in the conversation itself, not only in a thread. */
  public boolean inMainView() {
    return !isReply() || broadcast;
  }

  public JsonNode blocks() {
    return json.path("blocks");
  }

  public String text() {
    return Json.text(json, "text");
  }

  public Message with(ObjectNode newJson, @Nullable JsonNode newMetadata) {
    return new Message(
        conversation,
        ts,
        threadTs,
        author,
        newJson,
        newMetadata,
        onlyFor,
        broadcast,
        tombstone,
        command);
  }

  /** What is left of a parent whose replies stay. */
  public Message deleted() {
    var rest = Json.object();
    rest.put("type", "message")
        .put("subtype", "tombstone")
        .put("text", "This message was deleted.")
        .put("user", "USLACKBOT")
        .put("hidden", true)
        .put("ts", ts);
    return new Message(conversation, ts, ts, "USLACKBOT", rest, null, null, false, true, "");
  }
}
