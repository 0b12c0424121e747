package io.plumbline.sandbox.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A modal or a Home tab of one person: what the app sent, completed, and what the person has filled
 * in.
 */
public final class View {
  private final String id;
  private final String person;
  private final String rootId;
  private final @Nullable String previousId;
  private ObjectNode content;
  private ObjectNode state;
  private String hash;
  private Map<String, String> errors = Map.of();
  private String failure = "";
  private boolean submitting;

  View(
      String id,
      String person,
      @Nullable View below,
      ObjectNode content,
      ObjectNode state,
      String hash) {
    this.id = id;
    this.person = person;
    this.rootId = below == null ? id : below.rootId;
    this.previousId = below == null ? null : below.id;
    this.content = content;
    this.state = state;
    this.hash = hash;
  }

  public String id() {
    return id;
  }

  public String person() {
    return person;
  }

  public String hash() {
    return hash;
  }

  public ObjectNode content() {
    return content;
  }

  public ObjectNode state() {
    return state;
  }

  public boolean isModal() {
    return Json.text(content, "type").equals("modal");
  }

  public String externalId() {
    return Json.text(content, "external_id");
  }

  public boolean flag(String name) {
    return content.path(name).asBoolean(false);
  }

  public Map<String, String> errors() {
    return errors;
  }

  public String failure() {
    return failure;
  }

  public boolean isSubmitting() {
    return submitting;
  }

  void replace(ObjectNode newContent, ObjectNode newState, String newHash) {
    content = newContent;
    state = newState;
    hash = newHash;
    errors = Map.of();
    failure = "";
  }

  public void fill(ObjectNode newState) {
    state = newState;
  }

  public void submitting(boolean now) {
    submitting = now;
  }

  public void complain(Map<String, String> fieldErrors, String generalFailure) {
    errors = Map.copyOf(fieldErrors);
    failure = generalFailure;
  }

  /** The view as Slack gives it to the app. */
  public ObjectNode json(AppIdentity app) {
    var json = Json.object();
    json.put("id", id).put("team_id", app.team());
    json.setAll(content);
    json.set("state", Json.object().set("values", state));
    json.put("hash", hash)
        .put("root_view_id", rootId)
        .put("previous_view_id", previousId)
        .put("app_id", app.appId())
        .put("app_installed_team_id", app.team())
        .put("bot_id", app.botId());
    return json;
  }

  public JsonNode blocks() {
    return content.path("blocks");
  }
}
