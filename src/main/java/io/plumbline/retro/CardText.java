package io.plumbline.retro;

import io.plumbline.workspace.TypedText;
import java.util.Optional;

/** What stands on a card: 1 to 500 characters, clean. */
public record CardText(String value) {
  public static final int MAX_LENGTH = 500;

  public CardText {
    value = TypedText.clean(value);
    var flaw = flaw(value);
    if (flaw.isPresent()) {
      throw new IllegalArgumentException("no text for a card: " + flaw.get());
    }
  }

  /** What keeps the typed text from being a card's; empty where nothing does. */
  public static Optional<Flaw> flaw(String typed) {
    var clean = TypedText.clean(typed);
    if (TypedText.saysNothing(clean)) {
      return Optional.of(Flaw.SAYS_NOTHING);
    }
    return TypedText.length(clean) > MAX_LENGTH ? Optional.of(Flaw.TOO_LONG) : Optional.empty();
  }

  /** What can be wrong with a text. */
  public enum Flaw {
    SAYS_NOTHING,
    TOO_LONG
  }
}
