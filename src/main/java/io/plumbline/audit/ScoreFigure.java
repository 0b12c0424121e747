package io.plumbline.audit;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The mean of scores as it may be shown: exactly, with how many there were, or as a band without. A
 * group of which all answered alike is always shown as a band, and so are others whose mean lies
 * near, so that a band does not say either that all did.
 *
 * @param low in tenths
 * @param high in tenths; equal to {@code low} where the mean is exact
 * @param answers null where it is a band
 */
public record ScoreFigure(int low, int high, @Nullable Integer answers) {
  private static final int TENTHS = 10;

  /** So near to an end of the scale a mean is told as a bound. */
  private static final int END = 4;

  /** So near to a whole number within the scale it is told as about that number. */
  private static final int NEAR = 1;

  public ScoreFigure {
    if (low < Answers.LOWEST * TENTHS || high > Answers.HIGHEST * TENTHS || low > high) {
      throw new IllegalArgumentException("no figure: %d to %d".formatted(low, high));
    }
  }

  /** Of a group that answers confidentially; empty where there are fewer than the threshold. */
  public static Optional<ScoreFigure> of(List<Integer> scores, int threshold) {
    if (scores.size() < threshold) {
      return Optional.empty();
    }
    int tenths = mean(scores);
    if (tenths >= Answers.HIGHEST * TENTHS - END) {
      return Optional.of(band(Answers.HIGHEST * TENTHS - END, Answers.HIGHEST * TENTHS));
    }
    if (tenths <= Answers.LOWEST * TENTHS + END) {
      return Optional.of(band(Answers.LOWEST * TENTHS, Answers.LOWEST * TENTHS + END));
    }
    int whole = Math.round(tenths / (float) TENTHS) * TENTHS;
    return Optional.of(
        Math.abs(tenths - whole) <= NEAR
            ? band(whole - NEAR, whole + NEAR)
            : new ScoreFigure(tenths, tenths, scores.size()));
  }

  /** Of answers that were given by name. */
  public static Optional<ScoreFigure> byName(List<Integer> scores) {
    if (scores.isEmpty()) {
      return Optional.empty();
    }
    int tenths = mean(scores);
    return Optional.of(new ScoreFigure(tenths, tenths, scores.size()));
  }

  /**
   * What this and another group give together, as far as it follows from their two figures: a band.
   *
   * @param people how many are in this group
   * @param others how many are in the other
   */
  public ScoreFigure together(int people, ScoreFigure other, int others) {
    int all = people + others;
    return band(
        Math.floorDiv(low * people + other.low * others, all),
        -Math.floorDiv(-(high * people + other.high * others), all));
  }

  private static ScoreFigure band(int low, int high) {
    return new ScoreFigure(low, high, null);
  }

  private static int mean(List<Integer> scores) {
    int total = scores.stream().mapToInt(Integer::intValue).sum();
    return Math.round((float) TENTHS * total / scores.size());
  }

  public boolean isExact() {
    return low == high;
  }

  public boolean isAtLeast() {
    return !isExact() && high == Answers.HIGHEST * TENTHS;
  }

  public boolean isAtMost() {
    return !isExact() && low == Answers.LOWEST * TENTHS;
  }

  /** Whether it lies about a whole number. */
  public boolean isAbout() {
    return high - low == 2 * NEAR && tenths() % TENTHS == 0;
  }

  /** What stands for it in a comparison or on a chart, in tenths: the middle, or the bound. */
  public int tenths() {
    if (isAtLeast()) {
      return low;
    }
    return isAtMost() ? high : (low + high) / 2;
  }

  public Optional<Integer> count() {
    return Optional.ofNullable(answers);
  }
}
