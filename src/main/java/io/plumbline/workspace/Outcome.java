package io.plumbline.workspace;

import java.util.Optional;
import java.util.function.Function;

/**
 * What came of an act.
 *
 * @param <T> what it returns where it was done
 * @param <W> why it was refused
 */
public sealed interface Outcome<T, W> {
  /** The answer for either case. */
  <R> R fold(Function<T, R> done, Function<W, R> refused);

  /** Why it was refused; empty where it was done. */
  default Optional<W> refusal() {
    return fold(done -> Optional.empty(), Optional::of);
  }

  /** It was done. */
  record Done<T, W>(T result) implements Outcome<T, W> {
    @Override
    public <R> R fold(Function<T, R> done, Function<W, R> refused) {
      return done.apply(result);
    }
  }

  /** It was not, and nothing has changed. */
  record Refused<T, W>(W why) implements Outcome<T, W> {
    @Override
    public <R> R fold(Function<T, R> done, Function<W, R> refused) {
      return refused.apply(why);
    }
  }

  static <T, W> Outcome<T, W> done(T result) {
    return new Done<>(result);
  }

  static <T, W> Outcome<T, W> refused(W why) {
    return new Refused<>(why);
  }
}
