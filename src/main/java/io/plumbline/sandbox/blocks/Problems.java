package io.plumbline.sandbox.blocks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.sandbox.model.Json;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with blocks or a view, in Slack's words, each with the place where it is wrong. */
public final class Problems {
  private final List<String> found = new ArrayList<>();

  void add(String words, String pointer) {
    found.add(words + " [json-pointer:" + pointer + "]");
  }

  void addPlain(String words) {
    found.add(words);
  }

  void addAll(Problems others) {
    found.addAll(others.found);
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  public List<String> list() {
    return List.copyOf(found);
  }

  /** Adds {@code errors} and {@code response_metadata.messages} to a refusal. */
  public void writeTo(ObjectNode answer) {
    answer.set("errors", Json.strings(found));
    var messages = found.stream().map(each -> "[ERROR] " + each).toList();
    answer.putObject("response_metadata").set("messages", Json.strings(messages));
  }
}
