package io.plumbline.sandbox.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.sandbox.model.Json;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Delivers as Slack does to an app with a request URL: signed requests, forms and JSON. */
final class HttpDelivery implements Delivery {
  private static final Duration OLD = Duration.ofMinutes(10);
  private static final String FORM = "application/x-www-form-urlencoded";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI requestUrl;
  private final String signingSecret;
  private final InstantSource clock;
  private final Duration patience;

  HttpDelivery(URI requestUrl, String signingSecret, InstantSource clock, Duration patience) {
    this.requestUrl = requestUrl;
    this.signingSecret = signingSecret;
    this.clock = clock;
    this.patience = patience;
  }

  @Override
  public CompletableFuture<Receipt> send(Parcel parcel, Tampering tampering) {
    var request = request(parcel, tampering);
    var first = exchange(request);
    return tampering == Tampering.REPLAYED
        ? first.thenCompose(receipt -> exchange(request).thenApply(again -> receipt))
        : first;
  }

  private CompletableFuture<Receipt> exchange(HttpRequest request) {
    return http.sendAsync(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
        .thenApply(HttpDelivery::receipt)
        .exceptionally(HttpDelivery::failure);
  }

  private HttpRequest request(Parcel parcel, Tampering tampering) {
    boolean event = parcel.kind() == Parcel.Kind.EVENT;
    var body = event ? Json.bytes(parcel.payload()) : form(parcel);
    var request = signed(body, tampering).header("Content-Type", event ? "application/json" : FORM);
    if (parcel.attempt() > 0) {
      request.header("X-Slack-Retry-Num", Integer.toString(parcel.attempt()));
      request.header("X-Slack-Retry-Reason", parcel.retryReason());
    }
    return request.build();
  }

  private HttpRequest.Builder signed(byte[] body, Tampering tampering) {
    var moment = clock.instant();
    if (tampering == Tampering.OLD_TIMESTAMP) {
      moment = moment.minus(OLD);
    }
    var timestamp = Long.toString(moment.getEpochSecond());
    var secret =
        tampering == Tampering.WRONG_SIGNATURE ? signingSecret + " of another" : signingSecret;
    return HttpRequest.newBuilder(requestUrl)
        .timeout(patience)
        .header("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)")
        .header("X-Slack-Request-Timestamp", timestamp)
        .header("X-Slack-Signature", RequestSignature.of(secret, timestamp, body))
        .POST(HttpRequest.BodyPublishers.ofByteArray(body));
  }

  private static byte[] form(Parcel parcel) {
    if (parcel.kind() == Parcel.Kind.INTERACTION) {
      return ("payload=" + encoded(parcel.payload().toString())).getBytes(StandardCharsets.UTF_8);
    }
    var fields = new ArrayList<String>();
    parcel
        .payload()
        .properties()
        .forEach(field -> fields.add(field.getKey() + "=" + encoded(field.getValue().asText())));
    return String.join("&", fields).getBytes(StandardCharsets.UTF_8);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static Receipt receipt(HttpResponse<String> response) {
    boolean noRetry =
        response.headers().firstValue("x-slack-no-retry").map("1"::equals).orElse(false);
    if (response.statusCode() / 100 != 2) {
      return Receipt.failed("http_error", response.body(), noRetry);
    }
    JsonNode body = response.body().isEmpty() ? Traffic.nothing() : Json.string(response.body());
    return Receipt.acknowledged(body);
  }

  private static Receipt failure(Throwable thrown) {
    var cause = thrown instanceof CompletionException wrapped ? wrapped.getCause() : thrown;
    if (cause instanceof ConnectException) {
      return Receipt.failed("connection_failed", "", false);
    }
    return cause instanceof HttpTimeoutException
        ? new Receipt(Receipt.Result.LATE, Traffic.nothing(), "http_timeout", false)
        : Receipt.failed("unknown_error", "", false);
  }
}
