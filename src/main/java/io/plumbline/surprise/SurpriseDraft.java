package io.plumbline.surprise;

import io.plumbline.commitment.Side;
import io.plumbline.workspace.TypedText;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A surprise as somebody wrote it down, not yet kept.
 *
 * @param side null where none was chosen
 * @param typedLink as typed; may be empty
 * @param named whether they want their name shown
 */
public record SurpriseDraft(String what, @Nullable Side side, String typedLink, boolean named) {
  public static final int MAX_LENGTH = 3000;

  public SurpriseDraft {
    what = TypedText.clean(what);
    typedLink = TypedText.clean(typedLink);
  }

  public Optional<Link> link() {
    return Link.of(typedLink);
  }

  /** What keeps it from being flagged; empty where nothing does. */
  public Set<Flaw> flaws() {
    var flaws = EnumSet.noneOf(Flaw.class);
    if (TypedText.saysNothing(what)) {
      flaws.add(Flaw.WHAT_MISSING);
    } else if (TypedText.length(what) > MAX_LENGTH) {
      flaws.add(Flaw.WHAT_LONG);
    }
    if (side == null) {
      flaws.add(Flaw.SIDE_MISSING);
    }
    if (!typedLink.isEmpty() && link().isEmpty()) {
      flaws.add(Flaw.LINK_IS_NONE);
    }
    return flaws;
  }

  /** What can be wrong with a draft. */
  public enum Flaw {
    WHAT_MISSING,
    WHAT_LONG,
    SIDE_MISSING,
    LINK_IS_NONE
  }
}
