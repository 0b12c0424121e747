package io.plumbline.oneonone;

import io.plumbline.workspace.TypedText;
import java.util.Optional;

/** What people type in a 1:1: up to 3,000 characters that say something. */
public final class Words {
  public static final int MAX_LENGTH = 3000;

  private Words() {}

  /** What is wrong with them; empty where nothing is. */
  static Optional<Refusal> flaw(String words) {
    if (TypedText.saysNothing(words)) {
      return Optional.of(Refusal.WORDS_MISSING);
    }
    return TypedText.length(words) > MAX_LENGTH
        ? Optional.of(Refusal.WORDS_TOO_LONG)
        : Optional.empty();
  }
}
