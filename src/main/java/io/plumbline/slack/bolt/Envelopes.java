package io.plumbline.slack.bolt;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns an envelope of Socket Mode into a request of Bolt, and Bolt's response into the ack. */
final class Envelopes {
  private static final Logger log = LoggerFactory.getLogger(Envelopes.class);
  private static final Gson GSON = new Gson();

  private final App app;
  private final SocketModeRequestParser parser;

  Envelopes(App app) {
    this.app = app;
    this.parser = new SocketModeRequestParser(app.config());
  }

  /**
   * What kind of message this is: {@code hello}, {@code disconnect}, an envelope's type, or none.
   */
  static String typeOf(String message) {
    return field(message, "type");
  }

  /** Runs the envelope and returns the ack to send; empty where Slack must not take it as done. */
  Optional<String> handle(String message) throws Exception {
    var request = parser.parse(message);
    if (request == null || request.getBoltRequest() == null) {
      log.warn("an envelope of a kind that nobody handles was passed over");
      return Optional.of(field(message, "envelope_id"))
          .filter(id -> !id.isEmpty())
          .map(id -> ack(id, null, ""));
    }
    Response response = app.run(request.getBoltRequest());
    if (response.getStatusCode() != 200) {
      log.warn("a request was not handled status={}", response.getStatusCode());
      return Optional.empty();
    }
    return Optional.of(
        ack(request.getEnvelope().getEnvelopeId(), response.getBody(), response.getContentType()));
  }

  private static String ack(String envelopeId, @Nullable String body, String contentType) {
    var ack = new JsonObject();
    ack.addProperty("envelope_id", envelopeId);
    if (body != null && !body.isEmpty()) {
      ack.add("payload", payload(body, contentType));
    }
    return GSON.toJson(ack);
  }

  private static JsonElement payload(String body, String contentType) {
    if (contentType.startsWith("application/json")) {
      return JsonParser.parseString(body);
    }
    var text = new JsonObject();
    text.addProperty("text", body);
    return text;
  }

  private static String field(String message, String name) {
    try {
      var json = JsonParser.parseString(message);
      var value = json.isJsonObject() ? json.getAsJsonObject().get(name) : null;
      return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
    } catch (JsonParseException e) {
      return "";
    }
  }
}
