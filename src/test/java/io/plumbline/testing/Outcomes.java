package io.plumbline.testing;

import io.plumbline.workspace.Outcome;

/** What a test expects of an act. */
public final class Outcomes {
  private Outcomes() {}

  /** What came of an act that is done. */
  public static <T, W> T done(Outcome<T, W> outcome) {
    return outcome.fold(
        result -> result,
        why -> {
          throw new AssertionError("refused: " + why);
        });
  }

  /** Why an act was not done. */
  public static <T, W> W refused(Outcome<T, W> outcome) {
    return outcome.fold(
        result -> {
          throw new AssertionError("done: " + result);
        },
        why -> why);
  }
}
