package io.plumbline.sandbox.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.sandbox.blocks.Elements;
import io.plumbline.sandbox.model.Conversation;
import io.plumbline.sandbox.model.Json;
import io.plumbline.sandbox.model.User;
import io.plumbline.sandbox.model.Workspace;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a select offers without asking the app: its own options, people, channels. */
final class Choices {
  private final Workspace workspace;
  private final Screen screen;

  Choices(Workspace workspace, String person) {
    this.workspace = workspace;
    this.screen = new Screen(workspace, person);
  }

  List<Seen.Choice> of(JsonNode element, String typed) {
    var type = Json.text(element, "type").replaceFirst("^multi_", "");
    var all =
        switch (type) {
          case "users_select" -> people();
          case "channels_select" -> channels();
          case "conversations_select" -> conversations(element.path("filter"));
          default -> options(element);
        };
    var wanted = typed.toLowerCase(Locale.ROOT);
    return all.filter(each -> each.label().toLowerCase(Locale.ROOT).contains(wanted)).toList();
  }

  private Stream<Seen.Choice> people() {
    return workspace.users().stream()
        .filter(user -> !user.deleted() && !user.id().equals(Workspace.SLACKBOT))
        .map(user -> new Seen.Choice(user.id(), user.shownName(), ""));
  }

  private Stream<Seen.Choice> channels() {
    return workspace.conversations().stream()
        .filter(each -> each.kind() == Conversation.Kind.PUBLIC && !each.isArchived())
        .map(each -> new Seen.Choice(each.id(), "#" + each.name(), ""));
  }

  private Stream<Seen.Choice> conversations(JsonNode filter) {
    boolean withoutBots = filter.path("exclude_bot_users").asBoolean(false);
    return Stream.concat(screen.mine().stream(), screen.joinable().stream())
        .filter(each -> !each.archived() && includes(filter.path("include"), each.kind()))
        .filter(each -> !(withoutBots && hasBot(each)))
        .map(each -> new Seen.Choice(each.id(), label(each), ""));
  }

  private boolean hasBot(Seen.Conversation each) {
    return each.kind() == Seen.Kind.DIRECT_MESSAGE
        && each.people().stream().map(workspace::requireUser).anyMatch(User::bot);
  }

  private static String label(Seen.Conversation each) {
    boolean channel =
        each.kind() == Seen.Kind.PUBLIC_CHANNEL || each.kind() == Seen.Kind.PRIVATE_CHANNEL;
    return channel ? "#" + each.name() : each.name();
  }

  private static boolean includes(JsonNode include, Seen.Kind kind) {
    if (include.isEmpty()) {
      return true;
    }
    var name =
        switch (kind) {
          case PUBLIC_CHANNEL -> "public";
          case PRIVATE_CHANNEL -> "private";
          case DIRECT_MESSAGE -> "im";
          case GROUP_MESSAGE -> "mpim";
        };
    for (var each : include) {
      if (each.asText().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private static Stream<Seen.Choice> options(JsonNode element) {
    return Elements.options(element).stream()
        .map(
            each ->
                new Seen.Choice(
                    Json.text(each, "value"), Json.text(each.path("text"), "text"), ""));
  }
}
