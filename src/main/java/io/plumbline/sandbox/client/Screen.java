package io.plumbline.sandbox.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.sandbox.blocks.ElementState;
import io.plumbline.sandbox.blocks.Elements;
import io.plumbline.sandbox.model.Conversation;
import io.plumbline.sandbox.model.Json;
import io.plumbline.sandbox.model.Marks;
import io.plumbline.sandbox.model.Message;
import io.plumbline.sandbox.model.User;
import io.plumbline.sandbox.model.View;
import io.plumbline.sandbox.model.Workspace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one person sees, read from the workspace. Called with the lock held. */
final class Screen {
  private final Workspace workspace;
  private final String person;

  Screen(Workspace workspace, String person) {
    this.workspace = workspace;
    this.person = person;
  }

  static Seen.Person person(User user) {
    return new Seen.Person(
        user.id(),
        user.handle(),
        user.shownName(),
        user.realName(),
        user.zone(),
        user.bot(),
        user.rank() == User.Rank.GUEST,
        user.deleted());
  }

  List<Seen.Person> people() {
    return workspace.users().stream()
        .map(Screen::person)
        .sorted(Comparator.comparing(Seen.Person::displayName))
        .toList();
  }

  List<Seen.Conversation> mine() {
    return workspace.conversations().stream()
        .filter(each -> each.has(person))
        .map(this::conversation)
        .sorted(
            Comparator.comparing(Seen.Conversation::kind).thenComparing(Seen.Conversation::name))
        .toList();
  }

  List<Seen.Conversation> joinable() {
    return workspace.conversations().stream()
        .filter(each -> each.kind() == Conversation.Kind.PUBLIC)
        .filter(each -> !each.has(person) && !each.isArchived())
        .map(this::conversation)
        .sorted(Comparator.comparing(Seen.Conversation::name))
        .toList();
  }

  /** A conversation that this person may look into. */
  Conversation visible(String id) {
    return workspace
        .conversation(id)
        .filter(each -> each.isVisibleTo(person))
        .orElseThrow(() -> new IllegalArgumentException("no conversation " + id));
  }

  Seen.Conversation conversation(Conversation each) {
    var bot = workspace.app().botUser();
    boolean direct = each.kind() == Conversation.Kind.DIRECT;
    return new Seen.Conversation(
        each.id(),
        name(each),
        kind(each),
        "",
        each.has(person),
        each.isArchived(),
        direct && each.members().equals(Set.of(person, bot)),
        List.copyOf(each.members()),
        each.isUnreadFor(person),
        each.mentionsOf(person));
  }

  private String name(Conversation each) {
    if (each.isChannel()) {
      return each.name();
    }
    var others =
        each.members().stream()
            .filter(id -> !id.equals(person))
            .map(id -> workspace.requireUser(id).shownName())
            .sorted()
            .toList();
    return others.isEmpty() ? workspace.requireUser(person).shownName() : String.join(", ", others);
  }

  private static Seen.Kind kind(Conversation each) {
    return switch (each.kind()) {
      case PUBLIC -> Seen.Kind.PUBLIC_CHANNEL;
      case PRIVATE -> Seen.Kind.PRIVATE_CHANNEL;
      case DIRECT -> Seen.Kind.DIRECT_MESSAGE;
      case GROUP -> Seen.Kind.GROUP_MESSAGE;
    };
  }

  List<Seen.Message> thread(Conversation conversation, String threadTs) {
    var found = new ArrayList<Message>();
    conversation.messages().find(threadTs).ifPresent(found::add);
    found.addAll(conversation.messages().replies(threadTs));
    found.addAll(conversation.messages().ephemeralReplies(person, threadTs));
    found.sort(Comparator.comparing(Message::ts));
    return found.stream().map(each -> message(conversation, each)).toList();
  }

  Seen.Message message(Conversation conversation, Message each) {
    var json = each.json();
    var replies = each.isReply() ? List.<Message>of() : conversation.messages().replies(each.ts());
    var thread = each.threadTs() == null && !replies.isEmpty() ? each.ts() : each.threadTs();
    var author = workspace.user(each.author()).map(User::shownName).orElse(each.author());
    return new Seen.Message(
        conversation.id(),
        each.ts(),
        thread,
        each.author(),
        json.hasNonNull("username") ? Json.text(json, "username") : author,
        each.author().equals(workspace.app().botUser()),
        each.isEphemeral(),
        each.tombstone(),
        json.has("edited"),
        each.broadcast(),
        each.text(),
        list(json, "blocks"),
        list(json, "attachments"),
        list(json, "files"),
        state(each),
        replies.size(),
        replies.isEmpty() ? "" : replies.get(replies.size() - 1).ts(),
        each.command(),
        marks(Workspace.place(each), each.blocks()));
  }

  private static JsonNode list(JsonNode json, String name) {
    return json.path(name).isArray() ? json.path(name) : Json.array();
  }

  /** What this person has picked in a message, over its initial state. */
  JsonNode state(Message message) {
    return workspace
        .picked(message, person)
        .orElseGet(() -> ElementState.of(message.blocks(), Json.object(), message.conversation()));
  }

  Seen.Modal modal(View view) {
    return new Seen.Modal(
        view.id(),
        view.json(workspace.app()),
        view.state(),
        view.errors(),
        view.failure(),
        view.isSubmitting(),
        marks(view.id(), view.blocks()));
  }

  Seen.Home home(View view) {
    return new Seen.Home(
        view.id(), view.json(workspace.app()), view.state(), marks(view.id(), view.blocks()));
  }

  private Map<String, Seen.Mark> marks(String place, JsonNode blocks) {
    if (workspace.marks().isEmpty()) {
      return Map.of();
    }
    var marks = new HashMap<String, Seen.Mark>();
    for (var each : Elements.of(blocks)) {
      workspace
          .marks()
          .of(new Marks.Key(person, place, each.actionId()))
          .ifPresent(
              waiting ->
                  marks.put(each.actionId(), waiting ? Seen.Mark.PENDING : Seen.Mark.FAILED));
    }
    return Map.copyOf(marks);
  }
}
