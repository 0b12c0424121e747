package io.plumbline.sandbox.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the app declares of itself; only what its manifest names exists in the workspace. */
public record Manifest(
    String name,
    String botName,
    boolean homeTab,
    boolean messagesTab,
    boolean messagesTabReadOnly,
    List<Command> commands,
    List<Shortcut> shortcuts,
    Set<String> scopes,
    Set<String> events) {

  /** A slash command; {@code name} has its slash. */
  public record Command(String name, String description, String usageHint, boolean escapes) {}

  public record Shortcut(String callbackId, String name, String description, boolean onMessages) {}

  /** Reads YAML or JSON (which is YAML too). */
  public static Manifest read(String text) {
    try {
      return of(new ObjectMapper(new YAMLFactory()).readTree(text));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the app's manifest is neither YAML nor JSON", e);
    }
  }

  private static Manifest of(JsonNode root) {
    var features = root.path("features");
    var home = features.path("app_home");
    var name = root.path("display_information").path("name").asText("App");
    return new Manifest(
        name,
        features.path("bot_user").path("display_name").asText(name),
        home.path("home_tab_enabled").asBoolean(false),
        home.path("messages_tab_enabled").asBoolean(false),
        home.path("messages_tab_read_only_enabled").asBoolean(false),
        commands(features.path("slash_commands")),
        shortcuts(features.path("shortcuts")),
        texts(root.path("oauth_config").path("scopes").path("bot")),
        texts(root.path("settings").path("event_subscriptions").path("bot_events")));
  }

  private static List<Command> commands(JsonNode list) {
    var commands = new ArrayList<Command>();
    for (var each : list) {
      commands.add(
          new Command(
              Json.text(each, "command"),
              Json.text(each, "description"),
              Json.text(each, "usage_hint"),
              each.path("should_escape").asBoolean(false)));
    }
    return List.copyOf(commands);
  }

  private static List<Shortcut> shortcuts(JsonNode list) {
    var shortcuts = new ArrayList<Shortcut>();
    for (var each : list) {
      shortcuts.add(
          new Shortcut(
              Json.text(each, "callback_id"),
              Json.text(each, "name"),
              Json.text(each, "description"),
              Json.text(each, "type").equals("message")));
    }
    return List.copyOf(shortcuts);
  }

  private static Set<String> texts(JsonNode list) {
    var texts = new LinkedHashSet<String>();
    list.forEach(each -> texts.add(each.asText()));
    return Collections.unmodifiableSet(texts);
  }

  public Optional<Command> command(String name) {
    return commands.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  public Optional<Shortcut> shortcut(String callbackId, boolean onMessages) {
    return shortcuts.stream()
        .filter(each -> each.callbackId().equals(callbackId) && each.onMessages() == onMessages)
        .findFirst();
  }
}
