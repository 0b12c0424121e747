package io.plumbline.audit;

import org.jspecify.annotations.Nullable;

/**
 * A misalignment that the answers show.
 *
 * @param before the figure that it is compared with: product's, or that of last time; null where it
 *     is compared with none
 * @param question the question it comes from
 * @param score what engineering answered
 */
public record Finding(
    Kind kind, Question question, ScoreFigure score, @Nullable ScoreFigure before) {
  /** What can be found. */
  public enum Kind {
    /** The why is missing from the what. */
    WHY_UNCLEAR,
    /** Engineers find out after the decision. */
    NOT_HEARD,
    /** Product takes it to be better than engineering finds it. */
    SEEN_BETTER,
    /** Product takes it to be worse than engineering finds it. */
    SEEN_WORSE,
    /** It was better last time. */
    WORSE_THAN_BEFORE,
    /** What was changed since last time did not help. */
    CHANGE_DID_NOT_HELP
  }
}
