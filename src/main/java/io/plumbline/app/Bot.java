package io.plumbline.app;

import com.slack.api.bolt.App;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.plumbline.journal.store.JdbcJournal;
import io.plumbline.journal.store.JdbcRequests;
import io.plumbline.schedule.Sweep;
import io.plumbline.schedule.Waker;
import io.plumbline.schedule.quartz.QuartzAlarms;
import io.plumbline.scope.store.JdbcLedger;
import io.plumbline.slack.bolt.BoltApp;
import io.plumbline.slack.bolt.SlackEndpoint;
import io.plumbline.slack.bolt.SocketMode;
import io.plumbline.slack.command.Commands;
import io.plumbline.slack.delivery.DeliveryStore;
import io.plumbline.slack.delivery.Dispatcher;
import io.plumbline.slack.delivery.Doorbell;
import io.plumbline.slack.delivery.Reach;
import io.plumbline.slack.delivery.ResponseUrls;
import io.plumbline.slack.delivery.SlackSide;
import io.plumbline.slack.lookup.SingleInstallation;
import io.plumbline.slack.lookup.SlackCalls;
import io.plumbline.slack.lookup.SlackChannels;
import io.plumbline.slack.lookup.SlackClients;
import io.plumbline.slack.lookup.SlackPeople;
import io.plumbline.store.Database;
import io.plumbline.store.DatabaseRefused;
import io.plumbline.surface.store.JdbcDeliveries;
import io.plumbline.surface.store.JdbcParkedSurfaces;
import io.plumbline.surface.store.JdbcSurfaces;
import io.plumbline.team.store.JdbcTeams;
import io.plumbline.web.Readiness;
import io.plumbline.web.SignatureFilter;
import io.plumbline.web.SlackSignature;
import io.plumbline.web.WebServer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.jspecify.annotations.Nullable;

/**
 * The running bot: everything between the database and Slack. It comes up whether Slack answers or
 * not, and stops in order: nothing new is taken, what runs is finished, then the database is
 * closed.
 */
final class Bot implements AutoCloseable {
  private static final Duration GRACE = Duration.ofSeconds(4);

  /** The start has the machine to itself. */
  private static final Duration AFTER_THE_START = Duration.ofMinutes(1);

  private static final int LOOK_AGAIN_MILLIS = 20;
  private static final Duration SWEEP_LIMIT = Sweep.EVERY.multipliedBy(2).plusSeconds(5);

  private final Database database;
  private final Wiring wiring;
  private final SlackClients clients;
  private final SingleInstallation installation;
  private final QuartzAlarms alarms;
  private final Sweep sweep;
  private final Daily daily;
  private final Planning planning;
  private final Waker waker;
  private final Dispatcher dispatcher;
  private final @Nullable SocketMode socket;
  private final WebServer web;
  private final Readiness readiness = new Readiness();
  private final Vitals vitals;

  /**
   * Builds the bot and opens its database and port; it works from {@link #start} on.
   *
   * @param host the address that the HTTP server listens on
   * @param alsoServe adds servlets to the same port
   * @param onDeaf called when requests do not get through to the bot any more
   * @throws io.plumbline.store.DatabaseRefused where the database cannot be used
   */
  Bot(
      Settings settings,
      InstantSource clock,
      String host,
      Consumer<ServletContextHandler> alsoServe,
      Runnable onDeaf) {
    this(settings, Wiring.opening(settings.database()), clock, host, alsoServe, onDeaf);
  }

  /** Same, with the database that the settings name already being opened. */
  Bot(
      Settings settings,
      CompletableFuture<Database> opening,
      InstantSource clock,
      String host,
      Consumer<ServletContextHandler> alsoServe,
      Runnable onDeaf) {
    var figures = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    var doorbell = new Doorbell();
    var responseUrls = new ResponseUrls();
    var botToken = botToken(settings.slack());
    this.clients = new SlackClients(settings.slackApiUrl().map(URI::toString).orElse(null));
    this.installation = new SingleInstallation(clients, botToken.value(), doorbell::ring);
    this.web = new WebServer(host, settings.port()).mount(alsoServe);
    this.database = opened(opening);
    this.alarms = new QuartzAlarms(database.quartzDataSource(), database.transactions());
    this.wiring = new Wiring(kit(settings, clock, doorbell));
    wiring.destroyLeftOverKeys();
    this.waker = new Waker(wiring.wakeables(), clock, database::inBackground);
    this.sweep = new Sweep(waker, alarms, clock, database::inBackground);
    this.daily = daily(settings.dataDir(), clock);
    this.planning =
        new Planning(wiring::planAll, wiring::isPlanned, AFTER_THE_START, database::inBackground);
    this.dispatcher =
        new Dispatcher(
            new DeliveryStore(
                new JdbcDeliveries(database.jdbi()),
                database.transactions(),
                database::inBackground),
            new SlackSide(installation, clients, responseUrls),
            wiring.renderers(),
            settings.atAnyHour() ? Reach.ALWAYS : wiring.reach(),
            doorbell,
            clock,
            figures);
    var app =
        BoltApp.create(
            clients.inClicks(),
            installation,
            (workspace, channel, ts, url) ->
                responseUrls.remember(workspace, channel, ts, url, clock.instant()),
            wiring.slackFeatures(),
            figures);
    this.socket = way(settings.slack(), app, clock, figures);
    this.vitals = new Vitals(database::commits, workers(), onDeaf);
    vitals.report(readiness, sweep::sinceLastSign, SWEEP_LIMIT, this::slackProblem);
    web.health(readiness, figures).calendars(wiring.calendars());
  }

