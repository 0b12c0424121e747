package io.plumbline.sandbox.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * All that one Slack workspace holds. One lock guards it; nobody waits for the app while holding
 * it.
 */
public final class Workspace {
  public static final String SLACKBOT = "USLACKBOT";

  private final ReentrantLock lock = new ReentrantLock();
  private final InstantSource clock;
  private final Ids ids = new Ids();
  private final Timestamps timestamps;
  private final Manifest manifest;
  private final AppIdentity app;
  private final SandboxEvents screens;
  private final Marks marks = new Marks();
  private final Map<String, User> users = new LinkedHashMap<>();
  private final Map<String, Conversation> conversations = new LinkedHashMap<>();
  private final Map<Set<String>, Conversation> directs = new HashMap<>();
  private final Map<String, StoredFile> files = new HashMap<>();
  private final Map<String, Map<String, ObjectNode>> messageState = new HashMap<>();
  private AppEvents appEvents = (subscription, event) -> {};
  private boolean installed = true;

  public Workspace(InstantSource clock, Manifest manifest, SandboxEvents screens) {
    this.clock = clock;
    this.timestamps = new Timestamps(clock);
    this.manifest = manifest;
    this.screens = screens;
    var botUser = ids.named("U", manifest.botName());
    this.app =
        new AppIdentity(
            ids.named("T", "fernhill"),
            "Fernhill",
            "fernhill",
            ids.named("A", manifest.name()),
            ids.named("B", manifest.botName()),
            botUser,
            manifest.botName());
    add(bot(SLACKBOT, "slackbot", "Slackbot"));
    add(bot(botUser, manifest.botName().toLowerCase(Locale.ROOT), manifest.botName()));
  }

  private User bot(String id, String handle, String name) {
    return new User(
        id, handle, name, name, ZoneOffset.UTC, User.Rank.MEMBER, true, false, seconds());
  }

  /** Runs something with the workspace to itself. */
  public <T> T locked(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  public void locked(Runnable work) {
    lock.lock();
    try {
      work.run();
    } finally {
      lock.unlock();
    }
  }

  public void hear(AppEvents sink) {
    appEvents = sink;
  }

  public Instant now() {
    return clock.instant();
  }

  public long seconds() {
    return clock.instant().getEpochSecond();
  }

  public String nextTs() {
    return timestamps.next();
  }

  public Ids ids() {
    return ids;
  }

  public Manifest manifest() {
    return manifest;
  }

  public AppIdentity app() {
    return app;
  }

  public SandboxEvents screens() {
    return screens;
  }

  public Marks marks() {
    return marks;
  }

  public boolean isInstalled() {
    return installed;
  }

  void installed(boolean now) {
    installed = now;
  }

  void happened(String subscription, ObjectNode event) {
    appEvents.happened(subscription, event);
  }

  // ---- people

  void add(User user) {
    users.put(user.id(), user);
  }

  public Collection<User> users() {
    return Collections.unmodifiableCollection(users.values());
  }

  public Optional<User> user(String id) {
    return Optional.ofNullable(users.get(id));
  }

  /** The person behind an id that must exist. */
  public User requireUser(String id) {
    return user(id).orElseThrow(() -> new IllegalArgumentException("no user " + id));
  }

  public Optional<User> userByHandle(String typed) {
    return users.values().stream()
        .filter(
            user ->
                user.handle().equalsIgnoreCase(typed) || user.shownName().equalsIgnoreCase(typed))
        .findFirst();
  }

  public ObjectNode userJson(User user, boolean withLocale) {
    return user.json(
        app.team(),
        now(),
        withLocale,
        manifest.scopes().contains("users:read.email"),
        user.id().equals(app.botUser()) ? app.botId() : null);
  }

  // ---- conversations

  public Collection<Conversation> conversations() {
    return Collections.unmodifiableCollection(conversations.values());
  }

  public Optional<Conversation> conversation(String id) {
    return Optional.ofNullable(conversations.get(id));
  }

  public Conversation requireConversation(String id) {
    return conversation(id)
        .orElseThrow(() -> new IllegalArgumentException("no conversation " + id));
  }

  public Optional<Conversation> channelByName(String name) {
    return conversations.values().stream()
        .filter(each -> each.isChannel() && each.name().equals(name))
        .findFirst();
  }

  Conversation create(Conversation.Kind kind, String name, String creator) {
    var prefix = kind == Conversation.Kind.DIRECT ? "D" : "C";
    var conversation = new Conversation(ids.named(prefix, name), kind, name, creator, seconds());
    conversations.put(conversation.id(), conversation);
    return conversation;
  }

  /** The direct or group message of exactly these people, if it was opened before. */
  public Optional<Conversation> findDirect(Set<String> people) {
    return Optional.ofNullable(directs.get(people));
  }

  /**
   * The direct or group message of exactly these people; the same people always get the same one.
   */
  public Conversation direct(Set<String> people) {
    return directs.computeIfAbsent(Set.copyOf(people), this::openDirect);
  }

  private Conversation openDirect(Set<String> people) {
    var ordered = new LinkedHashSet<>(people.stream().sorted().toList());
    boolean two = people.size() <= 2;
    var names = ordered.stream().map(id -> requireUser(id).handle()).toList();
    var conversation =
        two
            ? create(Conversation.Kind.DIRECT, directName(ordered), app.botUser())
            : create(
                Conversation.Kind.GROUP, "mpdm-" + String.join("--", names) + "-1", app.botUser());
    ordered.forEach(conversation::add);
    screens.publish(SandboxEvents.Kind.CONVERSATIONS, null, null);
    return conversation;
  }

  private String directName(Set<String> people) {
    return people.stream()
        .filter(id -> !id.equals(app.botUser()))
        .findFirst()
        .map(id -> requireUser(id).handle())
        .orElse("self");
  }

  // ---- what people picked in messages, files

  /** What a person has picked in a message, or nothing. */
  public Optional<ObjectNode> picked(Message message, String person) {
    return Optional.ofNullable(messageState.getOrDefault(place(message), Map.of()).get(person));
  }

  public void pick(Message message, String person, ObjectNode state) {
    messageState.computeIfAbsent(place(message), m -> new HashMap<>()).put(person, state);
  }

  void forgetPicks(Message message) {
    messageState.remove(place(message));
  }

  /** The key of a message among the places where elements sit. */
  public static String place(Message message) {
    return message.conversation() + "/" + message.ts();
  }

  public Optional<StoredFile> file(String id) {
    return Optional.ofNullable(files.get(id));
  }

  public void store(StoredFile file) {
    files.put(file.id(), file);
  }
}
