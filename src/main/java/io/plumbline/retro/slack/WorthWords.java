package io.plumbline.retro.slack;

import io.plumbline.retro.worth.WorthFigure;

/** What people found a retro worth, in words. */
final class WorthWords {
  static final String TOO_FEW =
      "Fewer than %d people answered, so no figure is shown.".formatted(WorthFigure.FEWEST_ANSWERS);

  private WorthWords() {}

  /** A sentence of its own. */
  static String figure(WorthFigure figure) {
    return "*Worth the time:* %s (%d answers).".formatted(score(figure), figure.answers());
  }

  /** {@code 4.2 of 5}, within a sentence. */
  static String score(WorthFigure figure) {
    var about = figure.isAtLeast() ? "at least " : figure.isAtMost() ? "at most " : "";
    return about + figure.mean() + " of 5";
  }
}
