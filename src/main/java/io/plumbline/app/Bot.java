package io.plumbline.app;

import com.slack.api.bolt.App;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.plumbline.journal.store.JdbcJournal;
import io.plumbline.journal.store.JdbcRequests;
import io.plumbline.schedule.Sweep;
import io.plumbline.schedule.quartz.QuartzAlarms;
import io.plumbline.slack.bolt.BoltApp;
import io.plumbline.slack.command.Commands;
import io.plumbline.slack.delivery.DeliveryStore;
import io.plumbline.slack.delivery.Dispatcher;
import io.plumbline.slack.delivery.Doorbell;
import io.plumbline.slack.delivery.Reach;
import io.plumbline.slack.delivery.ResponseUrls;
import io.plumbline.slack.delivery.SlackSide;
import io.plumbline.slack.lookup.SingleInstallation;
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
import io.plumbline.web.WebServer;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;

/**
 * The running bot: everything between the database and Slack. It comes up whether Slack answers or
 * not, and stops in order: nothing new is taken, what runs is finished, then the database is
 * closed.
 */
final class Bot implements AutoCloseable {
  private static final Duration GRACE = Duration.ofSeconds(4);

  private static final int LOOK_AGAIN_MILLIS = 20;
  private static final Duration SWEEP_LIMIT = Sweep.EVERY.multipliedBy(2).plusSeconds(5);

  private final Database database;
  private final Wiring wiring;
  private final SlackClients clients;
  private final SingleInstallation installation;
  private final Clockwork clockwork;
  private final Dispatcher dispatcher;
  private final Inlet inlet;
  private final WebServer web;
  private final Readiness readiness = new Readiness();
  private final Doorbell doorbell = new Doorbell();
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
    this(settings, settings.database().opening(), clock, host, alsoServe, onDeaf);
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
    var botToken = settings.slack().botToken();
    this.clients = new SlackClients(settings.slackApiUrl().map(URI::toString).orElse(null));
    this.installation = new SingleInstallation(clients, botToken.value(), doorbell::ring);
    this.web = new WebServer(host, settings.port()).mount(alsoServe);
    this.database = opened(opening);
    var alarms = new QuartzAlarms(database.quartzDataSource(), database.transactions());
    this.wiring = new Wiring(kit(settings, clock, doorbell, alarms));
    wiring.destroyLeftOverKeys();
    this.clockwork = new Clockwork(wiring, alarms, settings.dataDir());
    var responseUrls = new ResponseUrls();
    this.dispatcher = dispatcher(settings, responseUrls, doorbell, figures);
    this.inlet = inlet(settings.slack(), app(responseUrls, figures), figures);
    this.vitals = new Vitals(database::commits, inlet.workers(), onDeaf);
    vitals.report(readiness, clockwork::sinceSweep, SWEEP_LIMIT, this::slackProblem);
    web.health(readiness, figures).calendars(wiring.calendars());
  }

  private static Database opened(CompletableFuture<Database> opening) {
    try {
      return opening.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof DatabaseRefused refused ? refused : e;
    }
  }

  private Kit kit(Settings settings, InstantSource clock, Doorbell doorbell, QuartzAlarms alarms) {
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

  private Dispatcher dispatcher(
      Settings settings, ResponseUrls responseUrls, Doorbell doorbell, MeterRegistry figures) {
    return new Dispatcher(
        new DeliveryStore(
            new JdbcDeliveries(database.jdbi()), database.transactions(), database::inBackground),
        new SlackSide(installation, clients, responseUrls),
        wiring.renderers(),
        settings.atAnyHour() ? Reach.ALWAYS : wiring.reach(),
        doorbell,
        wiring.kit().clock(),
        figures);
  }

  private App app(ResponseUrls responseUrls, MeterRegistry figures) {
    var clock = wiring.kit().clock();
    return BoltApp.create(
        clients.inClicks(),
        installation,
        (workspace, channel, ts, url) ->
            responseUrls.remember(workspace, channel, ts, url, clock.instant()),
        wiring.slackFeatures(),
        figures);
  }

  private Inlet inlet(SlackAccess access, App app, MeterRegistry figures) {
    return access instanceof SlackAccess.Http http
        ? Inlet.http(web, app, http.signingSecret(), wiring.kit().clock(), figures)
        : Inlet.socketMode(web, app, clients, ((SlackAccess.SocketMode) access).appToken());
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
    clockwork.start();
    inlet.start();
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
    clockwork.sweep();
    doorbell.ring();
  }

  /** Whether the plans of all teams have been gone through since the start. */
  boolean hasPlanned() {
    return clockwork.hasPlanned();
  }

  int port() {
    return web.port();
  }

  Wiring wiring() {
    return wiring;
  }

  private Optional<String> slackProblem() {
    return installation
        .problem()
        .map(code -> "Slack does not answer for the bot token (" + code + ")")
        .or(inlet::problem);
  }

  @Override
  public void close() {
    vitals.close();
    inlet.close(GRACE);
    clockwork.close();
    wiring.close();
    dispatcher.close(GRACE);
    installation.close();
    clients.close();
    web.close();
    database.close();
  }
}
