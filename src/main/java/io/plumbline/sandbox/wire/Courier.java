package io.plumbline.sandbox.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.sandbox.model.AppEvents;
import io.plumbline.sandbox.model.AppIdentity;
import io.plumbline.sandbox.model.Json;
import io.plumbline.sandbox.model.Workspace;
import io.plumbline.sandbox.wire.Delivery.Tampering;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Brings payloads to the app, logs them, sends events again by Slack's schedule, and misbehaves
 * when told to.
 */
public final class Courier implements AppEvents {
  private static final List<Duration> RETRIES =
      List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5));
  private static final Set<String> WITHOUT_AUTHORIZATION =
      Set.of("app_uninstalled", "tokens_revoked");

  private final Workspace workspace;
  private final Delivery delivery;
  private final Misbehaviour misbehaviour;
  private final Traffic traffic;
  private final Later later;

  public Courier(
      Workspace workspace,
      Delivery delivery,
      Misbehaviour misbehaviour,
      Traffic traffic,
      Later later) {
    this.workspace = workspace;
    this.delivery = delivery;
    this.misbehaviour = misbehaviour;
    this.traffic = traffic;
    this.later = later;
  }

  /** Delivers a command or an interaction, once. */
  public CompletableFuture<Receipt> deliver(Parcel.Kind kind, ObjectNode payload) {
    return send(Parcel.of(kind, payload));
  }

  @Override
  public void happened(String subscription, ObjectNode event) {
    if (workspace.manifest().events().contains(subscription)) {
      sendEvent(Parcel.of(Parcel.Kind.EVENT, wrapped(event)));
    }
  }

  private void sendEvent(Parcel parcel) {
    var unused =
        send(parcel)
            .thenAccept(
                receipt -> {
                  boolean again = !receipt.isAcknowledged() && !receipt.noRetry();
                  if (again && parcel.attempt() < RETRIES.size()) {
                    later.at(
                        workspace.now().plus(RETRIES.get(parcel.attempt())),
                        () -> sendEvent(parcel.again(receipt.reason())));
                  }
                });
  }

  private CompletableFuture<Receipt> send(Parcel parcel) {
    var fault = misbehaviour.takeDelivery().orElse(null);
    if (fault == null) {
      return logged(parcel, Tampering.NONE);
    }
    return switch (fault) {
      case DUPLICATE -> {
        var first = logged(parcel, Tampering.NONE);
        var second = logged(parcel, Tampering.NONE);
        yield first.thenCombine(second, (receipt, same) -> receipt);
      }
      case LATE -> late(parcel);
      case LOST -> CompletableFuture.completedFuture(Receipt.late());
      case WRONG_SIGNATURE -> logged(parcel, Tampering.WRONG_SIGNATURE);
      case OLD_TIMESTAMP -> logged(parcel, Tampering.OLD_TIMESTAMP);
      case REPLAYED -> logged(parcel, Tampering.REPLAYED);
    };
  }

  private CompletableFuture<Receipt> late(Parcel parcel) {
    var receipt = new CompletableFuture<Receipt>();
    later.at(
        workspace.now().plus(misbehaviour.eventDelay()),
        () -> {
          var unused = logged(parcel, Tampering.NONE).thenAccept(receipt::complete);
        });
    return receipt;
  }

  private CompletableFuture<Receipt> logged(Parcel parcel, Tampering tampering) {
    var started = System.nanoTime();
    return delivery
        .send(parcel, tampering)
        .whenComplete(
            (receipt, thrown) -> {
              if (receipt != null) {
                traffic.record(
                    workspace.now(),
                    Traffic.Direction.TO_APP,
                    parcel.type(),
                    parcel.summary(),
                    receipt.status(),
                    parcel.payload(),
                    receipt.fields(),
                    Duration.ofNanos(System.nanoTime() - started));
              }
            });
  }

  private ObjectNode wrapped(ObjectNode event) {
    AppIdentity app = workspace.app();
    var wrapper = Json.object();
    wrapper.put("token", "legacy").put("team_id", app.team()).put("api_app_id", app.appId());
    wrapper.set("event", event);
    wrapper
        .put("type", "event_callback")
        .put("event_id", workspace.ids().next("Ev"))
        .put("event_time", workspace.seconds());
    if (!WITHOUT_AUTHORIZATION.contains(Json.text(event, "type"))) {
      authorize(wrapper, app);
    }
    return wrapper;
  }

  private static void authorize(ObjectNode wrapper, AppIdentity app) {
    wrapper
        .putArray("authorizations")
        .addObject()
        .putNull("enterprise_id")
        .put("team_id", app.team())
        .put("user_id", app.botUser())
        .put("is_bot", true)
        .put("is_enterprise_install", false);
    wrapper
        .put("is_ext_shared_channel", false)
        .put("context_team_id", app.team())
        .putNull("context_enterprise_id")
        .put("event_context", "4-" + app.appId());
  }
}
