package io.plumbline.slack.delivery;

import io.plumbline.slack.delivery.DeliveryFigures.Outcome;
import io.plumbline.slack.lookup.SlackFailure;
import io.plumbline.surface.Deliveries;
import io.plumbline.surface.Delivery.Standing;
import io.plumbline.surface.Surface;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down what became of a claimed delivery, and what follows from it for others. */
final class Verdict {
  private static final Logger log = LoggerFactory.getLogger(Verdict.class);
  private static final Duration FIRST_LOOK = Duration.ofSeconds(5);
  private static final Duration SECOND_LOOK = Duration.ofSeconds(60);
  private static final Duration BLIND_WAIT = Duration.ofMinutes(10);

  /** A code that nobody has heard of may be a lasting one. */
  private static final int MOST_UNHEARD_OF = 5;

  private final DeliveryStore store;
  private final Pacer pacer;
  private final WorkspaceStops stops;
  private final DeliveryFigures figures;
  private final Backoff backoff;
  private final InstantSource clock;
  private final BiConsumer<Surface, String> whenParked;

  /**
   * @param whenParked told, within the same transaction, of a surface that cannot be delivered
   */
  Verdict(
      DeliveryStore store,
      Pacer pacer,
      WorkspaceStops stops,
      DeliveryFigures figures,
      Backoff backoff,
      InstantSource clock,
      BiConsumer<Surface, String> whenParked) {
    this.store = store;
    this.pacer = pacer;
    this.stops = stops;
    this.figures = figures;
    this.backoff = backoff;
    this.clock = clock;
    this.whenParked = whenParked;
  }

  void sent(Drawing drawing, @Nullable Standing standing) {
    var errand = drawing.errand();
    var now = clock.instant();
    stops.answered(errand.workspace(), errand.method());
    figures.shown(errand.due().staleSince(), now);
    record(errand, Outcome.SENT, d -> d.sent(errand.due(), standing, drawing.hash(), now));
  }

  /** The address of a click did not work: the ordinary way, at once. */
  void urlFailed(Errand errand) {
    record(errand, Outcome.RETRY, d -> d.postponed(errand.due(), clock.instant()));
  }

  /** Slack takes neither the blocks nor the plain text: the same is not tried again. */
  void refused(Drawing drawing) {
    var errand = drawing.errand();
    record(errand, Outcome.REFUSED, d -> d.settled(errand.due(), drawing.hash(), clock.instant()));
  }

  void failed(Errand errand, SlackFailure failure) {
    if (failure.retryAfter().isPresent()) {
      limited(errand, failure.retryAfter().get());
      return;
    }
    switch (failure.reaction()) {
      case WORKSPACE -> stopped(errand, failure);
      case GONE -> parked(errand, failure.code());
      case WAIT, OUR_BUG -> again(errand, failure);
    }
  }

  private void limited(Errand errand, Duration asked) {
    var now = clock.instant();
    var rest = backoff.atLeast(asked);
    figures.limited(errand.method());
    pacer.rest(errand.workspace(), errand.method(), rest, now);
    record(errand, Outcome.LIMITED, d -> d.postponed(errand.due(), now.plus(rest)));
  }

  private void stopped(Errand errand, SlackFailure failure) {
    var now = clock.instant();
    stops.stop(errand.workspace(), errand.method(), failure.code(), now);
    record(errand, Outcome.STOPPED, d -> d.postponed(errand.due(), now));
  }

  /** Its conversation cannot be had, whatever else works in the workspace. */
  void closed(Errand errand, String reason) {
    parked(errand, reason);
  }

  /** What had to be done before its own call must wait; others of its kind need not. */
  void busy(Errand errand, Duration rest) {
    var until = clock.instant().plus(backoff.atLeast(rest));
    record(errand, Outcome.LIMITED, d -> d.postponed(errand.due(), until));
  }

  private void parked(Errand errand, String reason) {
    log.warn(
        "surface parked id={} workspace={} view={} reason={}",
        errand.due().id(),
        errand.workspace(),
        errand.due().surface().view(),
        reason);
    record(
        errand,
        Outcome.PARKED,
        d -> {
          boolean parked = d.parked(errand.due(), reason, clock.instant());
          if (parked) {
            whenParked.accept(errand.due().surface(), reason);
          }
          return parked;
        });
  }

  private void again(Errand errand, SlackFailure failure) {
    var due = errand.due();
    var now = clock.instant();
    int failures = due.tries().failures();
    if (!failure.isHeardOf() && failures >= MOST_UNHEARD_OF) {
      parked(errand, failure.code());
    } else if (errand.isFirstPost() && failure.isUnclear()) {
      record(errand, Outcome.UNCLEAR, d -> d.unclear(due, now.plus(FIRST_LOOK)));
    } else {
      var next = now.plus(backoff.after(failures));
      record(errand, Outcome.RETRY, d -> d.later(due, next));
    }
  }

  /** Drawing failed, or something else of ours: it is claimed and put off. */
  void broken(Errand errand, RuntimeException e) {
    var due = errand.due();
    log.error("surface not delivered id={} view={}", due.id(), due.surface().view(), e);
    figures.count(Outcome.FAILED, errand.method());
    var now = clock.instant();
    var next = now.plus(backoff.after(due.tries().failures()));
    store.inTransaction(
        d -> d.claim(due, now, next).map(claim -> d.later(claim, next)).orElse(false));
  }

  void found(Errand errand, Standing standing) {
    stops.answered(errand.workspace(), errand.method());
    record(errand, Outcome.FOUND, d -> d.found(errand.due(), standing, clock.instant()));
  }

  void absent(Errand errand) {
    var due = errand.due();
    var now = clock.instant();
    stops.answered(errand.workspace(), errand.method());
    if (due.tries().looks() == 0) {
      record(errand, Outcome.NOT_FOUND, d -> d.notFound(due, now.plus(SECOND_LOOK)));
    } else {
      record(errand, Outcome.POSTED_AGAIN, d -> d.postAgain(due, false, now));
    }
  }

  /**
   * Nobody can look: after a while it is posted again, each unclear answer costing one such wait
   * and at most one copy too many. An outage delays a message and never drops it.
   */
  void unreadable(Errand errand) {
    var due = errand.due();
    var now = clock.instant();
    if (due.tries().looks() == 0) {
      record(errand, Outcome.NOT_FOUND, d -> d.notFound(due, now.plus(BLIND_WAIT)));
    } else {
      record(errand, Outcome.POSTED_AGAIN, d -> d.postAgain(due, true, now));
    }
  }

  private void record(Errand errand, Outcome outcome, Function<Deliveries, Boolean> write) {
    if (store.inTransaction(write)) {
      figures.count(outcome, errand.method());
    } else {
      log.warn("late answer dropped surface={} outcome={}", errand.due().id(), outcome);
      figures.count(Outcome.LATE_ANSWER, errand.method());
    }
  }
}
