package io.plumbline.slack.delivery;

import io.plumbline.slack.lookup.Installation;
import io.plumbline.surface.Delivery;
import io.plumbline.surface.Delivery.Lane;
import io.plumbline.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One walk over everything that is due: what may go now is given to the hands. */
final class Round {
  private static final int AT_ONCE = 200;

  private final DeliveryStore store;
  private final SlackSide slack;
  private final Pacer pacer;
  private final WorkspaceStops stops;
  private final Deliverer deliverer;
  private final Set<Long> inHand = ConcurrentHashMap.newKeySet();
  private int turn;
  private Duration soonest = Duration.ZERO;

  Round(
      DeliveryStore store,
      SlackSide slack,
      Pacer pacer,
      WorkspaceStops stops,
      Deliverer deliverer) {
    this.store = store;
    this.slack = slack;
    this.pacer = pacer;
    this.stops = stops;
    this.deliverer = deliverer;
  }

  /** Those who do the work. Only a walk asks them, one at a time. */
  interface Hands {
    boolean areFull();

    void take(Runnable work);
  }

  /**
   * How many were given out. Workspaces take turns in going first.
   *
   * @param longest the longest time that may pass until the next round
   */
  synchronized int walk(Instant now, Duration longest, Hands hands) {
    soonest = longest;
    var workspaces = new ArrayList<>(store.query(d -> d.workspacesDue(now)));
    if (!workspaces.isEmpty()) {
      Collections.rotate(workspaces, turn++ % workspaces.size());
    }
    int given = 0;
    for (var workspace : workspaces) {
      var installation = slack.installations().find(workspace);
      if (installation.isPresent()) {
        given += walk(installation.get(), now, hands);
      }
    }
    return given;
  }

  private int walk(Installation bot, Instant now, Hands hands) {
    int given = 0;
    for (var lane : Lane.values()) {
      for (var delivery : due(bot.workspace(), lane, now)) {
        if (hands.areFull()) {
          return given;
        }
        var errand = errand(delivery, bot, now);
        errand.ifPresent(ready -> give(ready, hands));
        given += errand.isPresent() ? 1 : 0;
      }
    }
    return given;
  }

  /** After a walk: how long until something waits no longer for its pace. */
  synchronized Duration soonest() {
    return soonest;
  }

  private List<Delivery> due(WorkspaceId workspace, Lane lane, Instant now) {
    return isClosed(workspace, lane, now)
        ? List.of()
        : store.query(d -> d.due(workspace, lane, now, AT_ONCE));
  }

  /** Spares the query; updates may go by the address of a click, so theirs never is closed. */
  private boolean isClosed(WorkspaceId workspace, Lane lane, Instant now) {
    return switch (lane) {
      case POST -> waits(pacer.untilNext(workspace, SlackMethod.POST, now));
      case HOME -> waits(pacer.untilNext(workspace, SlackMethod.PUBLISH, now));
      case UPDATE, LOOKUP -> false;
    };
  }

  private boolean waits(Duration wait) {
    if (wait.isZero()) {
      return false;
    }
    soonest = wait.compareTo(soonest) < 0 ? wait : soonest;
    return true;
  }

  /** Takes its place in the pace; empty where it must wait. */
  private Optional<Errand> errand(Delivery due, Installation bot, Instant now) {
    var workspace = Errand.workspaceOf(due);
    var method = Errand.methodOf(due);
    var standing = due.standing();
    if (inHand.contains(due.id())) {
      return Optional.empty();
    }
    if (standing != null
        && slack.responseUrls().has(workspace, standing, now)
        && stops.mayCall(workspace, method, now)) {
      return Optional.of(new Errand(due, bot, method, true));
    }
    var target = Errand.targetOf(due);
    var wait =
        method == SlackMethod.POST
            ? pacer.untilPost(workspace, target, now)
            : pacer.untilNext(workspace, method, now);
    if (waits(wait) || !stops.mayCall(workspace, method, now)) {
      return Optional.empty();
    }
    pacer.take(workspace, method, target, now);
    return Optional.of(new Errand(due, bot, method, false));
  }

  private void give(Errand errand, Hands hands) {
    long id = errand.due().id();
    inHand.add(id);
    hands.take(
        () -> {
          try {
            deliverer.deliver(errand);
          } finally {
            inHand.remove(id);
          }
        });
  }
}
