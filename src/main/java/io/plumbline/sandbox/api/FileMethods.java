package io.plumbline.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.sandbox.model.Json;
import io.plumbline.sandbox.model.Posting;
import io.plumbline.sandbox.model.Posting.Draft;
import io.plumbline.sandbox.model.StoredFile;
import io.plumbline.sandbox.model.Workspace;
import io.plumbline.sandbox.wire.Wire;
import java.util.ArrayList;
import java.util.Map;

/** files.getUploadURLExternal, completeUploadExternal, info. */
final class FileMethods {
  private static final int ALT_TEXT_MAX = 1_000;
  private static final int CHANNELS_MAX = 100;
  private static final long SIZE_MAX = 1_000_000_000;

  private final Workspace workspace;
  private final Posting posting;
  private final Places places;
  private final Wire wire;

  FileMethods(Workspace workspace, Posting posting, Places places, Wire wire) {
    this.workspace = workspace;
    this.posting = posting;
    this.places = places;
    this.wire = wire;
  }

  void addTo(Map<String, Method> methods) {
    methods.put("files.getUploadURLExternal", Method.of(Tier.T4, "files:write", this::uploadUrl));
    methods.put("files.completeUploadExternal", Method.of(Tier.T4, "files:write", this::complete));
    methods.put("files.info", Method.of(Tier.T4, "files:read", this::info));
  }

  private ObjectNode uploadUrl(Call call) {
    var name = call.required("filename");
    var length = call.required("length");
    if (!length.matches("\\d{1,12}") || Long.parseLong(length) == 0) {
      throw new Refusal("invalid_arguments");
    }
    if (Long.parseLong(length) > SIZE_MAX) {
      throw new Refusal("file_upload_size_restricted");
    }
    var altText = call.text("alt_txt").orElse("");
    if (altText.length() > ALT_TEXT_MAX) {
      throw new Refusal("alt_txt_too_large");
    }
    var file =
        new StoredFile(
            workspace.ids().next("F"),
            name,
            name,
            altText,
            places.bot(),
            Long.parseLong(length),
            new byte[0],
            false,
            workspace.seconds());
    workspace.store(file);
    return Json.object()
        .put("ok", true)
        .put("upload_url", wire.base() + "/files/upload/" + file.id())
        .put("file_id", file.id());
  }

  private ObjectNode complete(Call call) {
    var given =
        call.json("files", "invalid_arguments")
            .filter(list -> list.isArray() && !list.isEmpty())
            .orElseThrow(() -> new Refusal("invalid_arguments"));
    var channels = new ArrayList<>(call.list("channels"));
    call.text("channel_id").ifPresent(channels::add);
    if (channels.size() > CHANNELS_MAX) {
      throw new Refusal("channels_limit_exceeded");
    }
    var answer = Json.object().put("ok", true);
    var files = answer.putArray("files");
    for (var each : given) {
      files.add(completed(each));
    }
    for (var channel : channels) {
      share(call, channel, files);
    }
    return answer;
  }

  private ObjectNode completed(JsonNode given) {
    var file =
        workspace
            .file(Json.text(given, "id"))
            .filter(each -> each.content().length > 0)
            .orElseThrow(() -> new Refusal("file_not_found"));
    var title = Json.text(given, "title");
    var done = file.completed(title.isEmpty() ? file.name() : title);
    workspace.store(done);
    return done.json(wire.base(), workspace.app().team());
  }

  private void share(Call call, String channel, JsonNode files) {
    var args = call.args().deepCopy().put("channel", channel);
    var conversation = places.toPost(new Call(call.method(), args, workspace.manifest().scopes()));
    var content = Json.object().put("text", call.text("initial_comment").orElse(""));
    content.set("files", files.deepCopy());
    call.json("blocks", "invalid_blocks_format")
        .ifPresent(blocks -> content.set("blocks", new Content(workspace).checked(blocks)));
    content.put("subtype", "file_share");
    posting.post(
        conversation,
        Draft.of(places.bot(), content).inThread(call.text("thread_ts").orElse(null)));
  }

  private ObjectNode info(Call call) {
    var file =
        workspace
            .file(call.required("file", "file_not_found"))
            .filter(StoredFile::complete)
            .orElseThrow(() -> new Refusal("file_not_found"));
    var answer = Json.object().put("ok", true);
    answer.set("file", file.json(wire.base(), workspace.app().team()));
    answer.set("comments", Json.array());
    return answer;
  }
}
