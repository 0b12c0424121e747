package io.plumbline.slack.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.plumbline.slack.SurfaceRenderer;
import io.plumbline.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings every stale surface to Slack: drawn from the state of that moment, paced as Slack wants
 * it, as often as it takes. One thread looks for what is due and a few make the calls; acks never
 * wait for any of them.
 *
 * <p>Several instances may run on one database. Each paces itself, so together they may hear "slow
 * down" from Slack now and then, and obey it.
 */
public final class Dispatcher implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);
  private static final int HANDS = 8;
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(10);
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final DeliveryStore store;
  private final WorkspaceStops stops = new WorkspaceStops();
  private final ClockWatch clockWatch;
  private final DeliveryFigures figures;
  private final Round round;
  private final InstantSource clock;
  private final Doorbell doorbell;
  private final Hands hands;
  private final Thread loop = new Thread(this::loop, "surfaces");

  private volatile boolean closing;
  private volatile @Nullable Instant lastRound;

  /**
   * @param renderers one for each view
   * @param reach who wants to hear from us now
   * @param doorbell rung by whoever changes surfaces
   */
  public Dispatcher(
      DeliveryStore store,
      SlackSide slack,
      Collection<? extends SurfaceRenderer> renderers,
      Reach reach,
      Doorbell doorbell,
      InstantSource clock,
      MeterRegistry registry) {
    this.store = store;
    this.doorbell = doorbell;
    this.clock = clock;
    this.clockWatch = new ClockWatch(store);
    this.figures = new DeliveryFigures(registry, stops);
    this.hands = new Hands(HANDS, doorbell::ring);
    var pacer = new Pacer();
    var backoff = new Backoff(new SplittableRandom());
    var views = byView(renderers);
    var verdict =
        new Verdict(
            store,
            pacer,
            stops,
            figures,
            backoff,
            clock,
            (surface, reason) ->
                Optional.ofNullable(views.get(surface.view()))
                    .ifPresent(renderer -> renderer.parked(surface, reason)));
    var courtesy = new Deliverer.Courtesy(pacer, figures);
    var deliverer = new Deliverer(store, slack, views, verdict, courtesy, reach, clock);
    this.round = new Round(store, slack, pacer, stops, deliverer);
    loop.setDaemon(true);
  }

  private static Map<String, SurfaceRenderer> byView(
      Collection<? extends SurfaceRenderer> renderers) {
    return renderers.stream()
        .collect(Collectors.toUnmodifiableMap(SurfaceRenderer::view, Function.identity()));
  }

  /**
   * Goes on at once with the updates that another dispatcher had in hand when its process ended;
   * for one that knows it is alone on its database.
   */
  public void takeOver() {
    store.inTransaction(
        deliveries -> {
          deliveries.takeOverUpdates(clock.instant());
          return true;
        });
  }

  /** Delivers from now on, on threads of its own. */
  public void start() {
    loop.start();
  }

  /**
   * Delivers, on this thread, what is due and may go at {@code now}; returns how many calls or
   * comparisons that took. Of several first posts to one place only the first goes at a time.
   */
  public int deliverDue(Instant now) {
    clockWatch.look(now);
    return round.walk(now, LONGEST_PAUSE, Hands.ownThread());
  }

  /** Workspaces that take no calls now, with Slack's reason. */
  public List<WorkspaceStops.Stop> stops() {
    return stops.stops();
  }

  /** The bot was installed anew in a workspace: calls may go again at once. */
  public void resume(WorkspaceId workspace) {
    stops.resume(workspace);
    doorbell.ring();
  }

  /** When it last looked for what is due; empty before the first time. */
  public Optional<Instant> lastRound() {
    return Optional.ofNullable(lastRound);
  }

  private void loop() {
    while (!closing) {
      try {
        doorbell.await(once());
      } catch (InterruptedException e) {
        return; // nobody interrupts it: that would close the embedded database's file
      } catch (RuntimeException e) {
        log.error("a round of deliveries failed", e);
        pause();
      }
    }
  }

  /** One round; returns how long to rest, unless somebody rings. */
  private Duration once() {
    var now = clock.instant();
    clockWatch.look(now);
    round.walk(now, LONGEST_PAUSE, hands);
    figures.countBacklog(store, now);
    lastRound = now;
    var paced = round.soonest();
    var due =
        store
            .query(deliveries -> deliveries.nextAfter(now))
            .map(next -> Duration.between(now, next))
            .filter(wait -> wait.compareTo(paced) < 0)
            .orElse(paced);
    return due.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : due;
  }

  /** After a failure a ring must not lead straight into the next. */
  private void pause() {
    try {
      new Doorbell().await(LONGEST_PAUSE);
    } catch (InterruptedException e) {
      closing = true;
    }
  }

  @Override
  public void close() {
    close(GRACE);
  }

  /**
   * Stops claiming and lets what runs finish within {@code grace}; what does not is left to its
   * lease and found again later. Returns whether all finished.
   */
  public boolean close(Duration grace) {
    closing = true;
    doorbell.ring();
    long from = System.nanoTime();
    try {
      loop.join(Math.max(1, grace.toMillis()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    var left = grace.minusNanos(System.nanoTime() - from);
    return hands.finish(left.isNegative() ? Duration.ZERO : left);
  }
}
