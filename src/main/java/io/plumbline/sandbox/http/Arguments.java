package io.plumbline.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.sandbox.model.Json;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * A call's arguments from query, form or JSON body. Forms are read here since a server's limit for
 * them is below the size of a large view.
 */
final class Arguments {
  private static final int BODY_MAX = 4 << 20;

  private Arguments() {}

  static ObjectNode of(HttpServletRequest request) throws IOException {
    var args = Json.object();
    if (request.getQueryString() != null) {
      form(request.getQueryString(), args);
    }
    var bytes = request.getInputStream().readNBytes(BODY_MAX);
    var body = new String(bytes, StandardCharsets.UTF_8);
    var type = request.getContentType() == null ? "" : request.getContentType();
    if (type.startsWith("application/json")) {
      Json.parse(body)
          .filter(JsonNode::isObject)
          .ifPresent(given -> args.setAll((ObjectNode) given));
    } else if (type.startsWith("application/x-www-form-urlencoded")) {
      form(body, args);
    }
    return args;
  }

  private static void form(String text, ObjectNode args) {
    for (var pair : text.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        args.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
  }

  /** What is badly encoded stays as it came; it will be no argument that anybody knows. */
  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException badlyEncoded) {
      return text;
    }
  }
}
