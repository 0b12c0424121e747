package io.plumbline.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plumbline.sandbox.wire.Traffic.Direction;
import io.plumbline.sandbox.wire.Traffic.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Slack's published reference of its methods, where it lies beside the project. */
public final class MethodReference {
  private static final Path FOLDER = Path.of("../shared/slack-data/method-reference");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Errors that the pages on the Web API name for every method, and the reference does not. */
  private static final Set<String> OF_EVERY_METHOD =
      Set.of("invalid_arguments", "invalid_auth", "internal_error");

  private MethodReference() {}

  public static boolean isHere() {
    return Files.isDirectory(FOLDER);
  }

  /** The reference of a method, missing where there is none. */
  static JsonNode of(String method) {
    var file = FOLDER.resolve(method + ".json");
    try {
      return Files.exists(file) ? JSON.readTree(file.toFile()) : JSON.missingNode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Arguments that a method does not have, and required ones that are not there. */
  public static List<String> wrongCalls(List<Entry> traffic) {
    var wrong = new ArrayList<String>();
    for (var call : traffic) {
      var args = of(call.type()).path("args");
      if (call.direction() == Direction.FROM_APP && args.isObject()) {
        unknown(call, args.path("properties"), wrong);
        missing(call, args.path("required"), wrong);
      }
    }
    return wrong;
  }

  private static void unknown(Entry call, JsonNode properties, List<String> wrong) {
    for (var given : call.request().properties()) {
      if (!properties.has(given.getKey())) {
        wrong.add(call.type() + " has no argument " + given.getKey());
      }
    }
  }

  private static void missing(Entry call, JsonNode required, List<String> wrong) {
    for (var name : required) {
      if (!name.asText().equals("token") && !call.request().hasNonNull(name.asText())) {
        wrong.add(call.type() + " needs " + name.asText());
      }
    }
  }

  /** Errors that a method was answered with and that Slack does not list for it. */
  static List<String> madeUpErrors(List<Entry> traffic) {
    var common = of("_common-errors").path("errors");
    var madeUp = new ArrayList<String>();
    for (var call : traffic) {
      var error = call.answer().path("error").asText();
      boolean method = call.direction() == Direction.FROM_APP && of(call.type()).isObject();
      boolean listed =
          OF_EVERY_METHOD.contains(error)
              || common.has(error)
              || of(call.type()).path("errors").has(error);
      if (method && !error.isEmpty() && !listed) {
        madeUp.add(call.type() + " is answered with " + error);
      }
    }
    return madeUp;
  }
}
