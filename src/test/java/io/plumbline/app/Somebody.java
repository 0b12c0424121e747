package io.plumbline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.sandbox.client.Act;
import io.plumbline.sandbox.client.Client;
import io.plumbline.sandbox.client.Seen;
import io.plumbline.sandbox.client.Spot;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;

/**
 * A person in front of Slack. What they use, they find by the words on the screen; what comes a
 * moment later, they wait for.
 */
final class Somebody {
  /** Longer than the bot takes to notice what is due. */
  private static final Duration PATIENCE = Duration.ofSeconds(45);

  private static final Duration GLANCE = Duration.ofMillis(25);

  private static final int ON_SCREEN = 40;

  private final Journey journey;
  private final Client client;
  private volatile String channel;
  private volatile boolean atHome;

  Somebody(Journey journey, Client client, String channel) {
    this.journey = journey;
    this.client = client;
    this.channel = channel;
  }

  // ---- where they look

  /** Goes to a channel, by its name. */
  Somebody in(String name) {
    atHome = false;
    channel = journey.channel(name);
    return this;
  }

  /** Whether there is a direct message of the bot. */
  boolean hearsFromTheBot() {
    return direct().map(each -> !client.messages(each.id(), null, 1).isEmpty()).orElse(false);
  }

  private Optional<Seen.Conversation> direct() {
    return client.conversations().stream()
        .filter(each -> each.kind() == Seen.Kind.DIRECT_MESSAGE && each.withApp())
        .findFirst();
  }

  /** Goes to their direct messages with the bot, once there are any. */
  Somebody inMessagesOfTheBot() {
    atHome = false;
    channel = awaited("a message of the bot", this::direct).id();
    return this;
  }

  /** Goes to the conversation of the two with the bot, once there is one. */
  Somebody inGroupWith(String other) {
    atHome = false;
    channel = awaited("a group with " + other, () -> group(other)).id();
    return this;
  }

  /** Whether they see a conversation of several people. */
  boolean hasGroup() {
    return client.conversations().stream().anyMatch(each -> each.kind() == Seen.Kind.GROUP_MESSAGE);
  }

  private Optional<Seen.Conversation> group(String other) {
    return client.conversations().stream()
        .filter(each -> each.kind() == Seen.Kind.GROUP_MESSAGE)
        .filter(each -> each.people().contains(journey.idOf(other).orElseThrow()))
        .findFirst();
  }

  Somebody opensHome() {
    atHome = true;
    assertThat(client.openHomeTab().isOk()).isTrue();
    return this;
  }

  /** Goes to the direct messages of the bot, once there are any. */
  Somebody inMessagesOfBot() {
    atHome = false;
    channel =
        awaited(
            "a message of the bot",
            () ->
                client.conversations().stream()
                    .filter(Seen.Conversation::withApp)
                    .map(Seen.Conversation::id)
                    .findFirst());
    return this;
  }

  // ---- what they do

  Somebody types(String text) {
    assertThat(tries(text)).as("%s typed %s", who(), text).matches(Act::isOk);
    return this;
  }

  /** Types a command until its form opens: a bot that has just started may be slow. */
  Somebody typesForForm(String text) {
    await().atMost(PATIENCE).until(() -> types(text).hasFormOpen());
    return this;
  }

  /** Types something, come of it what may. */
  Act tries(String text) {
    return client.say(channel, null, text);
  }

  /** Presses the newest button with this label that they see. */
  Somebody presses(String label) {
    return pressed(label, client.press(button(label).at()));
  }

  /** Presses, come of it what may. */
  Act pushes(String label) {
    return client.press(button(label).at());
  }

  /** Presses the first button with this label that comes after these words on the form. */
  Somebody pressesIn(String words, String label) {
    var button = awaited("a button " + label + " after " + words, () -> firstAfter(words, label));
    return pressed(label, client.press(button.at()));
  }

