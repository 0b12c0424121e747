package io.plumbline.slack.command;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the text after a command asks for. */
public sealed interface Asked<V extends Verb> {
  /** Just the command. */
  record Nothing<V extends Verb>() implements Asked<V> {}

  /**
   * A verb.
   *
   * @param rest what follows it, as typed; empty where nothing does
   */
  record Known<V extends Verb>(V verb, String rest) implements Asked<V> {}

  /**
   * A word that is none of the verbs.
   *
   * @param word as typed: escape it before showing it
   * @param near the word of the verb that was probably meant; empty where none is close
   */
  record Unknown<V extends Verb>(String word, String near) implements Asked<V> {}

  /** Exactly one of the three. */
  default <T> T fold(
      Supplier<T> nothing, BiFunction<V, String, T> known, Function<Unknown<V>, T> unknown) {
    if (this instanceof Known<V> asked) {
      return known.apply(asked.verb(), asked.rest());
    }
    return this instanceof Unknown<V> asked ? unknown.apply(asked) : nothing.get();
  }
}
