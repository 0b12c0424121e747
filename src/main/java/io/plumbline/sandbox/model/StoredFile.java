package io.plumbline.sandbox.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;

/** An uploaded file; it exists for readers once its upload is complete. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares files, and their bytes are not changed
public record StoredFile(
    String id,
    String name,
    String title,
    String altText,
    String owner,
    long length,
    byte[] content,
    boolean complete,
    long created) {

  private static final Map<String, String> TYPES =
      Map.of(
          "png", "image/png",
          "jpg", "image/jpeg",
          "jpeg", "image/jpeg",
          "gif", "image/gif",
          "csv", "text/csv",
          "txt", "text/plain",
          "json", "application/json",
          "pdf", "application/pdf",
          "zip", "application/zip",
          "ics", "text/calendar");

  public StoredFile filled(byte[] bytes) {
    return new StoredFile(id, name, title, altText, owner, length, bytes, complete, created);
  }

  public StoredFile completed(String newTitle) {
    return new StoredFile(id, name, newTitle, altText, owner, length, content, true, created);
  }

  public String fileType() {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "binary" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  public String mimeType() {
    return TYPES.getOrDefault(fileType(), "application/octet-stream");
  }

  /** The file object; {@code base} is the address under which the stand-in serves files. */
  public ObjectNode json(String base, String team) {
    var address = base + "/files/" + id + "/" + name;
    var json = Json.object();
    json.put("id", id)
        .put("created", created)
        .put("timestamp", created)
        .put("name", name)
        .put("title", title)
        .put("mimetype", mimeType())
        .put("filetype", fileType())
        .put("pretty_type", fileType().toUpperCase(Locale.ROOT))
        .put("user", owner)
        .put("user_team", team)
        .put("editable", false)
        .put("size", content.length)
        .put("mode", "hosted")
        .put("is_external", false)
        .put("external_type", "")
        .put("is_public", false)
        .put("public_url_shared", false)
        .put("display_as_bot", false)
        .put("username", "")
        .put("url_private", address)
        .put("url_private_download", base + "/files/" + id + "/download/" + name)
        .put("permalink", address)
        .put("has_rich_preview", false)
        .put("file_access", "visible");
    if (!altText.isEmpty()) {
      json.put("alt_txt", altText);
    }
    json.set("channels", Json.array());
    json.set("groups", Json.array());
    json.set("ims", Json.array());
    return json;
  }
}
