package io.plumbline.retro;

import java.util.Optional;
import java.util.function.Function;

/** What came of an act on a retro. */
public sealed interface Outcome<T> {
  /** The answer for either case. */
  <R> R fold(Function<T, R> done, Function<Refusal, R> refused);

  /** Why it was refused; empty where it was done. */
  default Optional<Refusal> refusal() {
    return fold(done -> Optional.empty(), Optional::of);
  }

  /** It was done. */
  record Done<T>(T result) implements Outcome<T> {
    @Override
    public <R> R fold(Function<T, R> done, Function<Refusal, R> refused) {
      return done.apply(result);
    }
  }

  /** It was not, and nothing has changed. */
  record Refused<T>(Refusal why) implements Outcome<T> {
    @Override
    public <R> R fold(Function<T, R> done, Function<Refusal, R> refused) {
      return refused.apply(why);
    }
  }

  static <T> Outcome<T> done(T result) {
    return new Done<>(result);
  }

  static <T> Outcome<T> refused(Refusal why) {
    return new Refused<>(why);
  }
}
