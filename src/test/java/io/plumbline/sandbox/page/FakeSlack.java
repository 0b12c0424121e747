package io.plumbline.sandbox.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.sandbox.client.Act;
import io.plumbline.sandbox.client.Client;
import io.plumbline.sandbox.client.Seen;
import io.plumbline.sandbox.client.Spot;
import io.plumbline.sandbox.model.SandboxEvents;
import io.plumbline.sandbox.wire.Misbehaviour;
import io.plumbline.sandbox.wire.Traffic;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A workspace of made-up content without an app behind it: what the page shows and sends can be
 * tested to the letter. Every act is kept as a line in {@link #acts()}.
 */
public final class FakeSlack {
  static final String PRIYA = "U0PRIYA01";
  static final String LENA = "U0LENA001";
  static final String BOT = "U0BOT0001";
  static final String CHECKOUT = "C0CHECK01";
  static final String APP_DM = "D0APP0001";
  static final Instant NOW = Instant.parse("2026-11-26T11:00:00Z");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final List<String> acts = new CopyOnWriteArrayList<>();
  private final Map<String, List<Seen.Message>> messages = new HashMap<>();
  private final List<Seen.Modal> modals = new ArrayList<>();
  private final SandboxEvents events = new SandboxEvents();
  private final Traffic traffic = new Traffic(events);
  private final Misbehaviour misbehaviour = new Misbehaviour(new QuietSockets());
  private final ObjectNode modalState = JSON.createObjectNode();
  private JsonNode home = JSON.createArrayNode();
  private JsonNode modalView = JSON.createObjectNode();
  private long lastSecond = NOW.getEpochSecond() - 90_000;

  Engine engine() {
    return new Engine(
        FakeClient::new, () -> PRIYA, events, traffic, misbehaviour, id -> "http://x/files/" + id);
  }

  List<String> acts() {
    return acts;
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  synchronized String post(String place, String author, String text, JsonNode blocks) {
    return post(place, author, text, blocks, null, 0, false);
  }

  synchronized String post(
      String place,
      String author,
      String text,
      JsonNode blocks,
      @Nullable String thread,
      int replies,
      boolean ephemeral) {
    lastSecond += messages.getOrDefault(place, List.of()).size() % 4 == 0 ? 700 : 40;
    var ts = lastSecond + ".000100";
    var name = author.equals(BOT) ? "Plumbline" : person(author).displayName();
    messages
        .computeIfAbsent(place, p -> new ArrayList<>())
        .add(
            new Seen.Message(
                place,
                ts,
                thread,
                author,
                name,
                author.equals(BOT),
                ephemeral,
                false,
                false,
                false,
                text,
                blocks,
                JSON.createArrayNode(),
                JSON.createArrayNode(),
                JSON.createObjectNode(),
                replies,
                replies > 0 ? ts : "",
                "",
                Map.of()));
    events.publish(SandboxEvents.Kind.MESSAGES, place, null);
    return ts;
  }

  void publishHome(JsonNode blocks) {
    home = blocks;
    events.publish(SandboxEvents.Kind.HOME, null, null);
  }

  /** The modal that every button and command opens from now on. */
  void opens(JsonNode view) {
    modalView = view;
  }

  void exchange(String type, String status) {
    traffic.record(
        NOW,
        type.contains(".") ? Traffic.Direction.FROM_APP : Traffic.Direction.TO_APP,
        type,
        "in #team-checkout",
        status,
        json("{\"channel\":\"C0CHECK01\",\"text\":\"<b>hi</b>\"}"),
        json("{\"ok\":true}"),
        Duration.ofMillis(12));
  }

  private void openModal() {
    if (modalView.isEmpty() || modals.size() == 3) {
      return;
    }
    modalState.removeAll();
    var id = "V" + modals.size() + "TEST";
    modals.add(new Seen.Modal(id, modalView, modalState.deepCopy(), Map.of(), "", false, Map.of()));
    events.publish(SandboxEvents.Kind.MODALS, null, null);
  }

  private void replaceTop(Map<String, String> errors) {
    var top = modals.remove(modals.size() - 1);
    modals.add(
        new Seen.Modal(
            top.viewId(), top.view(), modalState.deepCopy(), errors, "", false, Map.of()));
    events.publish(SandboxEvents.Kind.MODALS, null, null);
  }

  static Seen.Person person(String id) {
    return people().stream()
        .filter(p -> p.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("nobody: " + id));
  }

  static List<Seen.Person> people() {
    return List.of(
        human(PRIYA, "priya", "Priya", "Priya Raman", "Europe/London"),
        human(LENA, "lena", "Lena", "Lena Vogt", "Europe/Berlin"),
        human("U0LUIS001", "luis", "Luis", "Luis Ferreira", "Europe/Lisbon"),
        human("U0ELI0001", "eli", "Eli", "Eli Brandt", "America/New_York"),
        human("U0NOOR001", "noor", "Noor", "Noor Haddad", "Asia/Kolkata"),
        human("U0MIKA001", "mika", "Mika", "Mika Lehto", "Australia/Lord_Howe"),
        new Seen.Person(
            BOT, "plumbline", "Plumbline", "Plumbline", ZoneId.of("UTC"), true, false, false));
  }

  private static Seen.Person human(
      String id, String handle, String name, String fullName, String zone) {
    return new Seen.Person(id, handle, name, fullName, ZoneId.of(zone), false, false, false);
  }

  private static Seen.Conversation place(
      String id, String name, Seen.Kind kind, boolean app, boolean unread, int mentions) {
    return new Seen.Conversation(
        id,
        name,
        kind,
        app ? "" : "Sprint 24: gift cards",
        true,
        false,
        app,
        List.of(PRIYA, LENA, "U0ELI0001", "U0NOOR001", "U0MIKA001"),
        unread,
        mentions);
  }

  /** Sockets that are not there. */
  private static final class QuietSockets implements Misbehaviour.Sockets {
    @Override
    public void drop() {}

    @Override
    public void silent(boolean silent) {}

    @Override
    public void disconnect(Misbehaviour.Disconnect reason) {}

    @Override
    public int count() {
      return 0;
    }
  }

  private final class FakeClient implements Client {
    private final String person;

    FakeClient(String person) {
      this.person = FakeSlack.person(person).id();
    }

    private Act did(String what) {
      acts.add(person + " " + what);
      return new Act(Act.Outcome.DONE, "", Map.of());
    }

    private static String told(Spot.Element element) {
      return element.spot() + " " + element.blockId() + "/" + element.actionId();
    }

    @Override
    public String person() {
      return person;
    }

    @Override
    public Seen.Person me() {
      return FakeSlack.person(person);
    }

    @Override
    public List<Seen.Person> people() {
      return FakeSlack.people();
    }

    @Override
    public List<Seen.Conversation> conversations() {
      return List.of(
          place(CHECKOUT, "team-checkout", Seen.Kind.PUBLIC_CHANNEL, false, false, 0),
          place("C0PAY0001", "team-payments", Seen.Kind.PUBLIC_CHANNEL, false, true, 0),
          place("C0LEADS01", "leads", Seen.Kind.PRIVATE_CHANNEL, false, true, 2),
          place(APP_DM, "Plumbline", Seen.Kind.DIRECT_MESSAGE, true, true, 1),
          place("D0LENA001", "Lena", Seen.Kind.DIRECT_MESSAGE, false, false, 0));
    }

    @Override
    public List<Seen.Conversation> joinable() {
      return List.of(place("C0RANDOM1", "random", Seen.Kind.PUBLIC_CHANNEL, false, false, 0));
    }

    @Override
    public Seen.Conversation conversation(String id) {
      return conversations().stream()
          .filter(c -> c.id().equals(id))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no such place: " + id));
    }

    @Override
    public List<Seen.Message> messages(String place, @Nullable String before, int limit) {
      conversation(place);
      synchronized (FakeSlack.this) {
        var found =
            messages.getOrDefault(place, List.of()).stream()
                .filter(m -> m.threadTs() == null || m.threadTs().equals(m.ts()))
                .filter(m -> before == null || m.ts().compareTo(before) < 0)
                .toList();
        return List.copyOf(found.subList(Math.max(0, found.size() - limit), found.size()));
      }
    }

    @Override
    public List<Seen.Message> thread(String place, String thread) {
      synchronized (FakeSlack.this) {
        return messages.getOrDefault(place, List.of()).stream()
            .filter(m -> m.ts().equals(thread) || thread.equals(m.threadTs()))
            .toList();
      }
    }

    @Override
    public Optional<Seen.Message> message(String place, String ts) {
      return thread(place, ts).stream().findFirst();
    }

    @Override
    public Optional<Seen.Home> home() {
      if (home.isEmpty()) {
        return Optional.empty();
      }
      var view = JSON.createObjectNode().set("blocks", home);
      return Optional.of(new Seen.Home("VHOME", view, JSON.createObjectNode(), Map.of()));
    }

    @Override
    public List<Seen.Modal> modals() {
      return List.copyOf(modals);
    }

    @Override
    public List<Seen.Command> commands(String prefix) {
      return List.of(
          new Seen.Command("/plumbline", "setup | team | next | help", "Teams and their rituals"),
          new Seen.Command("/retro", "[start | add column: text | help]", "Run a retrospective"),
          new Seen.Command("/why", "[sprint goal]", "What this sprint is for"));
    }

    @Override
    public List<Seen.Shortcut> globalShortcuts() {
      return List.of(new Seen.Shortcut("retro.card", "Add a retro card", "For the next retro"));
    }

    @Override
    public List<Seen.Shortcut> messageShortcuts() {
      return List.of(new Seen.Shortcut("retro.keep", "Keep for the retro", "Makes it a card"));
    }

    @Override
    public List<Seen.Choice> choices(Spot.Element element, String typed) {
      return FakeSlack.people().stream()
          .filter(p -> p.displayName().toLowerCase(Locale.ROOT).contains(typed))
          .map(p -> new Seen.Choice(p.id(), p.displayName(), ""))
          .toList();
    }

    @Override
    public Optional<JsonNode> confirm(Spot.Element element) {
      return Optional.empty();
    }

    @Override
    public Act say(String place, @Nullable String thread, String text) {
      did("says " + text);
      if (text.startsWith("/")) {
        openModal();
      } else {
        post(place, person, text, JSON.createArrayNode(), thread, 0, false);
      }
      return new Act(Act.Outcome.DONE, "", Map.of());
    }

    @Override
    public void read(String place) {}

    @Override
    public Act openDirect(List<String> people) {
      return did("opens " + people);
    }

    @Override
    public Act join(String channel) {
      return did("joins " + channel);
    }

    @Override
    public Act leave(String channel) {
      return did("leaves " + channel);
    }

    @Override
    public Act invite(String channel, String who) {
      return did("invites " + who);
    }

    @Override
    public Act dismiss(String place, String ts) {
      synchronized (FakeSlack.this) {
        messages.getOrDefault(place, new ArrayList<>()).removeIf(m -> m.ts().equals(ts));
      }
      events.publish(SandboxEvents.Kind.MESSAGES, place, person);
      return did("dismisses");
    }

    @Override
    public void reload() {
      did("reloads");
    }

    @Override
    public Act press(Spot.Element element) {
      if (element.actionId().equals("silent")) {
        return new Act(Act.Outcome.TIMED_OUT, "", Map.of());
      }
      did("presses " + told(element));
      openModal();
      return new Act(Act.Outcome.DELIVERED, "", Map.of());
    }

    @Override
    public Act choose(Spot.Element element, List<String> values) {
      return did("chooses " + told(element) + " " + values);
    }

    @Override
    public Act type(Spot.Element element, String text) {
      var block = Objects.requireNonNull(element.blockId());
      modalState.withObject("/" + block + "/" + element.actionId()).put("value", text);
      return did("types " + told(element) + " " + text);
    }

    @Override
    public Act enter(Spot.Element element) {
      return did("enters " + told(element));
    }

    @Override
    public Act submit(String viewId) {
      var text = modalState.path("text").path("v").path("value").asText();
      did("submits " + text);
      if (text.length() < 5) {
        var errors = Map.of("text", "Say it in a sentence. Others read this.");
        replaceTop(errors);
        return new Act(Act.Outcome.INVALID, "", errors);
      }
      return back(viewId);
    }

    @Override
    public Act back(String viewId) {
      if (!modals.isEmpty()) {
        modals.remove(modals.size() - 1);
      }
      events.publish(SandboxEvents.Kind.MODALS, null, person);
      return did("goes back");
    }

    @Override
    public Act close(String viewId) {
      modals.clear();
      return did("closes");
    }

    @Override
    public Act globalShortcut(String callbackId) {
      openModal();
      return did("uses " + callbackId);
    }

    @Override
    public Act messageShortcut(String callbackId, String place, String ts) {
      openModal();
      return did("uses " + callbackId + " on " + place);
    }

    @Override
    public Act openHomeTab() {
      return did("opens Home");
    }

    @Override
    public Act openMessagesTab() {
      return new Act(Act.Outcome.DONE, APP_DM, Map.of());
    }

    @Override
    public Act upload(String name, byte[] content) {
      did("uploads " + name);
      return new Act(Act.Outcome.DONE, "F0UPLOAD1", Map.of());
    }
  }
}
