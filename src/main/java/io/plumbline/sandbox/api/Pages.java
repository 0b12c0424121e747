package io.plumbline.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.sandbox.model.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Pages of a list by cursor. */
final class Pages {
  private Pages() {}

  /** Puts one page under {@code name} and the next cursor beside it. */
  static ObjectNode page(Call call, String name, List<? extends JsonNode> all, int usual, int max) {
    int limit = call.number("limit", usual, max, "invalid_limit");
    int from = offset(call);
    int to = Math.min(all.size(), from + limit);
    var answer = Json.object();
    var page = answer.putArray(name);
    all.subList(Math.min(from, all.size()), to).forEach(page::add);
    answer.putObject("response_metadata").put("next_cursor", to < all.size() ? cursor(to) : "");
    return answer;
  }

  private static int offset(Call call) {
    return call.text("cursor").map(Pages::offset).orElse(0);
  }

  private static int offset(String cursor) {
    try {
      var text = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
      return Integer.parseInt(text.replace("offset:", ""));
    } catch (IllegalArgumentException e) {
      throw new Refusal("invalid_cursor");
    }
  }

  private static String cursor(int offset) {
    var text = "offset:" + offset;
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A cursor that holds a timestamp. */
  static String tsCursor(String ts) {
    var text = "next_ts:" + ts;
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  static String ts(String cursor) {
    try {
      var text = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
      if (text.startsWith("next_ts:")) {
        return text.substring("next_ts:".length());
      }
    } catch (IllegalArgumentException e) {
      throw new Refusal("invalid_cursor");
    }
    throw new Refusal("invalid_cursor");
  }
}
