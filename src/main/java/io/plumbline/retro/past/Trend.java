package io.plumbline.retro.past;

import io.plumbline.retro.past.PastRetro.Kept;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How a team's last retros came out.
 *
 * @param retros oldest first
 */
public record Trend(List<PastRetro> retros) {
  /** So many retros make a trend: a year of monthly ones. */
  public static final int MOST = 12;

  /** A change of the worth score below this is none: it is one answer more or less. */
  private static final double NOTABLE = 0.3;

  public Trend {
    retros = List.copyOf(retros);
  }

  /** Where the last figure stands against those before it. */
  public enum Direction {
    UP,
    LEVEL,
    DOWN
  }

  /** The retros whose worth is known. */
  public List<PastRetro> rated() {
    return retros.stream().filter(retro -> retro.figure().isPresent()).toList();
  }

  /** The last worth score against the mean of those before it; empty where there is only one. */
  public Optional<Direction> direction() {
    var last = rated().stream().reduce((first, second) -> second).flatMap(PastRetro::figure);
    var before = before();
    if (last.isEmpty() || before.isEmpty()) {
      return Optional.empty();
    }
    double change = last.get().mean() - before.getAsDouble();
    if (Math.abs(change) < NOTABLE) {
      return Optional.of(Direction.LEVEL);
    }
    return Optional.of(change > 0 ? Direction.UP : Direction.DOWN);
  }

  /** The mean of the worth scores before the last. */
  public OptionalDouble before() {
    var rated = rated();
    return rated.stream()
        .limit(Math.max(0, rated.size() - 1L))
        .flatMap(retro -> retro.figure().stream())
        .mapToDouble(figure -> figure.mean())
        .average();
  }

  /** The retros that agreed on an action. */
  public List<PastRetro> promising() {
    return retros.stream().filter(retro -> retro.kept().agreed() > 0).toList();
  }

  /** The actions of all these retros. */
  public Kept kept() {
    return retros.stream().map(PastRetro::kept).reduce(Kept.NONE, Kept::and);
  }
}
