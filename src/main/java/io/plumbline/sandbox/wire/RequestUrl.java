package io.plumbline.sandbox.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.sandbox.model.Json;
import java.util.UUID;

/** The checks that Slack makes of an app's request URL; they block until the app has answered. */
public final class RequestUrl {
  private final Courier courier;
  private final boolean exists;

  RequestUrl(Courier courier, boolean exists) {
    this.courier = courier;
    this.exists = exists;
  }

  /** Whether the app gives back the challenge of a {@code url_verification}, as text or JSON. */
  public boolean isVerified() {
    var challenge = UUID.randomUUID().toString();
    var payload =
        Json.object()
            .put("token", "legacy")
            .put("challenge", challenge)
            .put("type", "url_verification");
    var receipt = ask(Parcel.Kind.EVENT, payload);
    var answer = receipt.fields();
    var given = Json.text(answer, "challenge");
    var text = Json.text(answer, "text");
    return receipt.isAcknowledged()
        && (given.equals(challenge) || text.equals(challenge) || isForm(text, challenge));
  }

  private static boolean isForm(String text, String challenge) {
    return text.equals("challenge=" + challenge);
  }

  /** Whether the app answers {@code ssl_check} with success. */
  public boolean passesCertificateCheck() {
    var payload = Json.object().put("ssl_check", "1").put("token", "legacy");
    return ask(Parcel.Kind.COMMAND, payload).isAcknowledged();
  }

  private Receipt ask(Parcel.Kind kind, ObjectNode payload) {
    if (!exists) {
      throw new IllegalStateException("an app in Socket Mode has no request URL");
    }
    return courier.deliver(kind, payload).join();
  }
}
