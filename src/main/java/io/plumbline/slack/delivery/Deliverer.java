package io.plumbline.slack.delivery;

import io.plumbline.slack.Rendered;
import io.plumbline.slack.SurfaceRenderer;
import io.plumbline.slack.delivery.DeliveryFigures.Outcome;
import io.plumbline.slack.lookup.SlackFailure;
import io.plumbline.surface.Deliveries;
import io.plumbline.surface.Delivery;
import io.plumbline.surface.Delivery.Lane;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers one surface: claims and draws it in a transaction, has it brought to Slack outside of
 * any, and looks for a post whose answer was lost.
 */
final class Deliverer {
  /** Longer than any call takes. */
  static final Duration LEASE = Duration.ofSeconds(60);

  /** Shorter than a clock that was set back is looked for. */
  private static final Duration ASK_AGAIN = Duration.ofMinutes(15);

  private static final Logger log = LoggerFactory.getLogger(Deliverer.class);

  private final DeliveryStore store;
  private final Map<String, SurfaceRenderer> renderers;
  private final Verdict verdict;
  private final Courtesy courtesy;
  private final Reach reach;
  private final InstantSource clock;
  private final Bringer bringer;
  private final LostPosts lostPosts;

  /** What is due to Slack and to the operator beside the calls. */
  record Courtesy(Pacer pacer, DeliveryFigures figures) {}

  Deliverer(
      DeliveryStore store,
      SlackSide slack,
      Map<String, SurfaceRenderer> renderers,
      Verdict verdict,
      Courtesy courtesy,
      Reach reach,
      InstantSource clock) {
    this.store = store;
    this.renderers = renderers;
    this.verdict = verdict;
    this.courtesy = courtesy;
    this.reach = reach;
    this.clock = clock;
    var groups = new GroupChannels(store);
    this.bringer =
        new Bringer(slack.responseUrls(), new Messenger(slack.clients(), groups), verdict, clock);
    this.lostPosts = new LostPosts(slack.clients(), store, groups);
  }

  /** Whatever happens, the surface is put off or taken care of; nothing is thrown. */
  void deliver(Errand errand) {
    try {
      if (errand.due().lane() == Lane.LOOKUP) {
        lookFor(errand);
      } else if (!isHeldBack(errand)) {
        draw(errand).ifPresentOrElse(bringer::bring, () -> notNeeded(errand));
      }
    } catch (RuntimeException e) {
      putOff(errand, e);
    }
  }

  /**
   * Holds a first post back from whoever is not to hear from us now, and asks again before long:
   * they may be back earlier. Of several that wait to say the same only the last is kept.
   */
  private boolean isHeldBack(Errand errand) {
    var due = errand.due();
    var now = clock.instant();
    var until =
        due.lane() == Lane.POST ? reach.heldUntil(due.surface(), now) : Optional.<Instant>empty();
    if (until.isEmpty()) {
      return false;
    }
    var again = now.plus(ASK_AGAIN);
    var held = until.get().isBefore(again) ? until.get() : again;
    store.inTransaction(
        deliveries ->
            deliveries.isOvertaken(due)
                ? deliveries.settled(due, due.contentHash(), now)
                : deliveries.postponed(due, held));
    notNeeded(errand);
    return true;
  }

  private void putOff(Errand errand, RuntimeException e) {
    try {
      verdict.broken(errand, e);
    } catch (RuntimeException worse) {
      log.error("surface left to its lease id={}", errand.due().id(), worse);
    }
  }

  private Optional<Drawing> draw(Errand errand) {
    var now = clock.instant();
    try {
      return store.inTransaction(
          deliveries ->
              deliveries
                  .claim(errand.due(), now, now.plus(LEASE))
                  .flatMap(claim -> drawClaimed(deliveries, errand.claimed(claim), now)));
    } catch (RuntimeException e) {
      giveBack(errand);
      throw e;
    }
  }

  private static boolean stands(Delivery claim, Drawing drawing) {
    return claim.lane() != Lane.POST && claim.contentHash().equals(drawing.hash());
  }

  private Optional<Drawing> drawClaimed(Deliveries deliveries, Errand errand, Instant now) {
    var claim = errand.due();
    var drawing = render(claim).map(rendered -> Drawing.of(errand, rendered));
    if (drawing.isEmpty() || stands(claim, drawing.get())) {
      deliveries.settled(claim, claim.contentHash(), now);
      return Optional.empty();
    }
    // until the answer of an update is here, nobody knows which of the two contents stands
    deliveries.trying(claim, claim.lane() == Lane.POST ? drawing.get().hash() : "");
    return drawing;
  }

  private Optional<Rendered> render(Delivery claim) {
    var surface = claim.surface();
    var renderer = renderers.get(surface.view());
    if (renderer == null) {
      throw new IllegalStateException("nobody draws the view " + surface.view());
    }
    return renderer.render(surface);
  }

  private void notNeeded(Errand errand) {
    giveBack(errand);
    courtesy.figures().count(Outcome.UNCHANGED, errand.method());
  }

  /** Slack was not called after all. */
  private void giveBack(Errand errand) {
    if (!errand.byUrl()) {
      courtesy.pacer().giveBack(errand.workspace(), errand.method(), Errand.targetOf(errand.due()));
    }
  }

  private void lookFor(Errand errand) {
    var now = clock.instant();
    store
        .inTransaction(deliveries -> deliveries.claim(errand.due(), now, now.plus(LEASE)))
        .map(errand::claimed)
        .ifPresent(this::lookForClaimed);
  }

  private void lookForClaimed(Errand errand) {
    try {
      var look = lostPosts.look(errand);
      if (look instanceof LostPosts.Look.Found found) {
        verdict.found(errand, found.standing());
      } else if (look instanceof LostPosts.Look.Absent) {
        verdict.absent(errand);
      } else {
        verdict.unreadable(errand);
      }
    } catch (SlackFailure e) {
      verdict.failed(errand, e);
    }
  }
}
