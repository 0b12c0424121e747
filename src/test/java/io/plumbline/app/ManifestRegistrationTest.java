package io.plumbline.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.handler.BoltEventHandler;
import com.slack.api.bolt.handler.builtin.GlobalShortcutHandler;
import com.slack.api.bolt.handler.builtin.MessageShortcutHandler;
import com.slack.api.bolt.handler.builtin.SlashCommandHandler;
import com.slack.api.model.event.Event;
import io.plumbline.sandbox.Sandbox;
import io.plumbline.sandbox.SandboxSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the manifest offers to people is what the bot listens to: no more, and no less. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ManifestRegistrationTest {
  private final JsonNode manifest = AppManifest.load().tree();
  private final ListeningApp app = new ListeningApp();

  @BeforeAll
  void register(@TempDir Path folder) {
    var clock = InstantSource.system();
    var slack = SandboxSettings.socketMode(clock, AppManifest.load().text());
    try (var sandbox = Sandbox.standalone(slack, 0)) {
      var cast = SandboxCast.gather(sandbox);
      var tokens =
          new SlackAccess.SocketMode(new Secret(slack.botToken()), new Secret(slack.appToken()));
      var settings =
          Settings.read(Map.of("PLUMBLINE_PORT", "0", "PLUMBLINE_DATA_DIR", folder.toString()))
              .with(tokens, URI.create(sandbox.apiUrl()));
      try (var bot = new Bot(settings, clock, "127.0.0.1", context -> {}, () -> {})) {
        new Wiring(bot.wiring().kit().with(clock, cast, cast))
            .slackFeatures()
            .forEach(feature -> feature.register(app));
      }
    }
  }

  @Test
  void slash_commands() {
    assertThat(app.commands).isEqualTo(texts("/features/slash_commands", "command"));
  }

  @Test
  void shortcuts() {
    assertThat(app.shortcuts).isEqualTo(texts("/features/shortcuts", "callback_id"));
  }

  @Test
  void events() {
    var subscribed =
        StreamSupport.stream(
                manifest.at("/settings/event_subscriptions/bot_events").spliterator(), false)
            .map(JsonNode::asText)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(app.events).isEqualTo(subscribed);
  }

  private Set<String> texts(String list, String field) {
    return StreamSupport.stream(manifest.at(list).spliterator(), false)
        .map(each -> each.path(field).asText())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Remembers what features listen to. */
  private static final class ListeningApp extends App {
    final Set<String> commands = new TreeSet<>();
    final Set<String> shortcuts = new TreeSet<>();
    final Set<String> events = new TreeSet<>();

    ListeningApp() {
      super(new AppConfig());
    }

    @Override
    public App command(String command, SlashCommandHandler handler) {
      commands.add(command);
      return this;
    }

    @Override
    public App globalShortcut(String callbackId, GlobalShortcutHandler handler) {
      shortcuts.add(callbackId);
      return this;
    }

    @Override
    public App messageShortcut(String callbackId, MessageShortcutHandler handler) {
      shortcuts.add(callbackId);
      return this;
    }

    @Override
    public <E extends Event> App event(Class<E> type, BoltEventHandler<E> handler) {
      try {
        events.add(type.getDeclaredConstructor().newInstance().getType());
        return this;
      } catch (ReflectiveOperationException e) {
        throw new LinkageError("no event " + type, e);
      }
    }
  }
}