  /** Presses the newest button with this label that belongs to these words. */
  Somebody pressesNewest(String words, String label) {
    var button =
        awaited(
            "a button " + label + " of " + words,
            () ->
                newest(
                    each ->
                        each.isButton()
                            && each.label().equals(label)
                            && each.below().contains(words)));
    return pressed(label, client.press(button.at()));
  }

  /** Presses the newest button that is read aloud so. */
  Somebody pressesReadAloud(String words) {
    var button =
        awaited(
            "a button read aloud as " + words,
            () ->
                newest(each -> each.element().path("accessibility_label").asText().equals(words)));
    return pressed(words, client.press(button.at()));
  }

  /** Whether the button stands in what belongs to these words, and not to the next ones. */
  boolean offers(String words, String label) {
    return firstAfter(words, label)
        .filter(each -> each.below().substring(each.below().indexOf(words)).lines().count() <= 3)
        .isPresent();
  }

  private Optional<Widget> firstAfter(String words, String label) {
    return widgets().stream()
        .filter(each -> each.isButton() && each.label().equals(label))
        .filter(each -> each.below().contains(words))
        .findFirst();
  }

  private Somebody pressed(String label, Act act) {
    assertThat(act).as("%s pressed %s", who(), label).matches(Act::isOk);
    return this;
  }

  /** Chooses an entry of the newest menu that has it. */
  Somebody choosesInMenu(String entry) {
    var menu =
        awaited(
            "a menu with " + entry,
            () -> newest(each -> each.type().equals("overflow") && each.option(entry).isPresent()));
    return pressed(entry, client.choose(menu.at(), List.of(menu.option(entry).orElseThrow())));
  }

  /** Chooses a person where the newest message or form asks for one. */
  Somebody choosesPerson(String name) {
    var people =
        awaited("a choice of people", () -> newest(each -> each.type().equals("users_select")));
    var chosen = List.of(journey.idOf(name).orElseThrow());
    return pressed(name, client.choose(people.at(), chosen));
  }

  /** Chooses an entry of the first menu that belongs to these words. */
  Somebody choosesIn(String words, String entry) {
    var menu =
        awaited(
            "a menu with " + entry + " at " + words,
            () -> newest(each -> each.below().contains(words) && each.option(entry).isPresent()));
    return pressed(entry, client.choose(menu.at(), List.of(menu.option(entry).orElseThrow())));
  }

  /** Types into a field of the form, by its label. */
  Somebody fills(String label, String text) {
    client.type(field(label).at(), text);
    return this;
  }

  /** Chooses in a field: options by their words, people and channels by name, dates as they are. */
  Somebody chooses(String label, String... words) {
    var field = field(label);
    var values = new ArrayList<String>();
    for (var word : words) {
      values.add(field.option(word).or(() -> journey.idOf(word)).orElse(word));
    }
    client.choose(field.at(), values);
    return this;
  }

  /** Puts a file into a field of the form, by its label. */
  Somebody putsIn(String label, String name, String text) {
    var uploaded = client.upload(name, text.getBytes(StandardCharsets.UTF_8));
    client.choose(field(label).at(), List.of(uploaded.detail()));
    return this;
  }

  Somebody submits() {
    assertThat(client.submit(form().viewId())).as("%s submitted", who()).matches(Act::isOk);
    return this;
  }

  /** Submits a form that is not taken; returns the sentences by the labels of their fields. */
  Map<String, String> submitsInVain() {
    var act = client.submit(form().viewId());
    assertThat(act.outcome()).isEqualTo(Act.Outcome.INVALID);
    var sentences = new LinkedHashMap<String, String>();
    for (var field : form().view().path("blocks")) {
      var sentence = act.fieldErrors().get(field.path("block_id").asText());
      if (sentence != null) {
        sentences.put(field.path("label").path("text").asText(), sentence);
      }
    }
    return sentences;
  }

  /** Submits, come of it what may. */
  Act sends() {
    return client.submit(form().viewId());
  }

  Somebody closesForms() {
    for (var open = client.modals(); !open.isEmpty(); open = client.modals()) {
      client.back(open.get(open.size() - 1).viewId());
    }
    return this;
  }

