package io.plumbline.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.sandbox.blocks.BlockCheck;
import io.plumbline.sandbox.blocks.Normalise;
import io.plumbline.sandbox.model.Json;
import io.plumbline.sandbox.model.Workspace;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks and completes what the app wants to say: text, blocks, attachments, metadata. */
public final class Content {
  private static final int TEXT_MAX = 40_000;
  private static final int UPDATE_TEXT_MAX = 4_000;
  private static final int MARKDOWN_MAX = 12_000;
  private static final int ATTACHMENTS_MAX = 100;
  private static final int METADATA_MAX = 8_000;

  private final Workspace workspace;

  public Content(Workspace workspace) {
    this.workspace = workspace;
  }

  /** Text, blocks and attachments of a new message. */
  public ObjectNode fresh(Call call) {
    var content = given(call);
    if (content.isEmpty() || isNothing(content)) {
      throw new Refusal("no_text");
    }
    var text = Json.text(content, "text");
    if (text.length() > TEXT_MAX) {
      content.put("text", text.substring(0, TEXT_MAX));
      call.warn("message_truncated");
    }
    if (!content.has("text")) {
      content.put("text", "");
    }
    return content;
  }

  /** What an update gives; the rest stays. */
  ObjectNode changes(Call call) {
    var content = given(call);
    if (content.isEmpty()) {
      throw new Refusal("no_text");
    }
    if (Json.text(content, "text").length() > UPDATE_TEXT_MAX) {
      throw new Refusal("msg_too_long");
    }
    return content;
  }

  private static boolean isNothing(ObjectNode content) {
    return Json.text(content, "text").isEmpty()
        && content.path("blocks").isEmpty()
        && content.path("attachments").isEmpty();
  }

  private ObjectNode given(Call call) {
    var content = Json.object();
    var markdown = call.text("markdown_text").orElse(null);
    if (markdown != null) {
      markdown(call, markdown, content);
    }
    call.text("text").ifPresent(text -> content.put("text", text));
    call.json("blocks", "invalid_blocks_format")
        .ifPresent(blocks -> content.set("blocks", checked(blocks)));
    call.json("attachments", "invalid_attachments")
        .ifPresent(attachments -> content.set("attachments", attachments(attachments)));
    return content;
  }

  private static void markdown(Call call, String markdown, ObjectNode content) {
    if (call.has("text") || call.has("blocks")) {
      throw new Refusal("markdown_text_conflict");
    }
    if (markdown.length() > MARKDOWN_MAX) {
      throw new Refusal("msg_too_long");
    }
    var block = Json.object().put("type", "markdown").put("text", markdown);
    content.put("text", markdown);
    content.set("blocks", Normalise.blocks(Json.array().add(block)));
  }

  /** Completed blocks, or a refusal with pointers. */
  JsonNode checked(JsonNode blocks) {
    if (!blocks.isArray()) {
      throw new Refusal("invalid_blocks_format");
    }
    var problems = BlockCheck.ofMessage(blocks);
    if (!problems.isEmpty()) {
      throw Refusal.of("invalid_blocks", problems);
    }
    files(blocks);
    return Normalise.blocks(blocks);
  }

  private void files(JsonNode blocks) {
    for (var block : blocks) {
      var id = Json.text(block.path("slack_file"), "id");
      boolean known = workspace.file(id).map(file -> file.complete()).orElse(false);
      if (!id.isEmpty() && !known) {
        throw new Refusal("invalid_blocks");
      }
    }
  }

  private JsonNode attachments(JsonNode attachments) {
    if (!attachments.isArray()) {
      throw new Refusal("invalid_attachments");
    }
    if (attachments.size() > ATTACHMENTS_MAX) {
      throw new Refusal("too_many_attachments");
    }
    var completed = Json.array();
    int id = 1;
    for (var each : attachments) {
      var copy = completed.addObject().put("id", id++);
      copy.setAll((ObjectNode) each.deepCopy());
      if (each.has("blocks")) {
        copy.set("blocks", checked(each.path("blocks")));
      }
    }
    return completed;
  }

  /** Metadata in Slack's shape, if any was given. */
  static Optional<JsonNode> metadata(Call call) {
    var given = call.json("metadata", "invalid_metadata_format");
    given.ifPresent(Content::check);
    return given;
  }

  private static void check(JsonNode metadata) {
    boolean typed = metadata.path("event_type").isTextual();
    if (!typed || !metadata.path("event_payload").isObject()) {
      throw new Refusal("invalid_metadata_format");
    }
    if (metadata.toString().length() > METADATA_MAX) {
      throw new Refusal("metadata_too_large");
    }
  }

  /** The content of an answer to a command or a response_url: the same rules, other packaging. */
  public static Call call(JsonNode answer) {
    var args = answer instanceof ObjectNode object ? object : Json.object();
    return new Call("response_url", args, Set.of());
  }

  /** The parent's ts of an answer in a thread. */
  static @Nullable String thread(Call call) {
    return call.text("thread_ts").orElse(null);
  }
}