  private Daily daily(Path folder, InstantSource clock) {
    var ledger = new JdbcLedger(database.jdbi());
    var ends = new LedgerEnds(folder);
    var backup = new DailyBackup(folder, clock);
    return new Daily(
        database::inBackground,
        AFTER_THE_START,
        List.of(
            Daily.forgetting(wiring.kit().requests(), clock),
            new Daily.Chore("note the ends of the ledgers", () -> ends.note(ledger, clock)),
            new Daily.Chore("back the database up", () -> backup.write(database))));
  }

  private static Database opened(CompletableFuture<Database> opening) {
    try {
      return opening.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof DatabaseRefused refused ? refused : e;
    }
  }

  private Kit kit(Settings settings, InstantSource clock, Doorbell doorbell) {
    var jdbi = database.jdbi();
    return new Kit(
        clock,
        database,
        new JdbcJournal(jdbi),
        new JdbcRequests(jdbi, clock),
        new JdbcSurfaces(jdbi, database.transactions(), clock, doorbell::ring),
        alarms,
        new JdbcParkedSurfaces(jdbi, database.transactions(), clock, doorbell::ring),
        new JdbcTeams(jdbi),
        new SlackPeople(installation, clients, clock),
        new SlackChannels(installation, clients),
        new Commands(),
        settings.publicUrl().orElse(null));
  }

  /** Adds the way by which Slack's requests come in; Socket Mode is returned, HTTP is mounted. */
  private @Nullable SocketMode way(
      SlackAccess access, App app, InstantSource clock, PrometheusMeterRegistry figures) {
    if (access instanceof SlackAccess.SocketMode tokens) {
      return new SocketMode(app, () -> newLine(tokens.appToken()));
    }
    if (access instanceof SlackAccess.Http http) {
      var signature = new SlackSignature(http.signingSecret().value());
      web.slackEvents(new SlackEndpoint(app), new SignatureFilter(signature, clock, figures));
    }
    return null;
  }

  private URI newLine(Secret appToken) {
    var slack = clients.inBackground().methods(appToken.value());
    var answer =
        SlackCalls.call(
            "apps.connections.open", () -> slack.appsConnectionsOpen(request -> request));
    return URI.create(answer.getUrl());
  }

  private static Secret botToken(SlackAccess access) {
    if (access instanceof SlackAccess.SocketMode socket) {
      return socket.botToken();
    }
    if (access instanceof SlackAccess.Http http) {
      return http.botToken();
    }
    throw new IllegalArgumentException("the bot needs a token: the sandbox gives it one");
  }

  /**
   * Begins to work.
   *
   * @throws io.plumbline.web.PortRefused when the port is taken; the bot is closed then
   */
  Bot start() {
    try {
      web.start();
    } catch (RuntimeException e) {
      close();
      throw e;
    }
    vitals.start();
    installation.start();
    if (!database.isShared()) {
      dispatcher.takeOver();
    }
    dispatcher.start();
    sweep.start();
    daily.start();
    alarms.start(waker, sweep::hurry);
    planning.start();
    if (socket != null) {
      socket.start();
    }
    return this;
  }

  /** Waits until the bot is ready, at most this long; returns whether it is. */
  boolean awaitReady(Duration patience) throws InterruptedException {
    long until = System.nanoTime() + patience.toNanos();
    while (!readiness.problems().isEmpty()) {
      if (System.nanoTime() - until > 0) {
        return false;
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
    }
    return true;
  }

  /** Does now what the next round of the sweep would do, for whoever has moved the clock. */
  void sweep() {
    sweep.sweep();
  }

  /** Whether the plans of all teams have been gone through since the start. */
  boolean hasPlanned() {
    return planning.isDone();
  }

  int port() {
    return web.port();
  }

  Wiring wiring() {
    return wiring;
  }

  private Executor workers() {
    return socket != null ? socket.workers() : web.workers();
  }

  private Optional<String> slackProblem() {
    return installation
        .problem()
        .map(code -> "Slack does not answer for the bot token (" + code + ")")
        .or(() -> socket == null ? Optional.empty() : socket.problem());
  }

  @Override
  public void close() {
    vitals.close();
    if (socket != null) {
      socket.close(GRACE);
    } else {
      web.close();
    }
    planning.close();
    sweep.close();
    daily.close();
    alarms.close();
    wiring.close();
    dispatcher.close(GRACE);
    installation.close();
    clients.close();
    web.close();
    database.close();
  }
}
