package io.plumbline.app;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.plumbline.sandbox.Sandbox;
import io.plumbline.sandbox.SandboxSettings;
import io.plumbline.sandbox.page.SandboxPage;
import io.plumbline.team.Team;
import io.plumbline.workspace.WorkspaceId;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bot in its own stand-in for Slack, on one port: a workspace with people, a team set up and, a
 * moment after the page can be opened, a little history. Its database is a fresh one and goes when
 * it ends.
 */
final class SandboxRun implements Launch.Running {
  private static final Logger log = LoggerFactory.getLogger(SandboxRun.class);
  private static final String LOOPBACK = "127.0.0.1";
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final Sandbox sandbox;
  private final Bot bot;
  private final Path folder;
  private final AtomicBoolean open = new AtomicBoolean(true);
  private final CompletableFuture<Void> past;

  private SandboxRun(Sandbox sandbox, Bot bot, Path folder, SandboxHistory history, Team team) {
    this.sandbox = sandbox;
    this.bot = bot;
    this.folder = folder;
    this.past =
        CompletableFuture.runAsync(() -> history.writePast(team, open::get))
            .whenComplete(
                (done, failure) -> {
                  if (failure != null) {
                    log.error("the sandbox's team has only a part of its past", failure);
                  }
                });
  }

  static SandboxRun start(Settings settings, InstantSource clock) throws InterruptedException {
    var folder = freshFolder();
    var opening = new DatabaseAccess.Embedded(folder).opening();
    int port = settings.port() == 0 ? freePort() : settings.port();
    var slack = SandboxSettings.socketMode(clock, AppManifest.load().text());
    var sandbox = Sandbox.create(slack, () -> URI.create(address(port)));
    var cast = SandboxCast.gather(sandbox);
    var tokens =
        new SlackAccess.SocketMode(new Secret(slack.botToken()), new Secret(slack.appToken()));
    var ours =
        settings
            .with(new DatabaseAccess.Embedded(folder))
            .with(tokens, URI.create(sandbox.apiUrl()))
            .withPort(port)
            .withAnyHour()
            .orPublicAt(URI.create(address(port)));
    var coming = new SandboxCalendar(clock, sandbox.teamId());
    var page = SandboxPage.of(sandbox, clock).withTitles(SandboxCast.TITLES).withUpcoming(coming);
    var bot =
        new Bot(
            ours,
            opening,
            clock,
            LOOPBACK,
            context -> {
              sandbox.install(context);
              page.install(context);
            },
            () -> log.error("the bot in the sandbox is deaf: start it anew"));
    coming.read(bot.wiring());
    var history = new SandboxHistory(bot.wiring().kit(), cast, new WorkspaceId(sandbox.teamId()));
    var team = CompletableFuture.supplyAsync(history::setUpTeam);
    bot.start();
    var setUp = team.join();
    var unused = bot.awaitReady(PATIENCE); // the page can be opened either way
    return new SandboxRun(sandbox, bot, folder, history, setUp);
  }

  /** Waits until the team has its past, which comes in the first seconds. */
  SandboxRun awaitPast() {
    past.join();
    return this;
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String address(int port) {
    return "http://localhost:" + port;
  }

  private static Path freshFolder() {
    try {
      return Files.createTempDirectory("plumbline-sandbox");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String greeting() {
    return """
        No Slack credentials are set: this is the sandbox, with a Slack of its own.
        Nothing leaves this machine, and its data goes when it stops.
        Open %s"""
        .formatted(address(bot.port()) + SandboxPage.PATH);
  }

  @Override
  public void close() {
    open.set(false);
    var unused = past.exceptionally(failure -> null).completeOnTimeout(null, 5, SECONDS).join();
    bot.close();
    sandbox.close();
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      log.warn("the sandbox's folder {} could not be removed", folder);
    }
  }
}
