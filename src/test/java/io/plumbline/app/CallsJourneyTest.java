package io.plumbline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.plumbline.sandbox.MethodReference;
import io.plumbline.sandbox.Sandbox;
import io.plumbline.sandbox.SandboxSettings;
import io.plumbline.sandbox.client.Act;
import io.plumbline.sandbox.client.Client;
import io.plumbline.sandbox.wire.Traffic;
import io.plumbline.workspace.WorkspaceId;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All that the bot calls in the course of a retro is what Slack's reference of methods takes. */
@SuppressWarnings("NullAway.Init") // JUnit fills the folder in
final class CallsJourneyTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  @TempDir Path folder;

  @Test
  void every_argument_is_known_and_every_required_one_is_there() {
    assumeTrue(MethodReference.isHere(), "the published reference of methods is not here");
    var clock = InstantSource.system();
    var slack = SandboxSettings.socketMode(clock, AppManifest.load().text());
    try (var sandbox = Sandbox.standalone(slack, 0)) {
      var cast = SandboxCast.gather(sandbox);
      try (var bot = new Bot(settings(slack, sandbox), clock, "127.0.0.1", c -> {}, () -> {})) {
        var history =
            new SandboxHistory(bot.wiring().kit(), cast, new WorkspaceId(sandbox.teamId()));
        history.writePast(history.setUpTeam(), () -> true);
        bot.start();
        await().atMost(SOON).until(() -> sandbox.misbehaviour().sockets().count() > 0);

        var priya = sandbox.client(cast.member("priya").value());
        retro(priya, cast.teamChannel().value());
        export(priya, cast.teamChannel().value());
        // a call is noted when it is answered, which is after what it does can be seen
        await().atMost(SOON).until(() -> calls(sandbox).contains("files.completeUploadExternal"));

        var traffic = sandbox.traffic().entries();
        assertThat(calls(sandbox)).contains("chat.postMessage", "views.open", "views.publish");
        assertThat(MethodReference.wrongCalls(traffic)).isEmpty();
      }
    }
  }

  private Settings settings(SandboxSettings slack, Sandbox sandbox) {
    var tokens =
        new SlackAccess.SocketMode(new Secret(slack.botToken()), new Secret(slack.appToken()));
    return Settings.read(Map.of("PLUMBLINE_PORT", "0", "PLUMBLINE_DATA_DIR", folder.toString()))
        .with(tokens, URI.create(sandbox.apiUrl()));
  }

  private static List<String> calls(Sandbox sandbox) {
    return sandbox.traffic().entries().stream().map(Traffic.Entry::type).toList();
  }

  private static void retro(Client priya, String channel) {
    says(priya, channel, "/plumbline team");
    says(priya, channel, "/retro start");
    says(priya, channel, "/retro add friction: builds take 40 minutes");
    says(priya, channel, "/retro add");
    await().atMost(SOON).until(() -> !priya.modals().isEmpty());
    assertThat(priya.openHomeTab().isOk()).isTrue();
    await().atMost(SOON).until(() -> priya.home().isPresent());
    await()
        .atMost(SOON)
        .until(() -> priya.messages(channel, null, 50).stream().anyMatch(each -> each.byApp()));
  }

  private static void export(Client priya, String channel) {
    says(priya, channel, "/retro trend");
    says(priya, channel, "/retro export csv");
    await()
        .atMost(SOON)
        .until(
            () ->
                priya.conversations().stream()
                    .filter(each -> each.withApp())
                    .flatMap(each -> priya.messages(each.id(), null, 20).stream())
                    .anyMatch(message -> !message.files().isEmpty()));
  }

  private static void says(Client person, String channel, String command) {
    assertThat(person.say(channel, null, command).outcome())
        .as(command)
        .isEqualTo(Act.Outcome.DELIVERED);
  }
}
