package io.plumbline.oneonone;

import java.util.function.Function;

/** What came of an act: its result, or why it was not done. */
public sealed interface Outcome<T> {
  record Done<T>(T result) implements Outcome<T> {}

  record Refused<T>(Refusal why) implements Outcome<T> {}

  static <T> Outcome<T> done(T result) {
    return new Done<>(result);
  }

  static <T> Outcome<T> refused(Refusal why) {
    return new Refused<>(why);
  }

  /** Exactly one of the two. */
  default <R> R fold(Function<T, R> done, Function<Refusal, R> refused) {
    return this instanceof Done<T> it
        ? done.apply(it.result())
        : refused.apply(((Refused<T>) this).why());
  }
}
