package io.plumbline.slack.command;

import java.util.List;
import java.util.stream.Stream;

/**
 * How a person says a verb, and how help tells of it.
 *
 * @param command with the slash
 * @param word the word or words that choose it, in lower case: {@code next}, {@code close voting}
 * @param arguments what is written after it: {@code <column>: <text>}; empty for nothing
 * @param help what it does, in one line
 * @param example what stands after the word in a line that works as it stands
 * @param others further words that choose it, in lower case
 */
public record Wording(
    String command,
    String word,
    String arguments,
    String help,
    String example,
    List<String> others) {
  public Wording {
    others = List.copyOf(others);
  }

  /** One that takes no arguments. */
  public static Wording of(String command, String word, String help) {
    return new Wording(command, word, "", help, "", List.of());
  }

  /** The same with arguments, and with an example of them. */
  public Wording taking(String arguments, String example) {
    return new Wording(command, word, arguments, help, example, others);
  }

  /** The same, chosen by these words too. */
  public Wording also(String... words) {
    return new Wording(command, word, arguments, help, example, List.of(words));
  }

  /** All words that choose it. */
  Stream<String> words() {
    return Stream.concat(Stream.of(word), others.stream());
  }

  String line(String after) {
    return after.isEmpty() ? command + " " + word : command + " " + word + " " + after;
  }
}
