package io.plumbline.sandbox.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.sandbox.model.Json;
import io.plumbline.sandbox.model.Manifest;
import io.plumbline.sandbox.model.StoredFile;
import io.plumbline.sandbox.model.Workspace;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The client of one person over the workspace. */
public final class ActingClient implements Client {
  private final Parts parts;
  private final Workspace workspace;
  private final String person;
  private final Screen screen;
  private final Talk talk;
  private final Presses presses;
  private final Forms forms;
  private final Rooms rooms;

  public ActingClient(Parts parts, String person) {
    this.parts = parts;
    this.workspace = parts.workspace();
    this.person = person;
    this.screen = new Screen(workspace, person);
    this.talk = new Talk(parts, person, screen);
    this.presses = new Presses(parts, person, screen);
    this.forms = new Forms(parts, person);
    this.rooms = new Rooms(parts, person, screen);
    seen(() -> workspace.requireUser(person));
  }

  private <T> T seen(Supplier<T> look) {
    return workspace.locked(look);
  }

  @Override
  public String person() {
    return person;
  }

  @Override
  public Seen.Person me() {
    return seen(() -> Screen.person(workspace.requireUser(person)));
  }

  @Override
  public List<Seen.Person> people() {
    return seen(screen::people);
  }

  @Override
  public List<Seen.Conversation> conversations() {
    return seen(
        () -> {
          rooms.withApp();
          return screen.mine();
        });
  }

  @Override
  public List<Seen.Conversation> joinable() {
    return seen(screen::joinable);
  }

  @Override
  public Seen.Conversation conversation(String id) {
    return seen(() -> screen.conversation(screen.visible(id)));
  }

  @Override
  public List<Seen.Message> messages(String conversation, @Nullable String before, int limit) {
    return seen(
        () -> {
          var place = screen.visible(conversation);
          return place.messages().page(person, before, limit).stream()
              .map(each -> screen.message(place, each))
              .toList();
        });
  }

  @Override
  public List<Seen.Message> thread(String conversation, String threadTs) {
    return seen(() -> screen.thread(screen.visible(conversation), threadTs));
  }

  @Override
  public Optional<Seen.Message> message(String conversation, String ts) {
    return seen(
        () -> {
          var place = screen.visible(conversation);
          return place.messages().findFor(person, ts).map(each -> screen.message(place, each));
        });
  }

  @Override
  public Optional<Seen.Home> home() {
    return seen(() -> parts.viewStore().home(person).map(screen::home));
  }

  @Override
  public List<Seen.Modal> modals() {
    return seen(() -> parts.viewStore().stack(person).stream().map(screen::modal).toList());
  }

  @Override
  public List<Seen.Command> commands(String prefix) {
    var start = prefix.startsWith("/") ? prefix : "/" + prefix;
    return workspace.manifest().commands().stream()
        .filter(each -> each.name().startsWith(start.toLowerCase(Locale.ROOT)))
        .map(each -> new Seen.Command(each.name(), each.usageHint(), each.description()))
        .sorted(Comparator.comparing(Seen.Command::command))
        .toList();
  }

  @Override
  public List<Seen.Shortcut> globalShortcuts() {
    return shortcuts(false);
  }

  @Override
  public List<Seen.Shortcut> messageShortcuts() {
    return shortcuts(true);
  }

  private List<Seen.Shortcut> shortcuts(boolean onMessages) {
    return workspace.manifest().shortcuts().stream()
        .filter(each -> each.onMessages() == onMessages)
        .map(ActingClient::shortcut)
        .toList();
  }

  private static Seen.Shortcut shortcut(Manifest.Shortcut each) {
    return new Seen.Shortcut(each.callbackId(), each.name(), each.description());
  }

  @Override
  public List<Seen.Choice> choices(Spot.Element at, String typed) {
    var element = presses.element(at);
    return Json.text(element, "type").endsWith("external_select")
        ? presses.suggestions(at, typed)
        : seen(() -> new Choices(workspace, person).of(element, typed));
  }

  @Override
  public Optional<JsonNode> confirm(Spot.Element element) {
    return presses.confirm(element);
  }

  @Override
  public Act say(String conversation, @Nullable String threadTs, String text) {
    return talk.say(conversation, threadTs, text);
  }

  @Override
  public void read(String conversation) {
    workspace.locked(() -> parts.posting().read(screen.visible(conversation), person));
  }

  @Override
  public Act openDirect(List<String> people) {
    return rooms.openDirect(people);
  }

  @Override
  public Act join(String channel) {
    return rooms.join(channel);
  }

  @Override
  public Act leave(String channel) {
    return rooms.leave(channel);
  }

  @Override
  public Act invite(String channel, String who) {
    return rooms.invite(channel, who);
  }

  @Override
  public Act dismiss(String conversation, String ts) {
    return seen(
        () -> {
          var place = screen.visible(conversation);
          var message = place.messages().findFor(person, ts).filter(each -> each.isEphemeral());
          message.ifPresent(each -> parts.posting().delete(place, each));
          return message.isPresent() ? Act.done() : Act.refused("That is not yours to dismiss.");
        });
  }

  @Override
  public void reload() {
    workspace.locked(() -> parts.posting().forgetSession(person));
  }

  @Override
  public Act press(Spot.Element element) {
    return presses.press(element);
  }

  @Override
  public Act choose(Spot.Element element, List<String> values) {
    return presses.choose(element, values);
  }

  @Override
  public Act type(Spot.Element element, String text) {
    return presses.choose(element, List.of(text));
  }

  @Override
  public Act enter(Spot.Element element) {
    return presses.enter(element);
  }

  @Override
  public Act submit(String viewId) {
    return forms.submit(viewId);
  }

  @Override
  public Act back(String viewId) {
    return forms.back(viewId);
  }

  @Override
  public Act close(String viewId) {
    return forms.close(viewId);
  }

  @Override
  public Act globalShortcut(String callbackId) {
    return talk.globalShortcut(callbackId);
  }

  @Override
  public Act messageShortcut(String callbackId, String conversation, String ts) {
    return talk.messageShortcut(callbackId, conversation, ts);
  }

  @Override
  public Act openHomeTab() {
    return rooms.openTab("home");
  }

  @Override
  public Act openMessagesTab() {
    return rooms.openTab("messages");
  }

  @Override
  public Act upload(String name, byte[] content) {
    return seen(
        () -> {
          var id = workspace.ids().next("F");
          workspace.store(
              new StoredFile(
                  id, name, name, "", person, content.length, content, true, workspace.seconds()));
          return Act.done(id);
        });
  }
}
