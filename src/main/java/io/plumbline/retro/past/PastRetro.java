package io.plumbline.retro.past;

import io.plumbline.retro.RetroId;
import io.plumbline.retro.worth.WorthFigure;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a closed retro came to.
 *
 * @param worth null where it is not known (yet)
 */
public record PastRetro(
    RetroId id,
    Instant openedAt,
    Instant closedAt,
    Counts counts,
    Kept kept,
    @Nullable WorthFigure worth) {
  /** What was said. */
  public record Counts(int cards, int votes) {}

  /** How many actions were agreed on, and how many of them are done or dropped by now. */
  public record Kept(int closed, int agreed) {
    public static final Kept NONE = new Kept(0, 0);

    Kept and(Kept other) {
      return new Kept(closed + other.closed, agreed + other.agreed);
    }
  }

  public Optional<WorthFigure> figure() {
    return Optional.ofNullable(worth);
  }
}