  Somebody usesShortcut(String name) {
    var shortcut =
        client.globalShortcuts().stream().filter(each -> each.name().equals(name)).findFirst();
    return pressed(name, client.globalShortcut(shortcut.orElseThrow().callbackId()));
  }

  Somebody usesShortcutOn(String text, String name) {
    var shortcut =
        client.messageShortcuts().stream().filter(each -> each.name().equals(name)).findFirst();
    var message =
        messages().stream().filter(each -> each.text().contains(text)).findFirst().orElseThrow();
    var id = shortcut.orElseThrow().callbackId();
    return pressed(name, client.messageShortcut(id, channel, message.ts()));
  }

  // ---- what they see

  /** Waits until these words are on the screen. */
  Somebody sees(String... words) {
    patiently().untilAsserted(() -> assertThat(screen()).as("screen of %s", who()).contains(words));
    return this;
  }

  /** Waits until these words are in the thread below the newest message with those. */
  Somebody seesInThreadOf(String parent, String... words) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(thread(parent)).as("thread of " + parent).contains(words));
    return this;
  }

  private String thread(String parent) {
    return messages().stream()
        .filter(each -> textOf(each).contains(parent))
        .reduce((first, second) -> second)
        .map(each -> client.thread(channel, each.ts()))
        .map(replies -> replies.stream().map(this::textOf).collect(Collectors.joining("\n")))
        .orElse("");
  }

  /** Waits until a reply below some message of the channel says this. */
  Somebody seesInThreads(String... words) {
    patiently()
        .untilAsserted(() -> assertThat(threads()).as("threads of %s", who()).contains(words));
    return this;
  }

  private String threads() {
    return messages().stream()
        .flatMap(each -> client.thread(channel, each.ts()).stream())
        .map(this::textOf)
        .collect(Collectors.joining("\n"));
  }

  /** Waits until none of these words is left on the screen, on whichever message they stood. */
  Somebody noLongerSees(String... words) {
    patiently()
        .untilAsserted(() -> assertThat(screen()).as("screen of %s", who()).doesNotContain(words));
    return this;
  }

  /** None of these words is on the screen now. */
  Somebody doesNotSee(String... words) {
    assertThat(screen()).as("screen of %s", who()).doesNotContain(words);
    return this;
  }

  /** Waits until the last thing that only they see in the channel says this. */
  Somebody isTold(String... words) {
    patiently()
        .untilAsserted(() -> assertThat(lastWhisper()).as("told to %s", who()).contains(words));
    return this;
  }

  /** What was typed into a field of the open form and stands there. */
  String typed(String label) {
    var at = field(label).at();
    return form().state().path(at.blockId()).path(at.actionId()).path("value").asText();
  }

  boolean hasFormOpen() {
    return !client.modals().isEmpty();
  }

  /** The text of the form on top and of the place where they are. */
  String screen() {
    var text = new StringBuilder();
    top()
        .ifPresent(
            modal ->
                text.append(journey.read(modal.view())).append(modal.failure()).append("\n---\n"));
    if (atHome) {
      client.home().ifPresent(home -> text.append(journey.read(home.view())));
    } else {
      messages().forEach(each -> text.append(textOf(each)).append('\n'));
    }
    return text.toString();
  }

  /** The messages of the bot in the channel that everybody sees, oldest first, as text. */
  List<String> fromBot() {
    return messages().stream()
        .filter(each -> each.byApp() && !each.ephemeral())
        .map(this::textOf)
        .toList();
  }

  /**
   * Those of the bot's messages there that say the words: where the machine's own clock runs,
   * others may come at any hour of the week.
   */
  List<String> fromBotSaying(String words) {
    return fromBot().stream().filter(message -> message.contains(words)).toList();
  }

  /** What the bot has sent into the conversations that they are in, threads included. */
  List<Seen.Message> sentByTheBot() {
    return client.conversations().stream()
        .filter(Seen.Conversation::member)
        .flatMap(each -> client.messages(each.id(), null, ON_SCREEN).stream())
        .flatMap(each -> Stream.concat(Stream.of(each), replies(each)))
        .filter(each -> each.byApp() && !each.ephemeral())
        .toList();
  }

  private Stream<Seen.Message> replies(Seen.Message parent) {
    return client.thread(parent.conversation(), parent.ts()).stream()
        .filter(each -> !each.ts().equals(parent.ts()));
  }

  /** The bot's newest message that everybody sees; empty before the first. */
  String board() {
    var all = fromBot();
    return all.isEmpty() ? "" : all.get(all.size() - 1);
  }

  /** Waits for so many files in the conversation, and returns them as Slack describes them. */
  List<JsonNode> files(int count) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(files()).as("files of %s", who()).hasSize(count));
    return files();
  }

  private List<JsonNode> files() {
    var all = new ArrayList<JsonNode>();
    messages().forEach(each -> each.files().forEach(all::add));
    return all;
  }

  /** The last message for them alone, as the bot sent it. */
  String lastWhisperSent() {
    return messages().stream()
        .filter(Seen.Message::ephemeral)
        .reduce((first, second) -> second)
        .map(each -> each.blocks().toString())
        .orElse("");
  }

  /** All that Slack has sent to this person's client, to the last field. */
  String everythingSent() {
    var all = new StringBuilder(client.modals() + " " + client.home());
    client.conversations().stream()
        .filter(Seen.Conversation::member)
        .forEach(each -> all.append(client.messages(each.id(), null, ON_SCREEN)));
    return all.toString();
  }

  /** The newest button with this label, to be pressed later or by hand. */
  Widget button(String label) {
    return awaited(
        "a button " + label, () -> newest(each -> each.isButton() && each.label().equals(label)));
  }

  Client client() {
    return client;
  }

  private String who() {
    return client.me().displayName();
  }

  private List<Seen.Message> messages() {
    return client.messages(channel, null, ON_SCREEN);
  }

  private String textOf(Seen.Message message) {
    return message.blocks().isEmpty()
        ? journey.readMarkup(message.text())
        : journey.read(message.blocks());
  }

  private String lastWhisper() {
    return messages().stream()
        .filter(Seen.Message::ephemeral)
        .reduce((first, second) -> second)
        .map(this::textOf)
        .orElse("");
  }

  private Optional<Seen.Modal> top() {
    var modals = client.modals();
    return modals.isEmpty() ? Optional.empty() : Optional.of(modals.get(modals.size() - 1));
  }

  private Seen.Modal form() {
    return awaited("an open form", this::top);
  }

  private Widget field(String label) {
    return awaited(
        "a field " + label,
        () -> widgets().stream().filter(each -> each.label().equals(label)).findFirst());
  }

  /** What can be used on the form on top, or else where they are. */
  private List<Widget> widgets() {
    var modal = top();
    if (modal.isPresent()) {
      var spot = Spot.modal(modal.get().viewId());
      return Widget.in(spot, modal.get().view().path("blocks"));
    }
    var all = new ArrayList<Widget>();
    if (atHome) {
      client
          .home()
          .map(Seen.Home::view)
          .map(view -> view.path("blocks"))
          .ifPresent((JsonNode blocks) -> all.addAll(Widget.in(Spot.home(), blocks)));
      return all;
    }
    messages()
        .forEach(each -> all.addAll(Widget.in(Spot.message(channel, each.ts()), each.blocks())));
    return all;
  }

  private Optional<Widget> newest(Predicate<Widget> wanted) {
    return widgets().stream().filter(wanted).reduce((first, second) -> second);
  }

  private static ConditionFactory patiently() {
    return await().atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(GLANCE);
  }

  private <T> T awaited(String what, Supplier<Optional<T>> look) {
    return patiently()
        .alias(
            who()
                + " looks for "
                + what
                + " on a screen with "
                + widgets().stream().map(Widget::label).collect(Collectors.joining(", ")))
        .until(look::get, Optional::isPresent)
        .orElseThrow();
  }
}
