package io.plumbline.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.sandbox.model.Json;
import io.plumbline.sandbox.model.Timestamps;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One call of a method: its arguments, from a form (where all are text) or a JSON body. */
public final class Call {
  private static final Pattern COMMA = Pattern.compile(",");
  private final String method;
  private final ObjectNode args;
  private final Set<String> scopes;
  private @Nullable String warning;

  Call(String method, ObjectNode args, Set<String> scopes) {
    this.method = method;
    this.args = args;
    this.scopes = scopes;
  }

  String method() {
    return method;
  }

  ObjectNode args() {
    return args;
  }

  /** The argument as text, or nothing where it is absent or empty. */
  Optional<String> text(String name) {
    var value = args.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    var text = value.isContainerNode() ? value.toString() : value.asText();
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  String required(String name, String error) {
    return text(name).orElseThrow(() -> new Refusal(error));
  }

  String required(String name) {
    return text(name).orElseThrow(() -> missing(name));
  }

  private static Refusal missing(String name) {
    var details = Json.object();
    details
        .putObject("response_metadata")
        .putArray("messages")
        .add("[ERROR] missing required field: " + name);
    return new Refusal("invalid_arguments", details);
  }

  boolean has(String name) {
    return args.hasNonNull(name);
  }

  boolean flag(String name) {
    var text = text(name).orElse("false");
    return text.equals("1") || text.equals("true");
  }

  /** A number within bounds. */
  int number(String name, int otherwise, int max, String error) {
    var text = text(name).orElse(null);
    if (text == null) {
      return otherwise;
    }
    if (!text.matches("\\d{1,9}")) {
      throw new Refusal(error);
    }
    int number = Integer.parseInt(text);
    return number == 0 ? otherwise : Math.min(number, max);
  }

  /** An object or array, also where a form gives it as text. */
  Optional<JsonNode> json(String name, String error) {
    var value = args.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      return Optional.of(value);
    }
    if (value.asText().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(Json.parse(value.asText()).orElseThrow(() -> new Refusal(error)));
  }

  /** The entries of a comma list or JSON array. */
  List<String> list(String name) {
    var value = args.path(name);
    if (value.isArray()) {
      var entries = new ArrayList<String>();
      value.forEach(each -> entries.add(each.asText()));
      return entries;
    }
    return text(name).stream()
        .flatMap(COMMA::splitAsStream)
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .toList();
  }

  /** A timestamp padded for comparison; 0 means none. */
  @Nullable String ts(String name, String error) {
    var text = text(name).orElse(null);
    if (text == null || text.equals("0")) {
      return null;
    }
    if (!Timestamps.isValid(text)) {
      throw new Refusal(error);
    }
    return Timestamps.padded(text);
  }

  void needs(String scope) {
    if (!scopes.contains(scope)) {
      throw Refusal.missingScope(scope, String.join(",", scopes));
    }
  }

  boolean hasScope(String scope) {
    return scopes.contains(scope);
  }

  /** Adds a warning to a successful answer. */
  void warn(String words) {
    warning = words;
  }

  ObjectNode finish(ObjectNode answer) {
    if (warning != null) {
      answer.put("warning", warning);
      var metadata = answer.withObject("/response_metadata");
      metadata.putArray("warnings").add(warning);
    }
    return answer;
  }
}
